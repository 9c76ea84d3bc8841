import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSearch, type SearchBrowser } from '../../scripts/bench/search/browse.ts';
import { recordsPerPack } from '../../src/domain/search/packs.ts';
import { packedTexts } from '../packs.ts';
import { documentWith, tinySite, writeFiles } from '../tiny-site.ts';
import { runCommand } from './shipped-site.ts';

/** The two sites as they were built; a test changes what the other one sends. */
let parent = '';
let other: Server;
let origin = '';
let answer: (path: string) => Buffer | string | RequestListener | null = () => null;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'gongkai-foreign-'));
  other = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', origin).pathname.slice(1));
    response.setHeader('Access-Control-Allow-Origin', '*');
    const given = answer(path);
    if (typeof given === 'function') return given(request, response);
    try {
      response.end(given ?? readFileSync(join(parent, 'other/dist', path)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  build('other', '邻镇的供水通知。', '');
  build(
    'own',
    '本站的供水通知。',
    `sites:\n  - name: 邻镇\n    url: ${origin}\nsearch:\n  engine: ${origin}/engine\n`,
  );
});
afterAll(() => {
  other.close();
  other.closeAllConnections();
  rmSync(parent, { recursive: true, force: true });
});

function build(name: string, text: string, settings: string): void {
  const site = `${tinySite['content/site.yaml']}history: false\nhandbook: false\n${settings}`;
  writeFiles(join(parent, name), {
    ...tinySite,
    'content/site.yaml': site,
    'content/documents/2024/water.mdx': documentWith('published: 2024-02-01\n', text),
  });
  const folder = (part: string) => join(parent, name, part);
  const { status, output } = runCommand('build', ['--content', folder('content'), '--out', folder('dist')]);
  if (status !== 0) throw new Error(output);
}

/** Asks on one's own site while the other one sends what `given` says, null for what it would. */
async function ask(question: string, given: typeof answer) {
  answer = given;
  const browser: SearchBrowser = await openSearch(join(parent, 'own/dist'));
  try {
    const { total, urls } = await browser.next(question);
    const message = await browser.page.locator('#search-message').innerText();
    const alone = message.includes('共同检索暂时没有回应');
    return { total, urls, shown: urls.length, silent: message.includes('“邻镇”没有回应'), alone };
  } finally {
    await browser.close();
  }
}

test('both sites answer when both are well, and the page says that the engine over all sites does not', async () => {
  expect(await ask('供水', () => null)).toMatchObject({ total: 2, shown: 2, silent: false, alone: true });
});

test('an engine that takes the question and never answers is waited for 3 seconds', async () => {
  const waits: Promise<number>[] = [];
  const keepWaiting: RequestListener = (request) => {
    const start = performance.now();
    waits.push(
      new Promise((resolve) => request.socket.once('close', () => resolve(performance.now() - start))),
    );
  };
  const answered = await ask('供水', (path) => (path === 'engine' ? keepWaiting : null));
  expect(answered).toMatchObject({ total: 2, shown: 2, silent: false, alone: true });
  expect(waits).toHaveLength(1);
  expect(await waits[0]).toBeGreaterThan(2_500);
  expect(await waits[0]).toBeLessThan(8_000);
});

test('an engine that answers is asked in place of the indexes', async () => {
  const head = { url: '/documents/1/', title: '全县供水', date: '2024-01-01', kind: '通知', body: '县' };
  const shown = {
    base: `${origin}/`,
    ...{ site: '县', sort: 'other', facets: { values: [] }, standing: [] },
    head,
  };
  const hit = { _id: '1', sort: [1], fields: { shown: [JSON.stringify(shown)] } };
  const found = { hits: { total: { value: 41 }, hits: [hit] }, aggregations: { all: { doc_count: 41 } } };
  const answered = await ask('供水', (path) => (path === 'engine' ? JSON.stringify(found) : null));
  expect(answered).toMatchObject({ total: 41, urls: ['/documents/1/'], silent: false, alone: false });
});

test('a table of characters that another site sends changes nothing that is found here', async () => {
  const catalogue = JSON.parse(readFileSync(join(parent, 'other/dist/search-data/catalogue.json'), 'utf8'));
  const asked: string[] = [];
  const answered = await ask('供水', (path) => {
    asked.push(path);
    if (path === 'search-data/catalogue.json') return JSON.stringify({ ...catalogue, traditional: true });
    return path === 'search-data/traditional.json' ? JSON.stringify(['供水', '甲乙']) : null;
  });
  expect(answered).toMatchObject({ total: 2, shown: 2 });
  expect(asked.filter((path) => /traditional|\.js$|\.wasm$|\.pagefind$/.test(path))).toEqual([]);
});

test.each([
  ['no list of items', '{"engine":"1.6.0","indexes":7}'],
  ['a list of another version', '{"engine":"1.5.9","indexes":[]}'],
  ['a list with what is no number', null],
  ['no JSON', '<html>'],
])('another site that sends %s is named, and one’s own answers', async (_what, text) => {
  const catalogue = readFileSync(join(parent, 'other/dist/search-data/catalogue.json'), 'utf8');
  const broken = text ?? catalogue.replace(/"days":\[[^\]]*\]/, '"days":[null,null,null]');
  expect(broken).not.toBe(catalogue);
  const answered = await ask('供水', (path) => (path === 'search-data/catalogue.json' ? broken : null));
  expect(answered).toMatchObject({ total: 1, shown: 1, silent: true });
});

