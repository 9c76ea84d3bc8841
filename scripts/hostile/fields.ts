import { join } from 'node:path';
import { readDocument } from '../../src/domain/document/read-document.ts';
import { schemas } from '../../src/domain/schema/collections.ts';
import { digest } from '../../src/io/files/digest.ts';
import { writeFileWhole } from '../../src/io/files/write-file.ts';
import { cn } from '../../src/presets/cn.ts';

/** So many strings stand in one document. */
const together = 40;

const siteYaml = `name: 试验
locale: zh-CN
url: https://hostile.example
publisher: town
history: false
handbook: false
boards:
  - slug: all
    title: 全部
    items:
      - collection: documents
      - collection: staff
`;

/** What writing a site whose typed fields hold strings gave. */
export interface WrittenFields {
  readonly documents: number;
  /** Strings that no field may hold. */
  readonly refused: number;
  readonly thrown: readonly string[];
}

/** Writes a content folder of documents whose titles, summaries, keywords and lists of persons hold the strings. */
export function writeFields(folder: string, strings: readonly string[]): WrittenFields {
  const thrown: string[] = [];
  const accepted = strings.filter((text) => {
    try {
      return isAccepted(text);
    } catch (error) {
      thrown.push(`field: ${JSON.stringify(text.slice(0, 200))}: ${String(error)}`);
      return false;
    }
  });
  writeFileWhole(join(folder, 'content/site.yaml'), siteYaml);
  writeFileWhole(join(folder, 'content/bodies/town.mdx'), '---\ntitle: 试验镇\nkind: government\n---\n');
  const documents = Math.ceil(accepted.length / together);
  for (let n = 0; n < documents; n++) {
    const some = accepted.slice(n * together, (n + 1) * together);
    writeFileWhole(join(folder, `content/documents/2024/d${n}.mdx`), documentOf(some, n));
    writeFileWhole(join(folder, `content/staff/s${n}.mdx`), staffOf(some, n));
  }
  return { documents: 2 * documents, refused: strings.length - accepted.length - thrown.length, thrown };
}

const quoted = (value: unknown) => JSON.stringify(value);

function documentOf(texts: readonly string[], n: number): string {
  const [first = '', second = ''] = texts;
  const front = [
    `title: ${quoted(`第${n}件 ${first}`)}`,
    'genre: notice',
    'published: 2024-02-01',
    `summary: ${quoted(second)}`,
    `keywords: ${quoted(texts)}`,
  ];
  return `---\n${front.join('\n')}\n---\n\n正文。\n`;
}

function staffOf(texts: readonly string[], n: number): string {
  const people = texts.map((text) => ({ name: text, post: text, department: text, portfolio: text }));
  return `---\ntitle: ${quoted(`第${n}份名单`)}\npublished: 2024-02-01\npeople: ${quoted(people)}\n---\n`;
}

/** True when both kinds of documents take a string. */
function isAccepted(text: string): boolean {
  const read = (collection: 'documents' | 'staff', source: string) =>
    readDocument({
      identity: { collection, id: '2024/x' },
      file: 'x.mdx',
      text: source,
      locale: 'zh-CN',
      schema: schemas[collection],
      forms: cn,
      digest: (body) => ({ digest: digest(body), fingerprint: '' }),
    }).findings.every(({ severity }) => severity !== 'error');
  return read('documents', documentOf([text, text], 0)) && read('staff', staffOf([text], 0));
}
