import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { listPackFile } from '../../../src/domain/search/packs.ts';
import { sourceOf } from '../../../src/domain/search/source.ts';
import { digest } from '../../../src/io/files/digest.ts';
import { listTree } from '../../../src/io/files/tree.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';
import { changeFiles } from '../../../src/io/search/change-lists.ts';
import { sortByCodePoints } from '../../../src/io/search/code-points.ts';
import { cutLists } from '../../../src/io/search/list-cutter.ts';
import { placeFiles } from '../../../src/io/search/list-packs.ts';
import { recordNumbers } from '../../../src/io/search/record-numbers.ts';
import { updateSearchIndex } from '../../../src/io/search/search-index.ts';
import { listOf } from '../../../src/io/search/token-lists.ts';
import { documentOf } from '../../domain/search/memory-engine.ts';
import { packedTexts } from '../../packs.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const root = join(import.meta.dirname, '../../..');

/** `GONGKAI_EDITS=200 GONGKAI_SEED=7` makes a longer and another sequence. */
const [steps, seed] = [Number(process.env.GONGKAI_EDITS ?? 5), Number(process.env.GONGKAI_SEED ?? 1)];

interface Place {
  readonly output: string;
  readonly state: string;
}

const newPlace = (): Place => {
  const folder = temporaryFolder();
  return { output: join(folder, 'site'), state: join(folder, 'state') };
};

/** Writes the index of these documents; gives how many were indexed now. */
function index(
  { output, state }: Place,
  current: readonly SearchDocument[],
  old: readonly SearchDocument[] = [],
): Promise<number> {
  mkdirSync(output, { recursive: true });
  const view = openOutputSnapshot(output, listTree(output));
  return updateSearchIndex(
    { current: current.map(sourceOf), old: old.map(sourceOf) },
    { root, output: view, state, version: '1' },
  ).then((indexed) => {
    // What the view was told is what stands there.
    expect([...view.whole()].sort()).toEqual([...listTree(output)].sort());
    return indexed;
  });
}

const pathsIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();

/** Digests of all files below a folder. */
const filesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    pathsIn(folder).map((path) => [path.slice(folder.length + 1), digest(readFileSync(path))]),
  );

/** All bytes below a folder, also as they are under compression. */
const bytesIn = (folder: string): string =>
  [
    ...pathsIn(folder)
      .flatMap((path) => [...unpacked(path, readFileSync(path))])
      .map((bytes) => bytes.toString('utf8')),
    ...[false, true].map((old) => JSON.stringify(packedTexts(join(folder, 'site'), old))),
  ].join('\n');

/** What a file holds; of packs of lists all that begins anywhere in them, of packs of texts what they say. */
function* unpacked(path: string, bytes: Buffer): Generator<Buffer> {
  // Of these `packedTexts` knows every byte.
  if (path.includes('/texts/')) return;
  if (path.endsWith('.bin')) {
    for (let at = bytes.indexOf(gzipped); at >= 0; at = bytes.indexOf(gzipped, at + 1))
      yield* inflated(gunzipSync, bytes.subarray(at));
  } else yield bytes[0] === 0x1f ? gunzipSync(bytes) : bytes;
}

const gzipped = Buffer.from([0x1f, 0x8b, 8]);

