import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findTerm } from '../../../src/client/search/engine.ts';
import { openLists, type TokenLists } from '../../../src/client/search/lists.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { isInText, titlePlace } from '../../../src/domain/search/layout.ts';
import { listPackFile } from '../../../src/domain/search/packs.ts';
import { parseQuery, type Term } from '../../../src/domain/search/query.ts';
import { latinToken } from '../../../src/domain/search/tokens.ts';
import { withJoined } from '../../../src/io/search/joined-lists.ts';
import { cutLists } from '../../../src/io/search/list-cutter.ts';
import { listPacksOf, type PlacedPack, placeFiles } from '../../../src/io/search/list-packs.ts';
import { PostingRuns } from '../../../src/io/search/posting-runs.ts';
import { soundsOfDocument } from '../../../src/io/search/sounds.ts';
import { documentOf, memoryLists } from '../../domain/search/memory-engine.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const home = 'https://lists.example/';
let output = '';
/** What was asked: path and range of bytes. */
let asked: { readonly path: string; readonly start: number; readonly end: number }[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (address: string, { headers }: { headers: { Range: string } }) => {
    const path = address.slice(home.length);
    const [, start = '', end = ''] = /^bytes=(\d+)-(\d+)$/.exec(headers.Range) ?? [];
    asked.push({ path, start: Number(start), end: Number(end) + 1 });
    const bytes = readFileSync(join(output, path)).subarray(Number(start), Number(end) + 1);
    return new Response(new Uint8Array(bytes), { status: 206 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Number of a document in the index: they are far enough apart to stand in several blocks. */
const recordOf = (at: number): number => at * 97;
let packs: readonly PlacedPack[] = [];

/** Writes lists of documents, of which those of so many bytes are cut, and opens them. */
async function indexed(documents: readonly SearchDocument[], long: number): Promise<TokenLists> {
  const folder = temporaryFolder();
  output = join(folder, 'site');
  const runs = new PostingRuns(join(folder, 'runs'), Number.POSITIVE_INFINITY);
  for (const [at, document] of documents.entries()) runs.add(recordOf(at), document);
  packs = await placeFiles(output, cutLists(withJoined(runs.lists(), [], long), long), long);
  return openLists(home, { prefix: 'x', lists: listPacksOf(packs) });
}

/** The same lists in memory. */
const plain = (documents: readonly SearchDocument[]): TokenLists =>
  memoryLists(
    documents,
    (_document, at) => `x${recordOf(at)}`,
    (document) => soundsOfDocument(document).title.map((sound) => [latinToken(sound), titlePlace] as const),
  );

const placesOf = async (lists: TokenLists, term: Term, extent?: 'extract') =>
  new Map(
    [...(await findTerm(lists, term, extent))].map(([id, { places }]) => [
      id,
      [...places].sort((a, b) => a - b),
    ]),
  );

/** The first place in title and headings and the first in the text. */
const firstOf = (places: readonly number[]) =>
  [places.find((place) => !isInText(place)), places.find(isInText)].filter((place) => place !== undefined);

/** Few letters, so that many runs of them are common. */
const words = ['法治', '法治政府建设', '政府', '建设', '法', '，', 'gdp', '2020年', '𠮷'];
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 20 }).map((all) => all.join(''));
const document = fc.record({ title: text, blocks: fc.array(text, { minLength: 1, maxLength: 5 }) });
const question = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 })
  .map((all) => all.join(''));

test('lists that are cut and joined tell the same as plain ones, of all phrases', async () => {
  let [found, joined] = [0, 0];
  await fc.assert(
    fc.asyncProperty(
      fc.array(document, { minLength: 8, maxLength: 16 }),
      fc.array(question, { minLength: 12, maxLength: 12 }),
      async (texts, questions) => {
        const documents = texts.map(({ title, blocks }) => documentOf(blocks, { title }));
        const lists = await indexed(documents, 30);
        const expected = plain(documents);
        for (const term of questions.flatMap((asked) => parseQuery(asked).required)) {
          const places = await placesOf(expected, term);
          expect(await placesOf(lists, term)).toEqual(places);
          const extract = await placesOf(lists, term, 'extract');
          expect(new Map([...extract].map(([id, own]) => [id, firstOf(own)]))).toEqual(
            new Map([...places].map(([id, own]) => [id, firstOf(own)])),
          );
          for (const [id, own] of places)
            expect((await placesOf(lists.around([id]), term)).get(id)).toEqual(own);
          found += places.size;
          joined += [...extract].filter(([id, own]) => own.length < (places.get(id)?.length ?? 0)).length;
        }
      },
    ),
    { numRuns: 15, endOnFailure: true },
  );
  expect(found).toBeGreaterThan(200);
  expect(joined).toBeGreaterThan(30);
});

/** Where the blocks of lists that are cut stand in the packs. */
const blocks = (): { readonly path: string; readonly start: number; readonly end: number }[] =>
  packs.flatMap(({ name, files }) =>
    files.flatMap(({ start, sizes: [extract = 0, ...sizes] }) => {
      let end = start + extract;
      return sizes.map((size) => {
        end += size;
        return { path: listPackFile(name), start: end - size, end };
      });
    }),
  );

/** Bytes of blocks that were asked. */
const blockBytes = (): number =>
  blocks().reduce(
    (sum, block) =>
      sum +
      asked
        .filter(({ path }) => path === block.path)
        .reduce(
          (all, { start, end }) => all + Math.max(0, Math.min(end, block.end) - Math.max(start, block.start)),
          0,
        ),
    0,
  );

const many = Array.from({ length: 300 }, (_none, at) =>
  documentOf([`全镇法治政府建设第${at}号，法治政府建设与政务公开`, '法治建设'.repeat(at % 7)]),
);

test('a question of one common phrase loads none of the places of its lists; of several, those around a result', async () => {
  const lists = await indexed(many, 900);
  const ask = async (text: string, extent: 'whole' | 'extract', id?: string) => {
    const [term] = parseQuery(text).required;
    if (!term) throw new Error('Nothing is asked.');
    asked = [];
    const { size } = await findTerm(id === undefined ? lists : lists.around([id]), term, extent);
    return [size, blockBytes()] as const;
  };
  const phrases = ['法治', '法治政', '法治政府', '法治政府建', '法治政府建设'];
  for (const phrase of phrases) expect(await ask(phrase, 'extract'), phrase).toEqual([300, 0]);
  const [near, someBytes] = await ask('法治政府建设', 'whole', 'x0');
  const [size, allBytes] = await ask('法治政府建设', 'whole');
  expect(size).toBe(300);
  expect(near).toBeLessThan(10);
  expect(near).toBeGreaterThan(0);
  expect(someBytes).toBeGreaterThan(0);
  expect(someBytes).toBeLessThan(allBytes);
});
