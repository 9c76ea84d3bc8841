import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ConvertedTree, convertTree } from '../../../src/domain/import/convert-tree.ts';
import { readHtml } from '../../../src/io/formats/html/read-html.ts';
import { readWordTree } from '../../../src/io/formats/word-tree.ts';
import { shownLines } from '../../domain/import/account-for.ts';
import { convertText, usualChoice } from '../../domain/import/convert-text.ts';
import { letters, lettersOf } from '../../domain/import/letters.ts';
import { makeDocx } from '../attachments/make-zip.ts';

const folder = 'test/fixtures/import';
const names = [
  '2020-rule-of-law-report.txt',
  ...readdirSync(`${folder}/pages`).map((name) => `pages/${name}`),
];
const linesOf = (name: string) =>
  readFileSync(`${folder}/${name}`, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
const escaped = (line: string) =>
  line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** One text in every format that holds paragraphs. */
const twins: readonly (readonly [
  string,
  (lines: readonly string[]) => ConvertedTree | Promise<ConvertedTree>,
])[] = [
  ['text', (lines) => convertText(lines.join('\n'), '文件.txt')],
  ['page', (lines) => convertTree(readHtml(Buffer.from(pageOf(lines)), '文件.html'), usualChoice)],
  [
    'Word file',
    async (lines) =>
      convertTree(await readWordTree(makeDocx(...lines.map(escaped)), '文件.docx'), usualChoice),
  ],
];
const pageOf = (lines: readonly string[]) =>
  `<html><head><meta charset="utf-8"></head><body>${lines.map((line) => `<p>${escaped(line)}</p>`).join('\n')}</body></html>`;

/** A text without title is called by its file: that name is no letter of it. */
const ownLetters = (converted: ConvertedTree): string =>
  lettersOf(
    converted.facts.title === '文件' ? { ...converted, facts: { ...converted.facts, title: '' } } : converted,
  );

/** What is shown as text stands in the order of the source; tables that are files stand elsewhere. */
const isInOrder = ({ body, files }: ConvertedTree, lines: readonly string[]): boolean => {
  if (files.size > 0) return true;
  const source = plain(lines);
  let from = 0;
  return [...plain(shownLines(body))].every((letter) => {
    from = source.indexOf(letter, from) + 1;
    return from > 0;
  });
};
const plain = (lines: readonly string[]): string => lines.join('').replace(/[\s|｜\u00a0]+/g, '');

test('there are thirteen texts', () => {
  expect(names).toHaveLength(13);
});

describe.each(twins)(
  'as a %s no letter is lost, added or moved: it is shown, or listed as left out',
  (_what, convert) => {
    test.each(names)('%s', async (name) => {
      const lines = linesOf(name);
      const converted = await convert(lines);
      expect(ownLetters(converted)).toBe(letters(lines));
      expect(isInOrder(converted, lines)).toBe(true);
    });

    test('whatever the lines are', async () => {
      const words = [
        '首页 > 公开',
        '浏览次数：12',
        '关于某事的通知',
        '一、总体要求',
        '（一）要快。',
        '【打印】',
        '上一篇：无',
        '秘密★1年',
        '2020年5月1日',
        '来源：本站 时间：2020-05-01',
        '| 甲 | 1 |',
        '现将有关事项通知如下，请认真执行。',
        '第1号',
        '* 注',
        '# 标题',
        '<b>&amp;',
        '附件：1.表',
        '单位：万元',
        '市长 张三',
        '目 录',
        '总则……………………3',
      ];
      const line = fc.oneof(
        fc.constantFrom(...words),
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 }),
      );
      await fc.assert(
        fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 12 }), async (all) => {
          const lines = all.map((one) => one.trim()).filter((one) => one !== '');
          fc.pre(lines.length > 0);
          const converted = await convert(lines);
          expect(ownLetters(converted)).toBe(letters(lines));
          expect(isInOrder(converted, lines)).toBe(true);
        }),
        { numRuns: 150 },
      );
    });
  },
);