test('a text of another site that is none is left out, and the site is named', async () => {
  const isText = (path: string) =>
    path.startsWith('search-data/') && !/(?:catalogue|traditional|suggestions)\.json$/.test(path);
  const answered = await ask('供水', (path) => (isText(path) ? '{"url":1,"title":{},"sections":[]}' : null));
  expect(answered).toMatchObject({ shown: 1, silent: true });
});

test('a file without end from another site is cut off, and one’s own site answers', async () => {
  let sent = 0;
  const endless: RequestListener = (_request, response) => {
    response.writeHead(200, { 'Content-Type': 'application/json' });
    const piece = Buffer.alloc(1_000_000, ' ');
    const more = () => {
      while (!response.destroyed) {
        sent += piece.length;
        if (!response.write(piece)) return;
      }
    };
    response.on('drain', more);
    more();
  };
  const answered = await ask('供水', (path) => (path.startsWith('search-data/') ? endless : null));
  expect(answered).toMatchObject({ total: 1, shown: 1, silent: true });
  expect(sent).toBeGreaterThan(1_000_000);
  expect(sent).toBeLessThan(200_000_000);
});

test('addresses and texts of another site are text, and lead to that site alone', async () => {
  const texts = packedTexts(join(parent, 'other/dist'), false);
  expect(texts.length).toBeGreaterThan(0);
  const piece = deflateRawSync(
    JSON.stringify({
      ...texts[0],
      url: '/javascript:alert(1)//../x/',
      title: '供水<img src=x onerror=alert(1)>',
      sections: [{ id: null, heading: null, blocks: ['供水'] }],
    }),
  );
  // Whichever text is asked for it is this one.
  const head = deflateRawSync(JSON.stringify(Array.from({ length: recordsPerPack }, () => [piece.length])));
  const catalogue = JSON.parse(readFileSync(join(parent, 'other/dist/search-data/catalogue.json'), 'utf8'));
  catalogue.indexes[0].texts.heads = catalogue.indexes[0].texts.heads.map(() => head.length);
  answer = (path) => {
    if (path === 'search-data/catalogue.json') return JSON.stringify(catalogue);
    if (!path.startsWith('search-data/texts/')) return null;
    return (_request, response) =>
      response.end(Buffer.concat([head, ...Array.from({ length: recordsPerPack }, () => piece)]));
  };
  const browser = await openSearch(join(parent, 'own/dist'));
  try {
    await browser.next('供水');
    const links = browser.page.locator('#search-results h2 a');
    const all = await links.evaluateAll((found) =>
      found.map((link) => ({ origin: (link as HTMLAnchorElement).origin, text: link.textContent })),
    );
    expect(all).toContainEqual({ origin, text: '供水<img src=x onerror=alert(1)>' });
    expect(await browser.page.locator('#search-results img').count()).toBe(0);
  } finally {
    await browser.close();
  }
});
