import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKeptRows } from '../../../src/io/store/kept-rows.ts';

const newFolder = () => join(mkdtempSync(join(tmpdir(), 'gongkai-rows-')), 'rows');

/** Keeps exactly these rows. */
function keep(folder: string, rows: ReadonlyMap<string, unknown>, version = '1'): void {
  const kept = openKeptRows<unknown>(folder, version);
  for (const [key, row] of rows) kept.set(key, row);
  kept.save();
}

const kept = (folder: string, keys: Iterable<string>, version = '1') => {
  const rows = openKeptRows<unknown>(folder, version);
  return { size: rows.size, rows: new Map([...keys].map((key) => [key, rows.get(key)])) };
};

const bytesIn = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('');

test('after any sequence of states the last one is kept, and no byte of what is gone', () => {
  const keys = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
  const states = fc.array(fc.uniqueArray(keys, { maxLength: 40 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(states, (all) => {
      const folder = newFolder();
      all.forEach((state, at) => {
        keep(folder, new Map(state.map((key) => [key, { mark: `m${at}-${key.length}`, key }])));
        const { size, rows } = kept(folder, state);
        expect(size).toBe(state.length);
        expect([...rows.values()]).toEqual(state.map((key) => ({ mark: `m${at}-${key.length}`, key })));
      });
      const last = all.length - 1;
      if (last > 0) expect(existsSync(folder) ? bytesIn(folder) : '').not.toContain(`m${last - 1}-`);
    }),
    { numRuns: 60 },
  );
});

test('a row that is as it was is not written again: one change touches one file', () => {
  const folder = newFolder();
  const rows = new Map(Array.from({ length: 500 }, (_, at) => [`/documents/${at}/`, at]));
  keep(folder, rows);
  const inodes = () => new Map(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).ino]));
  const before = inodes();
  expect(before.size).toBeGreaterThan(32);
  keep(folder, rows);
  expect(inodes()).toEqual(before);
  keep(folder, new Map(rows).set('/documents/77/', -1));
  const changed = [...inodes()].filter(([name, inode]) => before.get(name) !== inode);
  expect(changed).toHaveLength(1);
  expect(kept(folder, ['/documents/77/']).rows.get('/documents/77/')).toBe(-1);
});

test('a file that is cut off, of another version or no text loses its own rows alone', () => {
  const rows = new Map(Array.from({ length: 200 }, (_, at) => [`k${at}`, at]));
  const damages: ((text: string) => string)[] = [
    (text) => text.slice(0, -1),
    (text) => text.replace('"1"', '"2"'),
    () => '\u0000',
    () => '',
  ];
  expect.assertions(damages.length * 2);
  for (const damage of damages) {
    const folder = newFolder();
    keep(folder, rows);
    const [name = ''] = readdirSync(folder);
    const text = readFileSync(join(folder, name), 'utf8');
    const lost = text.split('\n').length - 2;
    writeFileSync(join(folder, name), damage(text));
    expect(kept(folder, []).size).toBe(200 - lost);
    keep(folder, rows);
    expect(kept(folder, []).size).toBe(200);
  }
});

test('rows of another version of the code count for nothing and are gone with the next', () => {
  const folder = newFolder();
  keep(folder, new Map([['old', 'secret']]));
  expect(kept(folder, ['old'], '2').rows.get('old')).toBeUndefined();
  keep(folder, new Map([['new', 1]]), '2');
  expect(bytesIn(folder)).not.toContain('secret');
});

test('the single file in which versions before kept everything is taken away', () => {
  for (const ending of ['.json', '.jsonl']) {
    const folder = newFolder();
    writeFileSync(folder + ending, 'secret');
    openKeptRows(folder, '1');
    expect(existsSync(folder + ending)).toBe(false);
  }
  expect.assertions(2);
});
