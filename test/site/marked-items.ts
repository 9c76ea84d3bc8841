import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
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
} as const;
export type Place = keyof typeof places;

const marked = new RegExp(`[${Object.values(places).join('')}]|LEAK-[a-z]+|%E9%BE%98`, 'u');

/** Files below a folder, compressed ones unpacked, in which something marked stands, or whose names say it. */
export const leaks = (folder: string): string[] =>
  filesBelow(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    return marked.test(text) || marked.test(name);
  });

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

const document = (id: string, withdrawn: boolean): MarkedItem => ({
  item: `documents/2024/${id}`,
  file: `content/documents/2024/${id}.mdx`,
  harmless: documentWith('issued: 2024-01-01\n', '没有什么。').replace('title: ', () => `title: ${id}`),
  places: (Object.keys(places) as Place[]).filter(
    (place) => !['person', 'post', 'subject'].includes(place) && (withdrawn || place !== 'reason'),
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

/** Marked items of every kind. */
export const markedItems = [
  (id: string) => document(id, false),
  (id: string) => document(id, true),
  staff,
] as const;
