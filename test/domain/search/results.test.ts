import { expect, test } from 'vitest';
import type { SearchItem, SearchText } from '../../../src/domain/search/document.ts';
import { excerpts, markedTitle } from '../../../src/domain/search/excerpt.ts';
import { countFacets, passes } from '../../../src/domain/search/facets.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { rank } from '../../../src/domain/search/rank.ts';

const text: SearchText = {
  title: '测试镇2020年度报告',
  kind: '报告',
  body: '测试镇',
  date: null,
  sections: [
    { id: null, heading: null, blocks: ['发布机构 测试镇'] },
    {
      id: 's1',
      heading: '一、纠纷',
      blocks: ['一、纠纷', `${'前'.repeat(60)}调处矛盾纠纷16件${'后'.repeat(120)}`],
    },
    { id: 's2', heading: '二、其他', blocks: ['没有。', '矛盾少，纠纷也少。'] },
  ],
};
const plain = (question: string) =>
  excerpts(text, parseQuery(question).phrases).map(({ section, parts }) => [
    section,
    parts.map(({ text: part, mark }) => (mark ? `[${part}]` : part)).join(''),
  ]);

test('an excerpt is cut around what was searched, with its section', () => {
  expect(plain('矛盾纠纷')).toEqual([['s1', `…${'前'.repeat(34)}调处[矛盾纠纷]16件${'后'.repeat(101)}…`]]);
});

test('passages with more of the words come first, shown in the order of the text', () => {
  expect(plain('矛盾 也少').map(([section]) => section)).toEqual(['s1', 's2']);
});

test('full width and punctuation between runs do not matter', () => {
  expect(plain('１６件')).toHaveLength(1);
  expect(plain('矛盾少纠纷')).toEqual([]);
  expect(plain('矛盾少，纠纷').map(([, passage]) => passage)).toEqual(['[矛盾少，纠纷]也少。']);
});

test('what is marked is what the index finds: whole words, folded forms, quotation marks within a run', () => {
  const marks = (block: string, question: string) =>
    markedTitle(block, parseQuery(question).phrases).flatMap(({ text: part, mark }) => (mark ? [part] : []));
  expect(marks('RGB 与 GB', 'gb')).toEqual(['GB']);
  expect(marks('①面积90㎡', '90m2')).toEqual(['90㎡']);
  expect(marks('Café', 'cafe')).toEqual(['Café']);
  expect(marks('推进“放管服”改革', '“放管服”改革')).toEqual(['放管服”改革']);
  expect(marks('人人人有责', '人人')).toEqual(['人人人']);
  expect(marks('依\u200b法行政', '依法')).toEqual(['依\u200b法']);
});

test('an excerpt does not cut a character in two', () => {
  const sections = [{ id: null, heading: null, blocks: [`${'𠮷'.repeat(60)}一甲乙一${'𠮷'.repeat(120)}`] }];
  const [passage] = excerpts({ ...text, sections }, parseQuery('甲乙').phrases);
  const shown = (passage?.parts ?? []).map(({ text: part }) => part).join('');
  expect(shown).toMatch(/^…𠮷+一甲乙一𠮷+…$/u);
  expect(shown.isWellFormed()).toBe(true);
});

test('signs of regular expressions are text', () => {
  expect(plain('.*')).toEqual([]);
  expect(plain('(16')).toHaveLength(1);
});

test('a title is marked', () => {
  expect(markedTitle(text.title, parseQuery('2020年度').phrases)).toEqual([
    { text: '测试镇', mark: false },
    { text: '2020年度', mark: true },
    { text: '报告', mark: false },
  ]);
});

const item = (url: string, date: string, facets: readonly number[] = []): SearchItem => ({
  id: url,
  url,
  date,
  facets,
});

test('titles come first, then the newest, then the address', () => {
  const matches = [
    { item: item('/c/', '2024-01-01'), inTitle: false },
    { item: item('/b/', '2020-01-01'), inTitle: false },
    { item: item('/a/', '2020-01-01'), inTitle: false },
    { item: item('/d/', '2010-01-01'), inTitle: true },
  ];
  expect(rank(matches).map((match) => match.item.url)).toEqual(['/d/', '/c/', '/a/', '/b/']);
});

test('a facet counts what the choices of the other facets leave', () => {
  const catalogue = { values: [['2020', '2021'], ['报告', '通知'], ['甲镇']], items: [] };
  const found = [item('/1/', '', [0, 0, 0]), item('/2/', '', [1, 0, 0]), item('/3/', '', [1, 1, 0])];
  const choice = [[1], [], []];
  expect(found.filter((one) => passes(one, choice)).map(({ url }) => url)).toEqual(['/2/', '/3/']);
  expect(passes(item('/4/', '', [-1, 0, 0]), [[-1], [], []])).toBe(false);
  expect(
    countFacets(catalogue, found, choice).map(({ values }) =>
      values.map(({ label, count }) => `${label} ${count}`),
    ),
  ).toEqual([['2020 1', '2021 2'], ['报告 1', '通知 1'], ['甲镇 2']]);
});
