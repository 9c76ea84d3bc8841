import { readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type Bundle, isWhole, putInPlace } from '../../src/astro/bundle/bundle.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

/** A bundle of one file. */
function writeBundle(folder: string, code: string): Bundle {
  const record = { entry: 'entry.mjs', styles: [], files: [['server/entry.mjs', code.length]] };
  writeFiles(folder, { 'server/entry.mjs': code, 'bundle.json': JSON.stringify(record) });
  return { folder, key: 'test' };
}

test('a bundle that another build renders from is left alone, one that was cut off is replaced', () => {
  const parent = temporaryFolder();
  const entry = join(parent, 'bundle/server/entry.mjs');
  const bundle = writeBundle(join(parent, 'bundle'), 'of the first build');
  const put = (code: string) => {
    putInPlace(writeBundle(join(parent, 'aside'), code).folder, bundle);
    return readFileSync(entry, 'utf8');
  };
  expect(put('of the second build')).toBe('of the first build');
  truncateSync(entry, 4);
  expect(put('of the third build')).toBe('of the third build');
  expect(isWhole(bundle)).toBe(true);
});
