import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTerm } from '../../../src/client/search/engine.ts';
import type { SearchDocument, SearchSection } from '../../../src/domain/search/document.ts';
import { excerpts, type Passage } from '../../../src/domain/search/excerpt.ts';
import { layOut, partsToShow } from '../../../src/domain/search/layout.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { documentOf, memoryEngine } from './memory-engine.ts';

/**
 * What is shown of a document that a question finds, from the parts of its text that are loaded for it; null where it
 * does not find it.
 */
async function passagesOf(document: SearchDocument, question: string): Promise<Passage[] | null> {
  const { required } = parseQuery(question);
  const found = await Promise.all(required.map((term) => findTerm(memoryEngine([document]), term)));
  const places = found.map((terms) => terms.get('x.0')?.places ?? []);
  if (places.some((list) => list.length === 0)) return null;
  const parts = layOut(document, { word: () => undefined, run: () => undefined });
  const sections = partsToShow(places).flatMap((part) => parts[part] ?? []);
  return excerpts({ sections }, required);
}

const isMarked = ({ parts }: Passage): boolean => parts.some(({ mark }) => mark);

const filling = '说明文字。'.repeat(80);
const long = (sections: readonly SearchSection[], title = '题'): SearchDocument => ({
  ...documentOf([], { title }),
  sections,
});
const filled = (heading: string): SearchSection => ({
  id: heading,
  heading,
  blocks: [heading, ...Array.from({ length: 6 }, () => filling)],
});

test.each<[string, SearchDocument, string]>([
  [
    'the title and in a part far behind',
    long([filled('一、甲'), { id: 'b', heading: '二、乙', blocks: ['二、乙', '可以申请。'] }], '申请条例'),
    '可以[申请]。',
  ],
  ['a heading alone, far behind', long([filled('一、甲'), filled('二、申请')]), '二、[申请]'],
  [
    'a heading that is none of the blocks, far behind',
    long([filled('一、甲'), { id: null, heading: '附件：申请表', page: '/files/a.pdf', blocks: ['表'] }]),
    '附件：[申请]表',
  ],
])('a word that stands in %s is shown where it stands in the text', async (_where, document, shown) => {
  const passages = await passagesOf(document, '申请');
  const texts = passages?.map(({ parts }) =>
    parts.map(({ text, mark }) => (mark ? `[${text}]` : text)).join(''),
  );
  expect(texts).toContain(shown);
});

test('a heading that is none of the blocks is one passage, however long its section is', async () => {
  const section = {
    id: null,
    heading: '附件：申请表',
    page: '/files/a.pdf',
    blocks: [filling, '申请', filling],
  };
  const passages = excerpts(
    { sections: [section, { ...section, blocks: [filling] }] },
    parseQuery('申请表').required,
  );
  expect(passages).toHaveLength(1);
});

const characters = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊，3a '), minLength: 1, maxLength: 30 });
const block = fc.tuple(characters, fc.nat(2), characters).map(([start, size, end]) => {
  return `${start}${['', '说明'.repeat(150), '说明'.repeat(600)][size]}${end}`;
});
const section = fc.record({
  heading: fc.option(characters),
  inBlocks: fc.boolean(),
  blocks: fc.array(block, { minLength: 1, maxLength: 4 }),
});
const documents = fc
  .tuple(characters, fc.array(section, { minLength: 1, maxLength: 6 }))
  .map(([title, sections]): SearchDocument => {
    const all = sections.map(({ heading, inBlocks, blocks }, at): SearchSection => {
      const own = heading !== null && inBlocks ? [heading, ...blocks] : blocks;
      return { id: heading === null ? null : `s${at}`, heading, blocks: own };
    });
    return long(all, title);
  });

test('of any document every phrase that stands in a block or a heading shows a passage in which it is marked', {
  timeout: 30_000,
}, async () => {
  let asked = 0;
  await fc.assert(
    fc.asyncProperty(
      documents,
      fc.nat(),
      fc.nat(),
      fc.integer({ min: 1, max: 4 }),
      async (document, which, from, length) => {
        const lines = document.sections.flatMap(({ heading, blocks }) => [
          ...(heading === null ? [] : [heading]),
          ...blocks,
        ]);
        const line = lines[which % lines.length] ?? '';
        const start = from % Math.max(1, line.length - length);
        const phrase = line.slice(start, start + length).trim();
        // A word or a number that is cut in two is another one.
        fc.pre(/^[甲乙丙丁戊说明]+$/.test(phrase));
        const passages = await passagesOf(document, phrase);
        expect(passages?.some(isMarked), phrase).toBe(true);
        asked++;
      },
    ),
    { numRuns: 60 },
  );
  expect(asked).toBe(60);
});