function inflated(inflate: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer[] {
  try {
    return [inflate(bytes)];
  } catch {
    // Nothing begins here.
    return [];
  }
}

/** Texts of so many different characters that the index has many files. */
const textOf = (random: () => number, length: number): string =>
  Array.from({ length }, () => String.fromCharCode(0x4e00 + Math.floor(random() ** 2 * 900))).join('');

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function numbersFrom(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const documentAt = (at: number, random: () => number, marker = ''): SearchDocument => ({
  ...documentOf([textOf(random, 40 + Math.floor(random() * 160)) + marker, textOf(random, 20)], {
    title: `第${at}号${textOf(random, 6)}`,
    heading: textOf(random, 5),
  }),
  url: `/documents/${at}/`,
  date: `202${Math.floor(random() * 6)}-03-0${1 + Math.floor(random() * 9)}`,
  names: random() < 0.1 ? ['单小红'] : [],
});

test('after random changes an index is in every byte the one that is made anew, and holds nothing of before', {
  timeout: 60_000 + steps * 20_000,
}, async () => {
  const random = numbersFrom(seed);
  const kept = newPlace();
  const documents = new Map(Array.from({ length: 90 }, (_none, at) => [at, documentAt(at, random)]));
  const old = new Map<number, SearchDocument>();
  const indexAll = (place: Place) => index(place, [...documents.values()], [...old.values()]);
  expect(await indexAll(kept)).toBe(90);
  for (let step = 0; step < steps; step++) {
    const marker = `ⅹ${step}`;
    const fresh = 1 + Math.floor(random() * 4);
    for (let edit = 0; edit < fresh; edit++) {
      const at = Math.floor(random() * 100);
      const before = documents.get(at);
      if (random() < 0.3 && documents.size > 60) {
        documents.delete(at);
        old.delete(at);
      } else {
        if (before && random() < 0.5) old.set(at, { ...before, names: [] });
        documents.set(at, documentAt(at, random, marker));
      }
    }
    expect(await indexAll(kept), `${seed} ${step}`).toBeLessThan(20);
    const clean = newPlace();
    await indexAll(clean);
    expect(filesOf(kept.output), `${seed} ${step}`).toEqual(filesOf(clean.output));
    expect(filesOf(kept.state), `${seed} ${step}`).toEqual(filesOf(clean.state));
    rmSync(join(clean.output, '..'), { recursive: true });
  }
  expect(readdirSync(join(kept.output, 'pagefind/index')).length).toBeGreaterThan(1);
});

test('of a document that is gone or was changed no byte is left in output and state', async () => {
  const place = newPlace();
  const random = numbersFrom(7);
  const documents = Array.from({ length: 30 }, (_none, at) => documentAt(at, random));
  const secret: SearchDocument = {
    ...documentOf(['身份证号龘靐齉'], { title: '龘靐齉的标题', heading: '龘靐齉' }),
    url: '/documents/secret/',
    names: ['龘靐齉'],
  };
  await index(place, [...documents, secret], [{ ...secret, url: '/documents/1/' }]);
  const parent = join(place.output, '..');
  expect(bytesIn(parent)).toContain('龘靐');
  await index(place, documents);
  expect(bytesIn(parent)).not.toMatch(/[龘靐齉]/);
});

test('an address has a number of its own, which depends on addresses and dates alone and seldom changes', () => {
  const itemOf = (number: number) => ({
    url: `/documents/${number}/`,
    date: number % 10 === 0 ? null : `2020-0${1 + (number % 3)}-11`,
  });
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 300 }), (numbers) => {
      const items = numbers.map(itemOf);
      const { size, byUrl } = recordNumbers(items);
      expect([...byUrl.keys()].sort()).toEqual(items.map(({ url }) => url).sort());
      expect(new Set(byUrl.values()).size).toBe(items.length);
      expect(Math.max(...byUrl.values())).toBeLessThan(size);
      expect(new Map([...recordNumbers(items.toReversed()).byUrl].sort())).toEqual(
        new Map([...byUrl].sort()),
      );
    }),
  );
  const items = Array.from({ length: 1000 }, (_none, at) => itemOf(at));
  const { byUrl } = recordNumbers(items);
  const moved = Array.from({ length: 50 }, (_none, at) => {
    const fresh = { url: `/reports/${at}/`, date: ['2020-03-01', '2021-01-01'][at % 2] ?? '' };
    const after = recordNumbers([...items, fresh]).byUrl;
    return items.filter(({ url }) => after.get(url) !== byUrl.get(url)).length;
  });
  expect(moved.reduce((sum, count) => sum + count, 0) / moved.length).toBeLessThan(3);
});

