import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makeRepository, type Repository } from '../repository.ts';
import { documentWith } from '../tiny-site.ts';
import { buildIn, copyProject } from './project-copy.ts';
import { filesBelow } from './shipped-site.ts';

/**
 * Rare characters, one for every kind of place in which something may stand: the index holds them in runs, too short
 * for a longer marker.
 */
const places = {
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
  subject: '虪',
  figure: '讟',
  change: '钃',
} as const;
const marked = new RegExp(`[${Object.values(places).join('')}]|LEAK-[a-z]+|%E9%BE%98`, 'u');

const secret = 'content/documents/2024/secret.mdx';
/** A picture of one dot. */
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);
const secretFiles = {
  [secret]: `---
title: 关于${places.title}的通知
genre: notice
issued: 2024-01-01
summary: 摘要${places.summary}
keywords: [词${places.keyword}]
changes:
  - date: 2024-01-01
    note: 说明${places.change}
attachments:
  - title: 表${places.attachmentTitle}
    href: /files/LEAK-form.txt
---

## 一、标题${places.heading}

正文${places.text}[^1]。

| 项目 | 数量 |
| --- | --- |
| 甲${places.table} | 1 |

![图${places.alt}](/files/LEAK-dot.png)

<Table src="/files/LEAK-table.csv" caption="表${places.caption}" />

[^1]: 脚注${places.note}
`,
  'public/files/LEAK-form.txt': `附件${places.attachmentText}`,
  'public/files/LEAK-dot.png': dot,
  'public/files/LEAK-table.csv': `项目,数量\n乙${places.csv},2\n`,
};
const harmless = documentWith('issued: 2024-01-01\n', '没有什么。');
const files = Object.keys(secretFiles);
const redaction = (...revisions: number[]) => ({
  'content/redactions.yaml': `- item: documents/2024/secret\n  revisions: [${revisions}]\n  reason: 含个人信息\n  date: 2024-03-01\n`,
});

/** Files below a folder, compressed ones unpacked, in which something marked stands, or whose names say it. */
const leaks = (folder: string): string[] =>
  filesBelow(folder).filter((name) => {
    const bytes = readFileSync(join(folder, name));
    const text = (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
    return marked.test(text) || marked.test(name);
  });

/** Ways in which something is taken away for good. */
const ways: Readonly<Record<string, (repository: Repository) => void>> = {
  'deleted and its versions are hidden': (repository) => {
    for (const file of files) repository.remove(file);
    repository.commit('撤下');
    repository.write(redaction(1));
  },
  'corrected and the version is hidden': (repository) => {
    for (const file of files) repository.remove(file);
    repository.write({ [secret]: harmless });
    repository.commit('更正');
    repository.write(redaction(1));
  },
  'deleted before it was committed': (repository) => {
    for (const file of files) repository.remove(file);
  },
  'a draft again before it was committed': (repository) => {
    for (const file of files.slice(1)) repository.remove(file);
    repository.write({ [secret]: harmless.replace('---\n', '---\ndraft: true\n') });
  },
};

test.each(Object.keys(ways))(
  'of what was published and then was %s no byte is left in the output nor in what builds keep',
  async (way) => {
    const project = copyProject();
    const repository = makeRepository({
      'content/documents/2024/other.mdx': documentWith('issued: 2024-01-02\n', '别的通知。'),
    });
    const { folder } = repository;
    repository.write(secretFiles);
    if (!way.includes('before')) repository.commit(`发布${places.subject}`);
    const dist = buildIn(project, folder);
    const published = filesBelow(dist)
      .map((name) => `${name} ${readFileSync(join(dist, name), 'utf8')}`)
      .join('\n');
    const shown = Object.entries(places).filter(([, marker]) => published.includes(marker));
    expect(shown.map(([place]) => place)).toEqual(
      expect.arrayContaining(['title', 'heading', 'text', 'table', 'note', 'caption', 'alt', 'csv']),
    );
    expect(leaks(join(project, '.gongkai/sites')).length).toBeGreaterThan(10);
    ways[way]?.(repository);
    if (!way.includes('before')) repository.commit('隐去');
    buildIn(project, folder);
    expect(leaks(dist)).toEqual([]);
    expect(leaks(join(project, '.gongkai'))).toEqual([]);
  },
  120_000,
);
