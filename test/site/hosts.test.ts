import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { ruledNames, serveOnAll, serverNames } from '../hosts/all-servers.ts';
import { crawlSite } from '../hosts/crawl.ts';
import { filesBelow, type ServedSite, serveShippedSite } from './shipped-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

/** Files that tell servers something; some show them, some do not. */
const forServers =
  /^(?:_headers|_redirects|\.htaccess|\.gongkai|\.nojekyll|site\.caddy|[a-z]+\.nginx\.conf)$/;

describe.each(['/', '/x/'])('with the rules that a build writes, under %s', (base) => {
  let site: ServedSite;
  let hosts: Awaited<ReturnType<typeof serveOnAll>>;

  beforeAll(async () => {
    site = await serveShippedSite(base);
    // A file of an editor whose name needs encoding.
    writeFileSync(join(site.folder, 'files/办事 指南(1).txt'), '文字');
    writeFileSync(join(site.folder, 'files/index.html'), '<!doctype html><title>列表</title>');
    hosts = await serveOnAll(site.folder, base);
  });
  afterAll(async () => {
    await hosts?.close();
    site?.close();
  });

  describe.each(serverNames)('%s', (name) => {
    test('answers every link of every page, and every file', async () => {
      const files = filesBelow(site.folder).filter((file) => !forServers.test(file));
      const more = files.map((file) => encodeURI(file.replace(/(^|\/)index\.html$/, '$1')));
      const { asked, broken } = await crawlSite(hosts.on(name).origin + base, more);
      expect(broken).toEqual([]);
      expect(asked).toBeGreaterThanOrEqual(files.length);
      expect(asked).toBeGreaterThan(1000);
    });

    test.each(['nowhere/', 'files/nowhere.pdf', 'nowhere.json'])(
      'says of /%s that it is not there, with the page of the site',
      async (path) => {
        const answer = await fetch(hosts.on(name).origin + base + path);
        expect(answer.status).toBe(404);
        expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/);
        expect(await answer.text()).toContain(`action="${base}search/"`);
      },
    );
  });

  if (base !== '/')
    test('what else is in the server of a portal stays as it is', async () => {
      const { status, headers } = await fetch(`${hosts.on('nginx').origin}/portal`);
      expect([status, headers.get('Content-Type'), headers.get('Content-Encoding')]).toEqual([
        200,
        'text/html',
        null,
      ]);
      expect(headers.has('Content-Security-Policy') || headers.has('Cache-Control')).toBe(false);
    });

  describe.each(ruledNames)('%s', (name) => {
    const ask = (path: string, init?: RequestInit) => fetch(hosts.on(name).origin + base + path, init);
    const policyOf = async (path: string) => (await ask(path)).headers.get('Content-Security-Policy');

    test.each(['', 'reports/2024/qiyun-rule-of-law/', 'handbook/', 'archive/', 'files/', 'nowhere/'])(
      '/%s says what pages may do, and what only a header can say',
      async (path) => {
        const { headers } = await ask(path);
        expect(headers.get('Content-Security-Policy')).toMatch(
          /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; [^,]*; frame-ancestors 'self'$/,
        );
        expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
        expect(headers.get('Referrer-Policy')).toBe('strict-origin-when-cross-origin');
        expect(headers.get('Permissions-Policy')).toContain('camera=()');
      },
    );

    test('files of editors are served so that they cannot act, whatever their name', async () => {
      const sandboxed = "default-src 'none'; frame-ancestors 'self'; sandbox";
      expect(await policyOf('files/2024/budget.csv')).toBe(sandboxed);
      expect(await policyOf('files/%E5%8A%9E%E4%BA%8B%20%E6%8C%87%E5%8D%97(1).txt')).toBe(sandboxed);
      // Viewers of PDF do not work in a sandbox.
      expect(await policyOf('files/forms/agency.pdf')).toBe("default-src 'none'; frame-ancestors 'self'");
    });

    test('a file with a Chinese name is found, whole', async () => {
      expect(await (await ask('files/%E5%8A%9E%E4%BA%8B%20%E6%8C%87%E5%8D%97(1).txt')).text()).toBe('文字');
    });

    const first = (pattern: RegExp) => filesBelow(site.folder).find((file) => pattern.test(file)) ?? '';

    test.each([
      ['index.html', 'text/html; charset=utf-8'],
      ['documents/2025/tea-support/timemap.link', 'application/link-format; charset=utf-8'],
      ['documents/2025/tea-support/document.json', 'application/json; charset=utf-8'],
      ['feed.xml', 'application/atom+xml; charset=utf-8'],
      ['changes/feed.xml', 'application/atom+xml; charset=utf-8'],
      ['reports/feed.json', 'application/feed+json; charset=utf-8'],
      ['sitemap-0.xml', 'application/xml; charset=utf-8'],
      ['schemas/reports.json', 'application/json; charset=utf-8'],
      ['robots.txt', 'text/plain; charset=utf-8'],
      ['favicon.svg', 'image/svg+xml; charset=utf-8'],
      ['files/2024/budget.csv', 'text/csv; charset=utf-8'],
      ['files/forms/agency.pdf', 'application/pdf'],
      [/^_astro\/.*\.js$/, 'text/javascript; charset=utf-8'],
      [/^_astro\/.*\.css$/, 'text/css; charset=utf-8'],
      [/\.bin$/, 'application/octet-stream'],
      [/\.pagefind$/, 'application/octet-stream'],
    ])('%s has its type', async (file, type) => {
      const { status, headers, body } = await ask(typeof file === 'string' ? file : first(file));
      await body?.cancel();
      expect([status, headers.get('Content-Type')]).toEqual([200, type]);
    });

    test('text is sent compressed, and what is compressed already as it is', async () => {
      const encoding = async (path: string) => {
        const { headers, body } = await ask(path, { headers: { 'Accept-Encoding': 'gzip' } });
        await body?.cancel();
        return headers.get('Content-Encoding');
      };
      expect(await Promise.all(['', 'feed.xml', first(/^_astro\/.*\.css$/)].map(encoding))).toEqual(
        Array(3).fill('gzip'),
      );
      expect(await Promise.all([first(/\.bin$/), 'files/forms/agency.pdf'].map(encoding))).toEqual(
        Array(2).fill(null),
      );
    });

    test('ranges of bytes of the index are sent as they are', async () => {
      const pack = first(/^search-data\/texts\//);
      const response = await ask(pack, { headers: { Range: 'bytes=64-127' } });
      const { status, headers } = response;
      expect([status, headers.get('Content-Encoding')]).toEqual([206, null]);
      expect(headers.get('Content-Range')).toMatch(/^bytes 64-127\//);
      expect((await response.arrayBuffer()).byteLength).toBe(64);
    });

    test('browsers keep what is named by what it holds, and ask for all else again', async () => {
      const kept = async (path: string) => {
        const { headers, body } = await ask(path);
        await body?.cancel();
        return headers.get('Cache-Control');
      };
      const lasting = [/^_astro\//, /^pagefind\/.*\.bin$/, /^search-data\/[^/]+\//].map(first);
      expect(await Promise.all(lasting.map(kept))).toEqual(
        Array(3).fill('public, max-age=31536000, immutable'),
      );
      expect(
        await Promise.all(['', 'build.json', 'feed.xml', 'search-data/catalogue.json'].map(kept)),
      ).toEqual(Array(4).fill('no-cache'));
      expect((await kept('_astro/nowhere.js')) ?? '').not.toContain('immutable');
    });

    test('a page that a browser has is not sent again', async () => {
      const tag = (await ask('robots.txt')).headers.get('ETag') ?? '';
      expect(tag).not.toBe('');
      expect((await ask('robots.txt', { headers: { 'If-None-Match': tag } })).status).toBe(304);
    });

    test('a folder without its slash is led to', async () => {
      const answer = await ask('reports/2024', { redirect: 'manual' });
      expect([301, 308]).toContain(answer.status);
      const to = new URL(answer.headers.get('Location') ?? '', answer.url);
      expect(to.pathname).toBe(`${base}reports/2024/`);
      const root = await fetch(hosts.on(name).origin + (base === '/' ? '' : base.slice(0, -1)));
      expect(new URL(root.url).pathname).toBe(base);
    });

    test.each(['.htaccess', '.gongkai'])('/%s is for servers alone', async (path) => {
      expect((await ask(path)).status).toBe(404);
    });

    /** What a browser says against a page. */
    async function refusedOn(path: string, until?: string): Promise<string[]> {
      const page = await browser.newPage();
      const problems: string[] = [];
      page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
      page.on('pageerror', (error) => problems.push(error.message));
      try {
        await page.goto(hosts.on(name).origin + base + path, { waitUntil: 'networkidle' });
        if (until) await page.locator(until).first().waitFor();
        return problems;
      } finally {
        await page.close();
      }
    }

    // What a browser refuses does not depend on the base: one page tells that the rules are sent there too.
    test.each([
      ...(base === '/' ? [] : [['', undefined] as const, ['services/minimum-living/', undefined] as const]),
      ['search/?q=%E4%BD%8E%E4%BF%9D', '#search-results li'] as const,
    ])('a browser refuses nothing of /%s', async (path, until) => {
      expect(await refusedOn(path, until)).toEqual([]);
    });
  });
});
