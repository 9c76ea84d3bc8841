import { expect, test } from 'vitest';
import type { SearchSection } from '../../../src/domain/search/document.ts';
import { excerpts, markedTitle } from '../../../src/domain/search/excerpt.ts';
import {
  countFacets,
  type ItemFacets,
  isBetween,
  passes,
  yearsOf,
} from '../../../src/domain/search/facets.ts';
import { layOut, partsToShow, type Region, regionOf } from '../../../src/domain/search/layout.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { type Match, rank, scoreOfParts } from '../../../src/domain/search/rank.ts';
import { runToken } from '../../../src/domain/search/tokens.ts';
import { documentOf } from './memory-engine.ts';

const text: { title: string; sections: SearchSection[] } = {
  title: '测试镇2020年度报告',
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
  excerpts(text, parseQuery(question).required).map(({ section, parts }) => [
    section,
    parts.map(({ text: part, mark }) => (mark ? `[${part}]` : part)).join(''),
  ]);

test('an excerpt is cut around what was searched, with its section', () => {
  expect(plain('矛盾纠纷')).toEqual([['s1', `…${'前'.repeat(34)}调处[矛盾纠纷]16件${'后'.repeat(101)}…`]]);
});

test('passages with more of the words come first, shown in the order of the text', () => {
  expect(plain('矛盾 也少').map(([section]) => section)).toEqual(['s1', 's2']);
});

test('width does not matter; signs do', () => {
  expect(plain('１６件')).toHaveLength(1);
  expect(plain('矛盾少纠纷')).toEqual([]);
  expect(plain('矛盾少，纠纷').map(([, passage]) => passage)).toEqual(['[矛盾少，纠纷]也少。']);
});

test('what is marked is what the index finds: whole words, folded forms, quotation marks within a run', () => {
  const marks = (block: string, question: string) =>
    markedTitle(block, parseQuery(question).required).flatMap(({ text: part, mark }) => (mark ? [part] : []));
  expect(marks('RGB 与 GB', 'gb')).toEqual(['GB']);
  expect(marks('①面积90㎡', '90m2')).toEqual(['90㎡']);
  expect(marks('Café', 'cafe')).toEqual(['Café']);
  expect(marks('推进“放管服”改革', '“放管服”改革')).toEqual(['放管服”改革']);
  expect(marks('人人人有责', '人人')).toEqual(['人人人']);
  expect(marks('依\u200b法行政', '依法')).toEqual(['依\u200b法']);
});

test('an excerpt does not cut a character in two', () => {
  const sections = [{ id: null, heading: null, blocks: [`${'𠮷'.repeat(60)}一甲乙一${'𠮷'.repeat(120)}`] }];
  const [passage] = excerpts({ ...text, sections }, parseQuery('甲乙').required);
  const shown = (passage?.parts ?? []).map(({ text: part }) => part).join('');
  expect(shown).toMatch(/^…𠮷+一甲乙一𠮷+…$/u);
  expect(shown.isWellFormed()).toBe(true);
});

test('signs of regular expressions are text', () => {
  expect(plain('.*')).toEqual([]);
  expect(plain('(16')).toEqual([]);
});

test('a title is marked', () => {
  expect(markedTitle(text.title, parseQuery('2020年度').required)).toEqual([
    { text: '测试镇', mark: false },
    { text: '2020年度', mark: true },
    { text: '报告', mark: false },
  ]);
});

const match = (id: string, region: Region, more: Partial<Match> = {}): Match & { id: string } => ({
  id,
  order: 0,
  length: 1,
  region,
  exact: false,
  wording: 'typed',
  waiting: false,
  sort: 'other',
  past: false,
  day: 0,
  title: 10,
  ...more,
});

test('titles come first, then headings; what is in force before what is not; the newest; the shorter', () => {
  const matches = [
    match('f', 'text', { day: 900 }),
    match('e', 'text', { day: 900, title: 9 }),
    match('d', 'heading'),
    match('g', 'text', { day: 900, length: 9 }),
    match('c', 'title', { day: 900, past: true }),
    match('b', 'title', { day: 1 }),
    match('a', 'title', { day: 2 }),
  ];
  expect(rank(matches, 'relevance').map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  expect(rank(matches, 'newest').map(({ id }) => id)).toEqual(['e', 'f', 'c', 'g', 'a', 'b', 'd']);
  expect(rank(matches, 'oldest').map(({ id }) => id)).toEqual(['b', 'a', 'e', 'f', 'c', 'g', 'd']);
});

test('of a question that nothing holds whole, rare parts and parts in the title are worth more', () => {
  const all = [{ length: 2 }, { length: 2 }, { length: 4 }];
  const worth = (items: number, region: Region) =>
    scoreOfParts([{ length: 2, items, region }], all, 100).worth;
  expect(worth(1, 'text')).toBeGreaterThan(worth(50, 'text'));
  expect(worth(50, 'title')).toBeGreaterThan(worth(50, 'text'));
  expect(scoreOfParts([{ length: 4, items: 1, region: 'text' }], all, 100).share).toBe(0.5);
});

test('a place tells region and part; the parts to show hold most of the terms', () => {
  expect([0, 255, 256, 2047, 2048].map(regionOf)).toEqual(['title', 'title', 'heading', 'heading', 'text']);
  const [first, second, third] = [2048, 2048 + 1024, 2048 + 2048];
  expect(partsToShow([[0], [300]])).toEqual([0]);
  expect(partsToShow([[first, third], [third + 5]])).toEqual([2]);
  expect(partsToShow([[second], [third]])).toEqual([1, 2]);
});

test('the text of a long document comes in parts that hold all blocks, each in the part of its places', () => {
  const blocks = Array.from({ length: 40 }, (_none, at) => `第${at}段${'文'.repeat(120)}`);
  const long = `末${'长'.repeat(3000)}尾`;
  const places: number[] = [];
  const parts = layOut(documentOf([...blocks, long, '最后一段']), {
    word: () => {},
    run(letters, place, length, _everywhere, start) {
      if (runToken(letters, place, length).startsWith('最后一')) places.push(start + place);
    },
  });
  expect(parts.length).toBeGreaterThan(5);
  expect([...new Set(parts.flatMap((part) => part.flatMap((section) => section.blocks)))]).toEqual([
    ...blocks,
    long,
    '最后一段',
  ]);
  const [part = -1] = partsToShow([places]);
  expect(parts[part]?.flatMap((section) => section.blocks)).toContain('最后一段');
});

const facets = (year: string | null, kind: string): ItemFacets => [year, kind, '甲镇', null, null, '甲站'];

test('a facet counts what the choices of the other facets leave', () => {
  const found = [facets('2020', '报告'), facets('2021', '报告'), facets('2021', '通知')];
  const choice = [['2021'], [], [], [], [], []];
  expect(found.filter((one) => passes(one, choice))).toHaveLength(2);
  expect(passes(facets(null, '报告'), choice)).toBe(false);
  expect(
    countFacets(found, choice).map(({ values }) => values.map(({ label, count }) => `${label} ${count}`)),
  ).toEqual([['2020 1', '2021 2'], ['报告 1', '通知 1'], ['甲镇 2'], [], [], ['甲站 2']]);
});

test('a range of years may be open at either end', () => {
  const years = [facets('2019', '报告'), facets('2020', '报告'), facets(null, '报告')];
  const within = (from: string, to: string) => years.filter((one) => isBetween(one, from, to)).length;
  expect([within('', ''), within('2020', ''), within('', '2019'), within('2019', '2020')]).toEqual([
    3, 1, 1, 2,
  ]);
  expect(yearsOf(years)).toEqual(['2019', '2020']);
});
