import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportChapters } from '../../src/domain/report-chapters.ts';
import { statutoryContents } from '../../src/domain/rule-of-law.ts';
import { shippedContext } from '../shipped-context.ts';

const headings = (titles: readonly string[]) =>
  titles.map((text, at) => ({ depth: 2, id: `s${at + 1}`, text }));
const recognised = (titles: readonly string[]) =>
  Object.fromEntries(statutoryContents(headings(titles)).map(({ content, heading }) => [content, heading]));

test('the five contents are recognised by the headings of the rules themselves', () => {
  const titles = [
    '一、上一年度推进法治政府建设的主要举措和成效',
    '二、存在的不足和原因',
    '三、党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况',
    '四、下一年度推进法治政府建设的主要安排',
    '五、其他需要报告的情况',
  ];
  expect(recognised(titles)).toEqual({
    ...{ measures: 's1', shortcomings: 's2', leaders: 's3', plans: 's4', others: 's5' },
  });
});

test('the real report of 2020 has measures, shortcomings and plans, and neither leaders nor others', () => {
  const text = readFileSync('content/reports/2020/rule-of-law.mdx', 'utf8');
  const titles = [...text.matchAll(/^## (.+)$/gm)].map(([, title = '']) => title);
  expect(titles).toHaveLength(9);
  expect(recognised(titles)).toEqual({
    ...{ measures: 's1', shortcomings: 's8', leaders: null, plans: 's9', others: null },
  });
});

test.each([
  ['一、主要工作和成效', 'measures'],
  ['一、2021年法治政府建设情况及主要工作', 'measures'],
  ['（一）党政主要负责人履行推进法治建设第一责任人职责', 'leaders'],
  ['三、2026年工作打算', 'plans'],
  ['八、存在的问题', 'shortcomings'],
])('reports write it in many ways: %s is %s', (title, content) => {
  expect(recognised([title])[content]).toBe('s1');
});

test('the shipped catalogue asks for the four that may not be left out, by the same names and words', () => {
  const { corpus } = shippedContext('2026-11-23');
  const asked = corpus.catalogue?.obligations.find(({ id }) => id === 'rule-of-law-report')?.parts;
  expect(asked).toEqual(
    reportChapters['rule-of-law'].flatMap(({ name, words, sentences, except }) =>
      words ? [{ title: name, headings: words, sentences, except }] : [],
    ),
  );
  expect(asked).toHaveLength(4);
});
