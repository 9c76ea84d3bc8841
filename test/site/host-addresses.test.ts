import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { exactRedirects, readableAddress } from '../../src/domain/routes/redirects.ts';
import { isOldAddress } from '../../src/domain/schema/old-address.ts';
import { encoded } from '../../src/domain/servers/served-site.ts';
import { serverFiles } from '../../src/domain/servers/server-files.ts';
import { ruledNames, withRules } from '../hosts/all-servers.ts';

const base = '/x/';
const part = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !text.includes('/')),
  fc.constantFrom('Art_1.html', '政策', 'a"b', '$uri', '$1', '*', ':id', '(a|b)+', '[x]', '100%25', 'a;b=1'),
  fc.constantFrom('~x', '^a$', '{path}', '%{HTTP_HOST}', "it's", '#', '&', '\\1', 'ä', '%20x'),
);
const address = fc
  .array(part, { minLength: 1, maxLength: 3 })
  .map((parts) => `/${parts.join('/')}`)
  .chain((path) => fc.constantFrom(path, `${path}/`))
  .filter(isOldAddress)
  .map(readableAddress)
  // Caddy fills in braces; what holds them is left to the page at the old address.
  .filter((path) => !/[{}]/.test(path) && !path.includes('/.'));
const wanted = fc
  .sample(address, { numRuns: 400, seed: 7 })
  .map((from, at) => ({ from, to: at % 2 === 0 ? '/政策/一/' : '/b/' }));
const redirects = exactRedirects(wanted, (path) => ['/', '/政策/一/', '/b/'].includes(path));

const folder = mkdtempSync(join(tmpdir(), 'gongkai-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const place of ['政策/一', 'b']) mkdirSync(join(folder, place), { recursive: true });
for (const place of ['', '政策/一', 'b']) writeFileSync(join(folder, place, 'index.html'), '<!doctype html>');
const served = { site: { sites: undefined }, base, files: ['/files/a(1).pdf'], pages: [], gone: [] };
for (const { name, text } of serverFiles({ ...served, redirects })) writeFileSync(join(folder, name), text);

test.each(ruledNames)('%s leads on from old addresses of any letters', async (name) => {
  const server = await withRules[name](folder, base);
  try {
    const ends = await Promise.all(
      redirects.map(async ({ from, to }) => {
        const answer = await fetch(server.origin + encoded(base, from), { redirect: 'manual' });
        const place = answer.headers.get('Location') ?? '/';
        return {
          from,
          status: answer.status,
          to: decodeURI(new URL(place, server.origin).pathname),
          wanted: base + to.slice(1),
        };
      }),
    );
    expect(ends.length).toBeGreaterThan(150);
    expect(ends.filter(({ status, to, wanted: end }) => status !== 301 || to !== end)).toEqual([]);
    // A pattern for one address would lead others away.
    const others = await Promise.all(
      redirects.map(async ({ from }) => {
        const path = encoded(base, from).replace(/\/?$/, 'Z/');
        return [path, (await fetch(server.origin + path, { redirect: 'manual' })).status] as const;
      }),
    );
    expect(others.filter(([, status]) => status !== 404)).toEqual([]);
  } finally {
    await server.close();
  }
});
