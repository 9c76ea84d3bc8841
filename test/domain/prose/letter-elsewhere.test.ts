import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { groupMarks } from '../../../src/domain/search/grouping.ts';
import { layOut } from '../../../src/domain/search/layout.ts';
import { unitsOf } from '../../../src/domain/search/units.ts';
import { documents, randomly } from './random-text.ts';

const parse = (text: string, plain?: true) =>
  parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN', ...(plain && { plain }) }).prose.blocks;
const visible = (text: string): string => text.replace(/\s+/g, '');
const some = { ...randomly, numRuns: Math.ceil(randomly.numRuns / 4) };

/** The characters of a text that can be searched: those of its units, and signs that only group digits. */
function searched(text: string): string {
  const held = new Set(groupMarks(text));
  for (const { start, end } of unitsOf(text)) for (let at = start; at < end; at++) held.add(at);
  return visible(
    [...held]
      .sort((a, b) => a - b)
      .map((at) => text.charAt(at))
      .join(''),
  );
}

const nothing = { word: () => {}, run: () => {} };

/** Text that excerpts of a search are cut from, part behind part; a long block is held by several parts. */
function excerpted(blocks: readonly string[]): string[] {
  const section = { id: null, heading: null, blocks };
  const parts = layOut({ title: '', names: [], sections: [section] } as unknown as SearchDocument, nothing);
  return [...new Set(parts)].flatMap((part) => part.flatMap((sections) => sections.blocks));
}

test('versions are read with the same text as pages', { timeout: 600_000 }, () => {
  fc.assert(
    fc.property(documents, ({ source }) => {
      expect([source, parse(source, true)]).toEqual([source, parse(source)]);
    }),
    some,
  );
});

test('every character of the text is a unit of search, and stands in what excerpts are cut from, in the same order', {
  timeout: 600_000,
}, () => {
  let characters = 0;
  fc.assert(
    fc.property(documents, ({ source }) => {
      const blocks = parse(source).map(({ text }) => text);
      characters += blocks.join('').length;
      expect([source, blocks.map(searched)]).toEqual([source, blocks.map(visible)]);
      expect([source, excerpted(blocks)]).toEqual([source, blocks]);
    }),
    some,
  );
  expect(characters).toBeGreaterThan(some.numRuns);
});