const token = fc.string({
  unit: fc.constantFrom(...'一丁七万丈三上下不与丐丑\u{20000}'),
  minLength: 1,
  maxLength: 3,
});
const places = fc.array(fc.nat(60_000), { minLength: 1, maxLength: 2500, size: 'large' }).map((list) => {
  return Uint32Array.from(new Set(list)).sort();
});
const table = fc.array(fc.tuple(token, fc.nat(40), places), { minLength: 20, maxLength: 60, size: 'max' });

test('lists that change one by one are cut into the files into which all of them are cut at once', {
  timeout: 60_000 + steps * 5_000,
}, async () => {
  const cut = (lists: ReadonlyMap<string, ReadonlyMap<number, Uint32Array>>) =>
    cutLists(
      sortByCodePoints([...lists.keys()]).map((name) => {
        const documents = [...(lists.get(name) ?? [])].sort(([a], [b]) => a - b);
        return listOf(
          name,
          documents.map(([document, own]) => ({ document, places: own })),
        );
      }),
    );
  const put = (lists: Map<string, Map<number, Uint32Array>>, name: string, at: number, own: Uint32Array) =>
    lists.set(name, (lists.get(name) ?? new Map<number, Uint32Array>()).set(at, own));
  let most = 0;
  await fc.assert(
    fc.asyncProperty(table, table, fc.nat(3), async (before, changes, every) => {
      const folder = mkdtempSync(join(tmpdir(), 'gongkai-lists-'));
      const lists = new Map<string, Map<number, Uint32Array>>();
      for (const [name, at, own] of before) put(lists, name, at, own);
      const files = await placeFiles(folder, '', cut(lists));
      const changed = new Map<string, Map<number, Uint32Array | null>>();
      for (const [n, [name, at, own]] of changes.entries()) {
        const goes = n % 4 < every;
        const [first] = goes ? [...(lists.get(name)?.keys() ?? [])] : [at];
        if (first === undefined) continue;
        changed.set(name, (changed.get(name) ?? new Map()).set(first, goes ? null : own));
        if (!goes) put(lists, name, first, own);
        else lists.get(name)?.delete(first);
        if (lists.get(name)?.size === 0) lists.delete(name);
      }
      const after = await placeFiles(folder, '', await changeFiles(folder, files, changed));
      const clean = mkdtempSync(join(tmpdir(), 'gongkai-lists-'));
      expect(after).toEqual(await placeFiles(clean, '', cut(lists)));
      for (const { pack } of after)
        expect(readFileSync(join(folder, listPackFile(pack)))).toEqual(
          readFileSync(join(clean, listPackFile(pack))),
        );
      most = Math.max(most, after.length);
      for (const made of [folder, clean]) rmSync(made, { recursive: true });
    }),
    { seed, numRuns: steps },
  );
  expect(most).toBeGreaterThan(3);
});

test.each([
  ['cut off', (text: string) => text.slice(0, 40)],
  ['changed', (text: string) => text.replaceAll(/"title":"./g, '"title":"误')],
])(
  'when what was kept of a document is %s, everything is indexed anew',
  { timeout: 60_000 },
  async (_what, damage) => {
    const [kept, clean] = [newPlace(), newPlace()];
    const random = numbersFrom(3);
    const documents = Array.from({ length: 70 }, (_none, at) => documentAt(at, random));
    await index(kept, documents);
    const folder = join(kept.state, 'current-texts');
    const names = readdirSync(folder);
    expect(names.length).toBeGreaterThan(1);
    for (const name of names)
      writeFileSync(join(folder, name), damage(readFileSync(join(folder, name), 'utf8')));
    const [, ...others] = documents;
    const after = [documentAt(0, random), ...others];
    expect(await index(kept, after)).toBe(70);
    await index(clean, after);
    expect(filesOf(kept.output)).toEqual(filesOf(clean.output));
  },
);
