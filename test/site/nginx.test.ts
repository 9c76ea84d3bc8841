import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../browser.ts';
import { serveWithNginx } from '../nginx.ts';
import { type ServedSite, serveShippedSite } from './shipped-site.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
});

describe.each(['/', '/x/'])('nginx with the headers that a build writes, under %s', (base) => {
  let site: ServedSite;
  let nginx: Awaited<ReturnType<typeof serveWithNginx>>;

  beforeAll(async () => {
    site = await serveShippedSite(base);
    // A file of an editor whose name needs encoding.
    writeFileSync(join(site.folder, 'files/办事 指南(1).txt'), '文字');
    writeFileSync(join(site.folder, 'files/index.html'), '<!doctype html><title>列表</title>');
    nginx = await serveWithNginx(site.folder, base, [`include ${site.folder}/headers.nginx.conf;`]);
  });
  afterAll(async () => {
    await nginx?.close();
    site?.close();
  });

  const ask = (path: string) => fetch(nginx.origin + base + path);
  const policyOf = async (path: string) => (await ask(path)).headers.get('Content-Security-Policy');

  test.each(['', 'reports/2024/qiyun-rule-of-law/', 'handbook/', 'archive/', 'files/', 'nowhere/'])(
    '/%s says what pages may do, and what only a header can say',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers.get('Content-Security-Policy')).toMatch(
        /^default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; .*; frame-ancestors 'self'$/,
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

  /** What a browser says against a page. */
  async function refusedOn(path: string, until?: string): Promise<string[]> {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    try {
      await page.goto(nginx.origin + base + path, { waitUntil: 'networkidle' });
      if (until) await page.locator(until).first().waitFor();
      return problems;
    } finally {
      await page.close();
    }
  }

  test.each([
    ['', undefined],
    ['services/minimum-living/', undefined],
    ['reports/compare/rule-of-law/qiyun/?from=2021&to=2024', undefined],
    ['handbook/writing/', undefined],
    ['archive/', undefined],
    ['search/?q=%E4%BD%8E%E4%BF%9D', '#search-results li'],
  ])('a browser refuses nothing of /%s', async (path, until) => {
    expect(await refusedOn(path, until)).toEqual([]);
  });
});
