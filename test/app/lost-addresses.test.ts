import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { checkSite } from '../../src/app/check-site.ts';
import { lostAddressFindings, noteAddresses } from '../../src/app/lost-addresses.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Settings } from '../../src/io/settings.ts';
import { firstDocuments, makeEdit, randomEdits } from '../random-edits.ts';
import { makeRepository, type Repository } from '../repository.ts';
import { said } from '../said.ts';
import { documentWith, makeSite, siteYaml, temporaryFolder, writeFiles } from '../tiny-site.ts';

// Every case makes a repository of its own; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

const notice = 'content/documents/2024/notice.mdx';

/** What a build would say of addresses that it drops. */
async function lost(settings: Settings, accepted = false): Promise<Finding[]> {
  const { corpus, history, siteFile, findings } = await checkSite(settings);
  if (!corpus) throw new Error(JSON.stringify(findings));
  return lostAddressFindings(settings, { corpus, history, siteFile }, accepted);
}

/** Does what a build does when it has published. */
async function publish(settings: Settings): Promise<void> {
  const { corpus, history, siteFile } = await checkSite(settings);
  if (!corpus) throw new Error('The site is not valid.');
  noteAddresses(settings, { corpus, history, siteFile });
}

/** A published repository with two versions of a notice, a deleted item and a renamed one. */
async function published(): Promise<Repository> {
  const [gone, old] = ['content/documents/2024/gone.mdx', 'content/documents/2024/old.mdx'];
  const titled = (title: string) => documentWith('', '正文若干。').replace('通知', () => title);
  const repository = makeRepository({
    [notice]: documentWith('', '一'),
    [gone]: titled('撤'),
    [old]: titled('移'),
  });
  repository.write({ [notice]: documentWith('', '二') });
  repository.remove(gone);
  repository.move(old, 'content/documents/2024/new.mdx');
  repository.commit('改');
  expect(await lost(repository.settings)).toEqual([]);
  await publish(repository.settings);
  return repository;
}

const addressesIn = ([finding]: readonly Finding[]) => said(finding, 'message', 'en').match(/“[^”]+”/g) ?? [];

/** Takes the repository anew as a shallow clone, in the same place; gives what fetches the rest. */
function makeShallow({ folder, git }: Repository): () => void {
  const [whole, clone] = [temporaryFolder(), temporaryFolder()];
  git('clone', '-q', '--bare', folder, whole);
  git('clone', '-q', '--depth', '1', `file://${whole}`, clone);
  rmSync(join(folder, '.git'), { recursive: true });
  cpSync(join(clone, '.git'), join(folder, '.git'), { recursive: true });
  return () => git('fetch', '-q', '--unshallow');
}

test('a shallow clone fails: versions, tombstones and old addresses that were public would be gone', async () => {
  const repository = await published();
  const fetchRest = makeShallow(repository);
  const found = await lost(repository.settings);
  expect(found.map(({ rule, severity }) => `${severity} ${rule}`)).toEqual(['error lost-address']);
  expect(said(found[0], 'message', 'en')).toMatch(/^Published addresses that would lead nowhere/);
  expect(addressesIn(found)).toContain('“/documents/2024/gone/”');
  expect(said(found[0], 'fix', 'zh-CN')).toMatch(
    /git fetch --unshallow.*fetch-depth: 0.*--accept-lost-addresses/,
  );
  fetchRest();
  expect(await lost(repository.settings)).toEqual([]);
});

test('a downloaded archive fails, unless it is told that addresses may be lost or that there is no history', async () => {
  const { settings, folder, write } = await published();
  rmSync(join(folder, '.git'), { recursive: true });
  expect((await lost(settings)).map(({ severity }) => severity)).toEqual(['error']);
  expect((await lost(settings, true)).map(({ severity }) => severity)).toEqual(['notice']);
  write({ 'content/site.yaml': `${siteYaml}history: false\n` });
  expect(await lost(settings)).toEqual([]);
});

test('commits that were rewritten away fail with the versions that would be gone', async () => {
  const { settings, git } = await published();
  const tree = git('rev-parse', 'HEAD^{tree}');
  git('reset', '-q', '--soft', git('commit-tree', tree, '-m', '合成一次'));
  const found = await lost(settings);
  expect(addressesIn(found)).toEqual([
    '“/documents/2024/gone/”',
    '“/documents/2024/gone/history/”',
    '“/documents/2024/notice/v/1/”',
    '“/documents/2024/notice/v/2/”',
    '“/documents/2024/notice/v/2/changes/”',
  ]);
});

test('deleting, renaming, hiding and withdrawing lose no address, whatever the order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 1e6 }), async (seed) => {
      const repository = makeRepository({ ...firstDocuments, 'public/files/kept.txt': '办事表格' });
      await publish(repository.settings);
      for (const [n, edit] of randomEdits(seed, 6).entries()) {
        await makeEdit(repository, edit, n);
        expect(await lost(repository.settings), JSON.stringify(edit)).toEqual([]);
        await publish(repository.settings);
      }
    }),
    { numRuns: 2 },
  );
}, 120_000);

test('what was built from changes that are not committed may be taken back', async () => {
  const { settings, write, remove } = await published();
  write({
    [notice]: documentWith('', '三'),
    'content/documents/2024/draft.mdx': documentWith('').replace('通知', '稿'),
  });
  await publish(settings);
  write({ [notice]: documentWith('', '二') });
  remove('content/documents/2024/draft.mdx');
  expect(await lost(settings)).toEqual([]);
});

test('a site that never had versions is only warned of what was deleted', async () => {
  const { settings, folder } = makeSite({ [notice]: documentWith('') });
  await publish(settings);
  rmSync(join(folder, notice));
  const found = await lost(settings);
  expect([found[0]?.severity, addressesIn(found)]).toEqual(['warning', ['“/documents/2024/notice/”']]);
});

test('where nothing is known the pages that stand in the output folder tell, if they are of this site', async () => {
  const { settings, folder } = makeSite({ [notice]: documentWith('') });
  const pages = [
    '',
    'documents/',
    'documents/2024/',
    'documents/page/2/',
    'documents/2024/gone/',
    'documents/2024/gone/history/',
  ];
  const written = Object.fromEntries(pages.map((path) => [`dist/${path}index.html`, '<p>']));
  writeFiles(folder, { ...written, 'dist/robots.txt': 'Sitemap: https://other.example/sitemap-index.xml\n' });
  expect(await lost(settings)).toEqual([]);
  writeFiles(folder, { 'dist/robots.txt': 'Sitemap: https://test.example/sitemap-index.xml\n' });
  const found = await lost(settings);
  expect([found[0]?.severity, addressesIn(found)]).toEqual([
    'error',
    ['“/documents/2024/gone/”', '“/documents/2024/gone/history/”'],
  ]);
});

test('the history of an item that never changed, which a former build wrote, is led on from', async () => {
  const { settings, folder } = makeRepository({ [notice]: documentWith('') });
  const pages = ['documents/2024/notice/', 'documents/2024/notice/history/', 'documents/2024/other/history/'];
  const written = Object.fromEntries(pages.map((path) => [`dist/${path}index.html`, '<p>']));
  writeFiles(folder, { ...written, 'dist/robots.txt': 'Sitemap: https://test.example/sitemap-index.xml\n' });
  expect(addressesIn(await lost(settings))).toEqual(['“/documents/2024/other/history/”']);
});
