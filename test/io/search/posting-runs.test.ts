import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { listPackFile } from '../../../src/domain/search/packs.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';
import type { IndexPlan } from '../../../src/io/search/index-plan.ts';
import type { KeyedDocument } from '../../../src/io/search/kept-documents.ts';
import { placeLists } from '../../../src/io/search/place-lists.ts';
import { PostingRuns } from '../../../src/io/search/posting-runs.ts';
import { readRun } from '../../../src/io/search/run-files.ts';
import { writeWhole } from '../../../src/io/search/whole-index.ts';
import { documentOf } from '../../domain/search/memory-engine.ts';
import { temporaryFolder } from '../../tiny-site.ts';

const root = join(import.meta.dirname, '../../..');
const words = ['公', '开', '条例', '放管服', 'ΐ', '𠮷', '\uffee', '2024', 'open data', '，', '的'];
const block = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 12 }).map((all) => all.join(''));
const texts = fc.array(fc.array(block, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 12 });

/** The lists of documents with these blocks, token and bytes of each. */
function listsOf(runs: PostingRuns, all: readonly (readonly string[])[]): [string, string][] {
  for (const [at, blocks] of all.entries()) runs.add(at * 3 + 1, documentOf(blocks));
  return [...runs.lists()].map(({ token, bytes }) => [token, bytes.toString('hex')]);
}

test('lists that are put together from files are those that are made in memory, and no file stays', () => {
  const folder = join(temporaryFolder(), 'runs');
  let written = 0;
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 60 }), (all, most) => {
      const whole = listsOf(new PostingRuns(folder, Number.POSITIVE_INFINITY), all);
      expect(existsSync(folder)).toBe(false);
      const runs = new PostingRuns(folder, most);
      const merged = listsOf(runs, all);
      if (existsSync(folder)) written++;
      runs.close();
      expect(merged).toEqual(whole);
      expect(existsSync(folder)).toBe(false);
    }),
  );
  expect(written).toBeGreaterThan(30);
});

test('packs that a thread puts together from files are those that are made from memory', async () => {
  const packs = async (most: number) => {
    const [folder, output] = [join(temporaryFolder(), 'runs'), temporaryFolder()];
    const runs = new PostingRuns(folder, most);
    for (let at = 0; at < 40; at++) runs.add(at, documentOf([words.slice(at % words.length).join('')]));
    const lists = await placeLists({ root, output, prefix: '' }, runs);
    const bytes = lists.map(({ pack }) => readFileSync(join(output, listPackFile(pack)), 'hex'));
    return { files: runs.files().length, lists, bytes };
  };
  const [few, many] = [await packs(20), await packs(1_000_000)];
  expect([few.files > 5, many.files]).toEqual([true, 0]);
  expect(few.lists.length).toBeGreaterThan(0);
  expect({ ...few, files: 0 }).toEqual(many);
});

test('what a build that was killed left is not taken for lists', () => {
  const folder = join(temporaryFolder(), 'runs');
  mkdirSync(folder);
  writeFileSync(join(folder, '0'), 'cut off');
  const all = [['公开'], ['条例'], ['公开条例']];
  const runs = new PostingRuns(folder, 1);
  expect(listsOf(runs, all)).toEqual(listsOf(new PostingRuns(join(folder, '../other'), 1_000), all));
  runs.close();
});

test('a file that is cut off is no list', () => {
  const path = join(temporaryFolder(), 'run');
  writeFileSync(path, Buffer.from([1, 0, 0, 0, 9, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 65]));
  expect(() => [...readRun(path)]).toThrow('is cut off');
});

const keyedDocument: Omit<KeyedDocument, 'document'> = {
  key: '',
  summary: {
    ...{
      url: '/documents/a/',
      title: '甲',
      date: null,
      past: false,
      length: 0,
      numbers: [],
      traditional: false,
    },
    facets: { year: null, kind: '通知', body: '测试镇', board: null, state: null },
  },
};

/** Writes an index of some documents, of which `last` makes the last one; gives what is left in the folder of states. */
async function written(last: (state: string) => SearchDocument): Promise<[error: unknown, left: string[]]> {
  const state = temporaryFolder();
  const keyed = (document: () => SearchDocument) => ({ ...keyedDocument, document });
  const documents = [
    ...Array.from({ length: 8 }, (_none, record) => ({
      record,
      keyed: keyed(() => documentOf(['公开条例'])),
    })),
    { record: 8, keyed: keyed(() => last(state)) },
  ];
  const plan: IndexPlan = {
    ...{
      name: 'current',
      prefix: '',
      version: '1',
      state,
      documents,
      packs: ['a'],
      keep: join(state, 'texts'),
    },
    root,
    output: openOutputSnapshot(join(state, 'site'), null),
    numbers: { size: 9, byUrl: new Map() },
  };
  const error = await writeWhole(plan, 5).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return [error, readdirSync(state).sort()];
}

test('what an index was put together from is deleted when it is written, and when that fails', async () => {
  const runsOf = (state: string) => readdirSync(join(state, 'current-runs'));
  const seen: string[][] = [];
  const fine = await written((state) => {
    seen.push(runsOf(state));
    return documentOf(['公开']);
  });
  expect(fine).toEqual([null, ['site', 'texts']]);
  const failure = new Error('damaged');
  const failed = await written((state) => {
    seen.push(runsOf(state));
    throw failure;
  });
  expect(failed).toEqual([failure, []]);
  expect(seen.map((files) => files.length)).toEqual([7, 7]);
});
