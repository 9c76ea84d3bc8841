import { expect, test } from 'vitest';
import { passedLimits, type SiteSize } from '../../../src/domain/hosting/limits.ts';
import { toRedirectsFile } from '../../../src/domain/servers/redirects-file.ts';
import { textIn } from '../../../src/domain/text/message.ts';

const small: SiteSize = {
  files: 20_000,
  bytes: 1e9,
  largest: { path: 'files/plan.pdf', bytes: 25 * 1024 * 1024 },
  redirects: 1000,
  headerPaths: 100,
};
const told = (host: 'cloudflare' | 'github-pages' | 'gitlab' | 'nginx', size: Partial<SiteSize>) =>
  passedLimits(host, { ...small, ...size }).map((message) => textIn(message, 'en'));

test('nothing is said of a site at its limits, nor of any on a server of one’s own', () => {
  expect(told('cloudflare', {})).toEqual([]);
  expect(told('gitlab', {})).toEqual([]);
  expect(told('github-pages', {})).toEqual([]);
  expect(told('nginx', { files: 1e9, bytes: 1e12, redirects: 1e6 })).toEqual([]);
});

test.each([
  ['cloudflare', { files: 20_001 }, /takes 20000 files of a site, this one has 20001/],
  ['cloudflare', { largest: { path: 'files/a.zip', bytes: 40e6 } }, /“files\/a\.zip” has 40 MB/],
  ['cloudflare', { redirects: 2001 }, /redirects 2000 old addresses/],
  ['cloudflare', { headerPaths: 101 }, /takes 100 paths in _headers/],
  ['github-pages', { bytes: 1_000_000_001 }, /takes 1000 MB of a site, this one has 1001 MB/],
  ['gitlab', { redirects: 1001 }, /redirects 1000 old addresses/],
] as const)('%s tells what is too much', (host, size, words) => {
  expect(told(host, size)).toEqual([expect.stringMatching(words)]);
});

const many = Array.from({ length: 3000 }, (_none, at) => ({ from: `/old/${at}/`, to: '/new/' }));
const lines = (host?: 'cloudflare' | 'gitlab' | 'netlify', redirects = many) =>
  toRedirectsFile({ site: { host }, base: '/', redirects }).split('\n').slice(0, -1);

test('no host is given more redirects than it takes, the most asked for first', () => {
  expect(lines()).toHaveLength(3000);
  expect(lines('cloudflare')).toEqual(lines().slice(0, 2000));
  expect(lines('gitlab')).toEqual(lines().slice(0, 1000));
  const long = many.map(({ from, to }) => ({ from: `${from}${'长'.repeat(60)}/`, to }));
  const text = lines('gitlab', long).join('\n');
  expect(text.length).toBeLessThan(64 * 1024);
  expect(text.length).toBeGreaterThan(63 * 1024);
});

test('Netlify redirects where a page stands that leads on', () => {
  expect(lines('netlify')[0]).toBe('/old/0/ /new/ 301!');
  expect(lines()[0]).toBe('/old/0/ /new/ 301');
});
