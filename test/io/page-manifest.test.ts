import { appendFileSync, mkdtempSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { openPageManifest } from '../../src/io/page-manifest.ts';

let folder: string;
const open = (version = '1') => openPageManifest(join(folder, 'pages.json'), folder, version);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-manifest-'));
  writeFileSync(join(folder, 'a.html'), 'a');
  writeFileSync(join(folder, 'b.html'), 'b');
  const manifest = open();
  manifest.record('a.html', 'key a');
  manifest.record('b.html', 'key b');
  manifest.save();
});

test('a page is current while its key and its file are as they were', () => {
  expect(open().isCurrent('a.html', 'key a')).toBe(true);
  expect(open().isCurrent('a.html', 'other key')).toBe(false);
  appendFileSync(join(folder, 'a.html'), 'tampered');
  expect(open().isCurrent('a.html', 'key a')).toBe(false);
  expect(open().isCurrent('c.html', 'key c')).toBe(false);
});

test('a page that is about to be written is forgotten at once, so that a build that dies cannot pass it off', () => {
  open().keepOnly(new Set(['b.html']));
  expect(open().files()).toEqual(['b.html']);
});

test('a manifest of other code, or one that is cut off, counts as empty', () => {
  expect(open('2').files()).toEqual([]);
  truncateSync(join(folder, 'pages.json'), 20);
  expect(open().files()).toEqual([]);
});
