import { expect, test } from 'vitest';
import {
  alignSections,
  type Section,
  splitSections,
} from '../../../src/domain/revisions/compare/sections.ts';

type Block = Section['blocks'][number];
const heading = (text: string, section: string | null): Block => ({ kind: 'heading', text, section });
const paragraph = (text: string, section: string | null = null): Block => ({
  kind: 'paragraph',
  text,
  section,
});

test('a text is parted at its headings of the highest level', () => {
  const headings = [
    { id: 'a', depth: 3, text: '甲' },
    { id: 'b', depth: 2, text: '乙' },
    { id: 'c', depth: 3, text: '丙' },
    { id: 'd', depth: 2, text: '丁' },
  ];
  const blocks = [
    paragraph('前'),
    heading('甲', 'a'),
    heading('乙', 'b'),
    paragraph('二', 'b'),
    heading('丙', 'c'),
    heading('无', null),
    heading('丁', 'd'),
  ];
  expect(
    splitSections(blocks, headings).map(({ heading, blocks }) => [
      heading,
      ...blocks.map(({ text }) => text),
    ]),
  ).toEqual([[null, '前', '甲'], ['乙', '二', '丙', '无'], ['丁']]);
  expect(splitSections([heading('乙', 'b')], headings)).toEqual([{ heading: '乙', blocks: [] }]);
  expect(splitSections([], [])).toEqual([]);
});

/** Headings of two texts, as `old -> new`; nothing stands for a section without counterpart. */
const aligned = (before: readonly (string | null)[], after: readonly (string | null)[]) => {
  const section = (text: string | null): Section => ({ heading: text, blocks: [] });
  return alignSections(before.map(section), after.map(section)).map(
    (pair) =>
      `${pair.before ? (pair.before.heading ?? '~') : ''} -> ${pair.after ? (pair.after.heading ?? '~') : ''}`,
  );
};

test.each<[what: string, before: (string | null)[], after: (string | null)[], pairs: string[]]>([
  ['the part before the first', [null], [null], ['~ -> ~']],
  ['words with another number', ['一、主要举措'], ['三、主要举措'], ['一、主要举措 -> 三、主要举措']],
  [
    'words with the year of each',
    ['一、2023年度主要举措'],
    ['一、2024年主要举措'],
    ['一、2023年度主要举措 -> 一、2024年主要举措'],
  ],
  ['nothing in common', ['一、主要举措'], ['二、存在问题'], [' -> 二、存在问题', '一、主要举措 -> ']],
  ['a number alone', ['一、甲乙丙丁'], ['一、戊己庚辛'], [' -> 一、戊己庚辛', '一、甲乙丙丁 -> ']],
  [
    'words half alike and the same number',
    ['一、甲乙丙丁戊己'],
    ['一、甲乙丙丁庚辛'],
    ['一、甲乙丙丁戊己 -> 一、甲乙丙丁庚辛'],
  ],
  [
    'the best of two',
    ['一、工作情况', '二、工作情况分析'],
    ['二、工作情况分析', '一、工作情况'],
    ['二、工作情况分析 -> 二、工作情况分析', '一、工作情况 -> 一、工作情况'],
  ],
  [
    'the number where the words are the same',
    ['（一）情况', '（二）情况'],
    ['（二）情况', '（一）情况'],
    ['（二）情况 -> （二）情况', '（一）情况 -> （一）情况'],
  ],
  ['each taken once', ['一、情况'], ['一、情况', '二、情况'], ['一、情况 -> 一、情况', ' -> 二、情况']],
  ['blanks of a heading', ['一、主 要\u3000举措'], ['一、主要举措'], ['一、主 要\u3000举措 -> 一、主要举措']],
  [
    'numbers of every kind',
    ['第十二章 情况', '12．情况', '二十一、情况', '（十一）情况'],
    ['（十一）情况', '二十一、情况', '12．情况', '第十二章 情况'],
    [
      '（十一）情况 -> （十一）情况',
      '二十一、情况 -> 二十一、情况',
      '12．情况 -> 12．情况',
      '第十二章 情况 -> 第十二章 情况',
    ],
  ],
])('sections are put side by side by %s', (_what, before, after, pairs) => {
  expect(aligned(before, after)).toEqual(pairs);
});
