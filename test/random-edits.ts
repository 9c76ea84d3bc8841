import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Redaction } from '../src/domain/schema/redactions.ts';
import type { Repository } from './repository.ts';
import { documentWith } from './tiny-site.ts';

const kinds = [
  'add',
  'text',
  'title',
  'rename',
  'delete',
  'withdraw',
  'redact',
  'site',
  'body',
  'glossary',
  'public-add',
  'public-change',
  'public-delete',
] as const;

/** One thing that an editor does; the numbers choose among what is there. */
export interface Edit {
  readonly kind: (typeof kinds)[number];
  readonly which: number;
  readonly committed: boolean;
}

/** A sequence of edits; the same for the same seed. */
export function randomEdits(seed: number, length: number): readonly Edit[] {
  const edit = fc.record({
    kind: fc.constantFrom(...kinds),
    which: fc.nat(1000),
    committed: fc.boolean(),
  });
  const [edits = []] = fc.sample(fc.array(edit, { minLength: length, maxLength: length }), {
    seed,
    numRuns: 1,
  });
  return edits;
}

/** Documents that a sequence begins with. */
export const firstDocuments: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from({ length: 6 }, (_none, n) => [
    `content/documents/202${n % 3}/first${n}.mdx`,
    documentWith(
      `issued: 202${n % 3}-02-0${n + 1}\n`,
      `第${n}号通知，调处纠纷${n + 3}件。\n\n[附件](/files/kept.txt)`,
    ),
  ]),
);

/** Makes an edit in a repository whose documents were all made by edits; `n` is its number. */
export async function makeEdit(
  repository: Repository,
  { kind, which, committed }: Edit,
  n: number,
): Promise<void> {
  const { folder } = repository;
  const documents = filesIn(join(folder, 'content/documents')).filter((name) => name.endsWith('.mdx'));
  const chosen = documents[which % documents.length] ?? '';
  const path = `content/documents/${chosen}`;
  const change = (edit: (text: string) => string) =>
    writeFileSync(join(folder, path), edit(readFileSync(join(folder, path), 'utf8')));
  const loose = filesIn(join(folder, 'public/files')).filter((name) => name.startsWith('loose'));
  const file = `public/files/${loose[which % loose.length]}`;
  switch (kind) {
    case 'add':
      repository.write({
        [`content/documents/202${which % 4}/new${n}.mdx`]: documentWith(
          `issued: 202${which % 4}-0${1 + (which % 9)}-11\nnumber: 测政发〔202${which % 4}〕${n + 1}号\n`,
          `## 一、第${n}次\n\n新增道路${which}公里。`,
        ),
      });
      break;
    case 'text':
      change((text) => `${text}\n第${n}次补充：改厕${which}户。\n`);
      break;
    case 'title':
      change((text) => text.replace(/^title: .*/m, () => `title: 第${n}次改名的通知`));
      break;
    case 'rename': {
      const renamed = chosen.replace(/[^/]+$/, () => `renamed${n}.mdx`);
      repository.move(path, `content/documents/${renamed}`);
      rename(folder, chosen, renamed);
      break;
    }
    case 'delete':
      if (documents.length > 3) repository.remove(path);
      break;
    case 'withdraw':
      change((text) =>
        text.includes('withdrawn:')
          ? text
          : text.replace(/^genre: .*/m, '$&\nwithdrawn: { date: 2024-06-01, reason: 依据已废止 }'),
      );
      break;
    case 'redact':
      repository.commit();
      await redact(repository, chosen);
      break;
    case 'site':
      repository.write({ 'content/site.yaml': siteYaml(which, n) });
      break;
    case 'body':
      repository.write({
        'content/bodies/town.mdx': `---\ntitle: 第${n}次改名的镇人民政府\nkind: government\n---\n`,
      });
      break;
    case 'glossary':
      repository.write({
        'content/glossary.yaml': stringify(
          ['发布机构', '成文日期', '通知公告']
            .slice(which % 4)
            .map((term) => ({ term, means: `第${n}种解释` })),
        ),
      });
      break;
    case 'public-add':
      repository.write({ [`public/files/loose${n}.txt`]: `附加文件${n}` });
      break;
    case 'public-change':
      repository.write({ 'public/files/kept.txt': `第${n}版的办事表格` });
      break;
    case 'public-delete':
      if (loose.length > 0) repository.remove(file);
  }
  if (committed) repository.commit(`第${n}次`);
}

const filesIn = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort() : [];

const siteYaml = (which: number, n: number): string =>
  stringify({
    name: `第${n}次改名的站`,
    locale: which % 5 === 0 ? 'en' : 'zh-CN',
    url: 'https://test.example',
    publisher: 'town',
    handbook: which % 2 === 0,
    boards: [
      { slug: 'reports-board', title: '年报', items: [{ collection: 'reports' }] },
      ...(which % 3 === 0
        ? []
        : [{ slug: 'notices', title: `通知${which}`, items: [{ collection: 'documents' }] }]),
    ],
    // A board that was once public must lead somewhere.
    redirects: which % 3 === 0 ? [{ from: '/notices/', to: '/documents/' }] : [],
  });

const redactionsFile = (folder: string) => join(folder, 'content/redactions.yaml');
const itemOf = (name: string) => `documents/${name.replace(/\.mdx$/, '')}`;

/** Hides the first revision of a document that has a second one. */
async function redact(repository: Repository, name: string): Promise<void> {
  const item = itemOf(name);
  const text = existsSync(redactionsFile(repository.folder))
    ? readFileSync(redactionsFile(repository.folder), 'utf8')
    : '';
  const { revisions } = await repository.item(item);
  if (revisions.length < 2 || text.includes(`item: ${item}\n`)) return;
  const redaction: Redaction = { item, revisions: [1], reason: '含有个人信息', date: '2024-06-02' };
  repository.write({ 'content/redactions.yaml': text + stringify([redaction]) });
}

function rename(folder: string, from: string, to: string): void {
  if (!existsSync(redactionsFile(folder))) return;
  const text = readFileSync(redactionsFile(folder), 'utf8');
  writeFileSync(
    redactionsFile(folder),
    text.replace(`item: ${itemOf(from)}\n`, () => `item: ${itemOf(to)}\n`),
  );
}
