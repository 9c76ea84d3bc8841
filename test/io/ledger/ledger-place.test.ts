import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkSite } from '../../../src/app/check-site.ts';
import { recordPublication } from '../../../src/io/ledger/write-ledger.ts';
import { makeRepository, type Repository } from '../../repository.ts';
import { temporaryFolder } from '../../tiny-site.ts';

/** Records what a repository publishes, after something was done behind the back of the check. */
async function record({ settings }: Repository, meanwhile: () => void = () => undefined) {
  const { corpus, history } = await checkSite(settings);
  meanwhile();
  const { content } = settings;
  return recordPublication({ content, history, boards: [], accepted: [], day: corpus?.today ?? '' });
}

test.each([
  ['the ledger', 'ledger'],
  ['a month of it', 'ledger/2026-01'],
])('where %s is a link nothing is written, neither there nor where it leads', async (_name, path) => {
  const repository = makeRepository();
  const outside = temporaryFolder();
  const place = join(repository.settings.content, path);
  const link = () => {
    mkdirSync(join(place, '..'), { recursive: true });
    symlinkSync(outside, place);
  };
  await expect(record(repository, link)).rejects.toThrow('a link or a folder stands there');
  expect(readdirSync(outside)).toEqual([]);
});

test('where a file stands in place of the folder nothing is written', async () => {
  const repository = makeRepository();
  const file = () => writeFileSync(join(repository.settings.content, 'ledger'), 'x');
  await expect(record(repository, file)).rejects.toThrow();
  expect(readdirSync(repository.settings.content).sort()).toEqual([
    'bodies',
    'ledger',
    'reports',
    'site.yaml',
  ]);
});

test('else it is written below the content folder alone', async () => {
  const repository = makeRepository();
  const { written } = await record(repository);
  expect(written).toHaveLength(1);
  expect(written[0]?.startsWith(join(repository.settings.content, 'ledger/2026-01/'))).toBe(true);
});
