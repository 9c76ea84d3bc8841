import { expect, test } from 'vitest';
import { convertMarkdownFile } from '../../../src/domain/import/convert-markdown-file.ts';
import { textTree } from '../../../src/domain/import/text-tree.ts';

const rulesOf = (text: string) => textTree({ text, fileName: 'a.txt' }).losses.map(({ rule }) => rule);

test.each(['一、总体要求………………3', '总则 .......... -12-', '附件·········', '第一章…… ……… 1 ', '………… 4'])(
  '“%s” is a line of contents',
  (line) => {
    expect(rulesOf(`通知\n${line}\n`)).toEqual(['contents']);
  },
);

test.each(['未完……', '……… 3', '金额....... 3', '文号………12345', '见下………页'])('“%s” is text', (line) => {
  expect(rulesOf(`通知\n${line}\n`)).toEqual([]);
});

test('front matter of another generator states values with and without quotes', () => {
  const head = ['title: "甲: 乙"', "author:  '丙' ", 'date:2024-05-01', '主题词： 丁', 'tags:'];
  const { stated } = convertMarkdownFile(
    { text: `---\n${head.join('\n')}\n---\n正文\n`, fileName: 'a.md' },
    { publisher: 'town', bodies: [], collection: 'documents' },
    [],
  );
  expect(stated).toEqual([
    { name: 'ArticleTitle', value: '甲: 乙' },
    { name: 'author', value: '丙' },
    { name: 'date', value: '2024-05-01' },
    { name: 'tags', value: '' },
  ]);
});
