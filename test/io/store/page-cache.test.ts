import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openPageCache } from '../../../src/io/store/page-cache.ts';

let file: string;
const values = new Map<string, string>();
const open = (common = 'common') => openPageCache({ file, common }, (name) => values.get(name) ?? '');

beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'gongkai-results-')), 'results.json');
  values.clear();
  for (const name of ['a', 'b', 'c']) values.set(name, name);
  const kept = open();
  kept.put('of a', { title: '甲' }, ['a']);
  kept.put('of a and b', 2, ['a', 'b']);
  kept.put('of nothing', '', []);
  kept.put('of what is not there', 4, ['d']);
  kept.save();
});

const found = (kept = open()) =>
  ['of a', 'of a and b', 'of nothing', 'of what is not there', 'of others'].map((name) => kept.find(name));

test('what was made from the same is found again', () => {
  expect(found()).toEqual([{ title: '甲' }, 2, '', 4, undefined]);
});

test('a result counts no more when something that it was made from is another, gone, or there now', () => {
  values.set('b', 'another');
  expect(found()).toEqual([{ title: '甲' }, undefined, '', 4, undefined]);
  values.delete('a');
  expect(found()).toEqual([undefined, undefined, '', 4, undefined]);
  values.set('d', 'd');
  expect(found()).toEqual([undefined, undefined, '', undefined, undefined]);
});

test('nothing counts where what all are made from is another, or the file is not whole', () => {
  expect(found(open('other'))).toEqual(Array(5).fill(undefined));
  writeFileSync(file, readFileSync(file, 'utf8').slice(0, 60));
  expect(found()).toEqual(Array(5).fill(undefined));
});

test('what nobody asked for is forgotten; what was found is kept on, also beside new results', () => {
  const kept = open();
  kept.find('of a');
  kept.put('of c', 3, ['c']);
  kept.save();
  const next = open();
  expect(found(next)).toEqual([{ title: '甲' }, undefined, undefined, undefined, undefined]);
  expect(next.find('of c')).toBe(3);
  values.set('c', 'another');
  expect(open().find('of c')).toBeUndefined();
});

test('a file that would say the same is not written again', () => {
  const before = statSync(file).ino;
  const kept = open();
  found(kept);
  kept.save();
  expect(statSync(file).ino).toBe(before);
});
