import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CFB } from '@e965/xlsx';
import { makePdf } from '../io/attachments/make-pdf.ts';
import { makeWord } from '../io/attachments/make-zip.ts';
import { documentWith } from '../tiny-site.ts';
import { filesBelow } from './shipped-site.ts';

/**
 * Rare characters, one for every kind of place in which something may stand: the index holds them in runs, too short
 * for a longer marker.
 */
export const places = {
  title: '龘',
  heading: '靐',
  text: '齉',
  table: '麤',
  note: '鱻',
  keyword: '灥',
  summary: '飝',
  caption: '厵',
  alt: '灪',
  csv: '籱',
  attachmentTitle: '爩',
  attachmentText: '龗',
  wordText: '亖',
  subject: '虪',
  figure: '讟',
  notice: '亗',
  change: '钃',
  reason: '仺',
  person: '兲',
  post: '冇',
  pdfText: '卝',
  csvText: '兿',
  condition: '厾',
  material: '夁',
  blankText: '孎',
  sampleText: '屵',
} as const;
export type Place = keyof typeof places;

const marked = new RegExp(`[${Object.values(places).join('')}]|LEAK-[a-z]+|%E9%BE%98`, 'u');

/** Files below a folder, compressed ones unpacked, in which something marked stands, or whose names say it. */
export const leaks = (folder: string): string[] =>
  filesBelow(folder).filter(
    (name) => marked.test(name) || marked.test(textOf(readFileSync(join(folder, name)))),
  );

/** Places whose marks stand in files as they are published. */
export function shownIn(folder: string): Place[] {
  const published = filesBelow(folder)
    .map((name) => `${name} ${textOf(readFileSync(join(folder, name)))}`)
    .join('\n');
  return (Object.keys(places) as Place[]).filter((place) => published.includes(places[place]));
}

function textOf(bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return gunzipSync(bytes).toString('utf8');
  if (bytes.subarray(0, 4).toString('latin1') !== 'PK\x03\x04') return bytes.toString('utf8');
  return CFB.read(bytes, { type: 'buffer' })
    .FileIndex.map(({ content }: { content?: Uint8Array }) => Buffer.from(content ?? []).toString('utf8'))
    .join('\n');
}

/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

/** An item with its files: every place of it is marked. */
export interface MarkedItem {
  /** Collection and id. */
  readonly item: string;
  readonly file: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** The same file without marks. */
  readonly harmless: string;
  /** Places that are marked in it. */
  readonly places: readonly Place[];
}

/** Places that no document has. */
const elsewhere: readonly Place[] = [
  ...(['person', 'post', 'subject'] as const),
  ...(['condition', 'material', 'blankText', 'sampleText'] as const),
];

const document = (id: string, withdrawn: boolean): MarkedItem => ({
  item: `documents/2024/${id}`,
  file: `content/documents/2024/${id}.mdx`,
  harmless: documentWith('issued: 2024-01-01\n', '没有什么。').replace('title: ', () => `title: ${id}`),
  places: (Object.keys(places) as Place[]).filter(
    // Attachments of what was withdrawn are not searched, and a PDF alone does not show its text.
    (place) => !elsewhere.includes(place) && place !== (withdrawn ? 'pdfText' : 'reason'),
  ),
  files: {
    [`content/documents/2024/${id}.mdx`]: `---
title: 关于${places.title}的通知${id}
genre: notice
issued: 2024-01-01
summary: 摘要${places.summary}
keywords: [词${places.keyword}]
${withdrawn ? `withdrawn:\n  date: 2024-01-20\n  reason: 因${places.reason}撤回\n` : ''}changes:
  - date: 2024-01-01
    note: 说明${places.change}
attachments:
  - title: 表${places.attachmentTitle}
    href: /files/LEAK-form.txt
  - title: 附件二
    href: /files/LEAK-word.docx
  - title: 附件三
    href: /files/LEAK-paper.pdf
  - title: 附件四
    href: /files/LEAK-list.csv
---

## 一、标题${places.heading}

正文${places.text}[^1]，<Figure n={16} label="调处${places.figure}" unit="件" />。

| 项目 | 数量 |
| --- | --- |
| 甲${places.table} | 1 |

![图${places.alt}](/files/LEAK-dot.png)

<Notice title="提示${places.notice}">见附件。</Notice>

<Table src="/files/LEAK-table.csv" caption="表${places.caption}" />

[^1]: 脚注${places.note}
`,
    'public/files/LEAK-form.txt': `附件${places.attachmentText}`,
    'public/files/LEAK-word.docx': makeWord({
      document: `<w:p><w:r><w:t>文件${places.wordText}</w:t></w:r></w:p>`,
    }),
    'public/files/LEAK-paper.pdf': makePdf([[`附件${places.pdfText}`]]),
    'public/files/LEAK-list.csv': `名册\n${places.csvText}\n`,
    'public/files/LEAK-dot.png': dot,
    'public/files/LEAK-table.csv': `项目,数量\n乙${places.csv},2\n`,
  },
});

const staff = (id: string): MarkedItem => ({
  item: `staff/${id}`,
  file: `content/staff/${id}.mdx`,
  harmless: `---\ntitle: 名单${id}\npeople:\n  - name: 无名\n    post: 干部\n---\n`,
  places: ['title', 'person', 'post', 'text'],
  files: {
    [`content/staff/${id}.mdx`]: `---
title: ${places.title}名单${id}
people:
  - name: 单${places.person}
    post: 主任${places.post}
    photo:
      src: /files/LEAK-photo.png
      basis: 本人同意
---

正文${places.text}。
`,
    'public/files/LEAK-photo.png': dot,
  },
});

const service = (id: string): MarkedItem => {
  const lines = (title: string, condition: string, materials: string) => `---
title: ${title}${id}
type: public-service
level: township
basis: []
conditions: [${condition}]
materials: ${materials}
steps: []
statutoryTime: { count: 5, unit: working-day }
promisedTime: { count: 5, unit: working-day }
fees: []
place: 一楼
hours: 每天
phone: 0000-0000000
visits: 1
---
`;
  const material = `
  - name: 申请表${places.material}
    required: true
    blank: /files/LEAK-blank.txt
    sample: /files/LEAK-sample.txt`;
  return {
    item: `services/${id}`,
    file: `content/services/${id}.mdx`,
    harmless: lines('办事', '无', '[]'),
    places: ['title', 'condition', 'material', 'blankText', 'sampleText'],
    files: {
      [`content/services/${id}.mdx`]: lines(`办理${places.title}`, `符合${places.condition}条件`, material),
      'public/files/LEAK-blank.txt': `空表${places.blankText}`,
      'public/files/LEAK-sample.txt': `样表${places.sampleText}`,
    },
  };
};

/** Marked items of every kind. */
export const markedItems = [
  (id: string) => document(id, false),
  (id: string) => document(id, true),
  staff,
  service,
] as const;
