import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Statement } from '../src/domain/manifest/statement.ts';
import { listTree } from '../src/io/files/tree.ts';
import { writeManifest } from '../src/io/manifest/write-manifest.ts';
import { markerOf } from '../src/io/publish/output-marker.ts';
import { openOutputSnapshot } from '../src/io/publish/output-snapshot.ts';
import { writeFiles } from './tiny-site.ts';

const facts = {
  site: 'https://www.example.gov.cn/',
  day: '2026-11-28',
  commit: null,
  modified: false,
  program: '0.1.0',
  after: [] as string[],
};

/** Writes a site into a folder as a build leaves it: these files, lists of them, and the marker. */
export function writeBuilt(
  folder: string,
  files: Readonly<Record<string, string>>,
  more: Partial<typeof facts> = {},
): Statement {
  writeFiles(folder, files);
  const known = { file: join(folder, '../digests.db'), of: '', before: null };
  const { statement } = writeManifest(openOutputSnapshot(folder, null), { ...facts, ...more }, known);
  writeFileSync(join(folder, '.gongkai'), markerOf(listTree(folder).keys()));
  return statement;
}
