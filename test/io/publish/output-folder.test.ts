import {
  appendFileSync,
  existsSync,
  linkSync,
  mkdtempSync,
  readFileSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openOutputFolder } from '../../../src/io/publish/output-folder.ts';
import { openOutputSnapshot } from '../../../src/io/publish/output-snapshot.ts';

let folder: string;
const record = () => join(folder, '../', `${folder.split('/').pop()}.json`);
const open = (version = '1') => {
  const output = openOutputFolder(folder, { record: record(), version, apart: ['search'] });
  const begin = (wanted: ReadonlyMap<string, string | null>) =>
    output.begin(wanted, openOutputSnapshot(folder, null));
  return { ...output, begin };
};
const bytes = (text: string) => new TextEncoder().encode(text);
const wanted = new Map([
  ['a.html', 'key a'],
  ['deep/b.html', 'key b'],
]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-output-'));
  const output = open();
  output.begin(wanted);
  output.put('a.html', bytes('a'), 'key a');
  output.put('deep/b.html', bytes('b'), 'key b');
  output.save();
});

test('a file is made again when its key is another, when somebody touched it, or when no key tells', () => {
  expect(open().begin(wanted)).toEqual(new Set());
  expect(open().begin(new Map([...wanted, ['a.html', 'other']]))).toEqual(new Set(['a.html']));
});

test('a file that somebody touched is made again', () => {
  appendFileSync(join(folder, 'a.html'), 'tampered');
  expect(open().begin(wanted)).toEqual(new Set(['a.html']));
});

test('a file whose key tells nothing is made at every build', () => {
  expect(open().begin(new Map([...wanted, ['c.xml', null]]))).toEqual(new Set(['c.xml']));
});

test('what is not wanted any more goes, with the folders that it leaves empty', () => {
  open().begin(new Map([['a.html', 'key a']]));
  expect(existsSync(join(folder, 'a.html'))).toBe(true);
  expect(existsSync(join(folder, 'deep'))).toBe(false);
});

test('a build that dies in the middle passes off no page and forgets none', () => {
  const dying = open();
  dying.begin(new Map([...wanted, ['a.html', 'new key'], ['c.html', 'key c']]));
  writeFileSync(join(folder, 'c.html'), 'half');
  expect(open().begin(new Map([...wanted, ['a.html', 'new key']]))).toEqual(new Set(['a.html']));
  expect(existsSync(join(folder, 'c.html'))).toBe(false);
});

test('without a record that fits, nothing that stands there is trusted, but for the folders of others', () => {
  open().begin(wanted);
  writeFileSync(join(folder, 'stray.html'), 'stray');
  expect(open('2').begin(wanted)).toEqual(new Set(['a.html', 'deep/b.html']));
  expect(existsSync(join(folder, 'stray.html'))).toBe(false);
});

test('a record that is cut off counts as none', () => {
  truncateSync(record(), 20);
  expect(open().begin(wanted)).toEqual(new Set(['a.html', 'deep/b.html']));
});

test('a new file takes the place of the old one, which may be public under a second name', () => {
  linkSync(join(folder, 'a.html'), join(folder, 'public.html'));
  const output = open();
  output.put('a.html', bytes('new'), 'new key');
  expect(readFileSync(join(folder, 'public.html'), 'utf8')).toBe('a');
  expect(readFileSync(join(folder, 'a.html'), 'utf8')).toBe('new');
});
