import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRebuilt, NoRebuildError } from '../../src/app/verify/rebuild.ts';
import { differentLine, fileDifferences } from '../../src/domain/manifest/compare-files.ts';
import { textIn } from '../../src/domain/text/message.ts';
import { sha256 } from '../../src/io/manifest/file-digests.ts';
import { writeManifest } from '../../src/io/manifest/write-manifest.ts';
import { openOutputSnapshot } from '../../src/io/publish/output-snapshot.ts';
import { openFolder } from '../../src/io/verify/folder-source.ts';
import { makeRepository } from '../repository.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';

type Facts = { commit: string | null; modified?: boolean; program?: string };

/** Lists the files of a site in a folder as a build does. */
function publish(folder: string, files: Readonly<Record<string, string>>, facts: Facts): void {
  writeFiles(folder, files);
  writeManifest(
    openOutputSnapshot(folder, null),
    {
      ...{ site: 'https://test.example/', day: '2024-05-06', after: [], modified: false, program: '0.1.0' },
      ...facts,
    },
    { file: join(temporaryFolder(), 'digests.db'), of: '', before: null },
  );
}

const pages = { 'index.html': '<p>\n首页\n</p>', 'a.pdf': 'PDF', 'b/index.html': '乙' };

/** Compares a site in which these files are others with what its commit gives. */
async function compared(
  changed: Readonly<Record<string, string>>,
  facts: Partial<Facts> = {},
  builds = true,
) {
  const repository = makeRepository();
  const commit = repository.git('rev-parse', 'HEAD');
  repository.write({ 'content/site.yaml': 'later: change' });
  repository.commit();
  const folder = temporaryFolder();
  const { 'gone.txt': gone, ...more } = changed;
  publish(folder, { ...pages, ...more }, { commit, ...facts });
  const { findings, same } = await compareRebuilt(openFolder(folder), {
    repository: repository.folder,
    program: '0.1.0',
    async build({ content, out, today, base }) {
      // The content is that of the commit, whatever came later; day and address are those of the site.
      expect(readFileSync(join(content, 'site.yaml'), 'utf8')).toContain('https://test.example');
      expect([today, base]).toEqual(['2024-05-06', '/']);
      if (builds) publish(out, gone === undefined ? pages : { ...pages, 'gone.txt': gone }, { commit });
      return builds;
    },
  });
  return { same, told: findings.map(({ file, message }) => [file, textIn(message, 'en')]) };
}

const why = (problem: Promise<unknown>): Promise<string> =>
  problem.then(
    () => '',
    (error: unknown) => {
      if (!(error instanceof NoRebuildError)) throw error;
      return textIn(error.said, 'en');
    },
  );

test('a site is the same when built again from its commit, or each file that is not is named with how', async () => {
  expect(await compared({})).toEqual({ same: 3, told: [] });
  const { same, told } = await compared({
    ...{ 'index.html': '<p>\n首頁\n</p>', 'a.pdf': 'PDF!', 'c.html': '丙', 'gone.txt': '在' },
  });
  const differs = 'It is another one when built again from the commit';
  expect(told).toEqual([
    ['a.pdf', `${differs}: 4 bytes on the site, 3 bytes built again.`],
    ['c.html', 'The site has this file; built again from the commit there is none.'],
    ['gone.txt', 'Built again from the commit there is this file; the site does not have it.'],
    ['index.html', `${differs}, from line 2 on: 15 bytes on the site, 15 bytes built again.`],
  ]);
  expect(same).toBe(1);
});

test('what cannot be built again is told in a sentence', async () => {
  expect(await why(compared({}, { commit: null }))).toContain('names no commit');
  expect(await why(compared({}, { modified: true }))).toContain('changes that commit');
  expect(await why(compared({}, { program: '0.0.9' }))).toContain('version 0.0.9');
  expect(await why(compared({}, { commit: 'a'.repeat(40) }))).toContain('has no commit');
  expect(await why(compared({}, {}, false))).toContain('failed');
});

test('the files that differ are those with other bytes or in one site only; a different line is the first', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd');
  const site = fc.dictionary(name, fc.constantFrom('x', 'y'));
  const listed = (files: Readonly<Record<string, string>>) =>
    new Map(
      Object.entries(files).map(([path, text]) => [
        path,
        { size: text.length, sha256: sha256(text), sm3: text },
      ]),
    );
  fc.assert(
    fc.property(site, site, (one, other) => {
      const paths = fileDifferences(listed(one), listed(other)).map(({ path }) => path);
      expect(paths).toEqual(['a', 'b', 'c', 'd'].filter((path) => one[path] !== other[path]));
    }),
  );
  const text = fc.string({ unit: fc.constantFrom('a', '\n'), maxLength: 8 });
  fc.assert(
    fc.property(text, text, text, (same, one, other) => {
      fc.pre(one.split('\n')[0] !== other.split('\n')[0]);
      expect(differentLine(same + one, same + other)).toBe(same.split('\n').length);
    }),
  );
});
