import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostHeaders } from '../../src/server/host-headers.ts';
import { openBrowser, openPage } from '../browser.ts';
import { filesBelow, type ServedSite, serveShippedSite } from './shipped-site.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveShippedSite('/x/');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

const read = (file: string) => readFileSync(join(site.folder, file), 'utf8');
const pages = () => filesBelow(site.folder).filter((file) => file.endsWith('.html'));

test('no page, of the handbook neither, holds a style, a script that runs or a handler of its own', () => {
  const inline = /<style|\sstyle=|\son[a-z]+=|<script(?![^>]*(?:\ssrc=|type="application\/(?:ld\+)?json"))/i;
  expect(pages().length).toBeGreaterThan(100);
  expect(pages().filter((file) => inline.test(read(file)))).toEqual([]);
});

test('every page says its policy before anything is loaded', () => {
  const first =
    /<head>\s*<meta charset="utf-8">\s*<meta http-equiv="Content-Security-Policy" content="default-src 'none'; /;
  expect(pages().filter((file) => !first.test(read(file).replaceAll('&#39;', "'")))).toEqual([]);
});

/** What a browser refused to load or run on a page whose host sends what `_headers` says of its path. */
async function refusedOn(path: string, act: (page: Page) => Promise<unknown>) {
  const headers = Object.fromEntries(hostHeaders(site.folder, `/x/${path.replace(/\?.*/, '')}`));
  expect(Object.keys(headers)).toContain('Content-Security-Policy');
  const context = await browser.newContext();
  try {
    await context.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), ...headers } });
    });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('pageerror', (error) => problems.push(error.message));
    await page.goto(site.home + path, { waitUntil: 'networkidle' });
    await act(page);
    return problems;
  } finally {
    await context.close();
  }
}

test.each([
  '',
  'reports/2024/qiyun-rule-of-law/',
  'reports/2024/qiyun-budget/',
  'documents/2025/enforcement-publicity/',
  'services/minimum-living/',
  'reports/compare/rule-of-law/qiyun/?from=2021&to=2024',
  'handbook/writing/',
  'handbook/en/components/',
  'archive/',
])('a browser refuses nothing of /%s under the headers that hosts are told', async (path) => {
  expect(await refusedOn(path, async () => undefined)).toEqual([]);
});

test('search finds its results under these headers', async () => {
  const refused = await refusedOn('search/?q=%E4%BD%8E%E4%BF%9D', async (page) => {
    await page.locator('#search-results li').first().waitFor();
  });
  expect(refused).toEqual([]);
});

describe('the page that checks a file', () => {
  const said = async (page: Page) => {
    await page.waitForFunction(() =>
      /[。.]$/.test(document.querySelector('#verify-result')?.textContent ?? ''),
    );
    return page.locator('#verify-result').innerText();
  };
  const saved = (name: string, ...bytes: readonly (Uint8Array | string)[]) => ({
    name,
    mimeType: 'application/octet-stream',
    buffer: Buffer.concat(bytes.map((one) => Buffer.from(one))),
  });

  test('tells of the page from which it was called that it is as published', async () => {
    const { page, context, problems } = await openPage(browser, `${site.home}services/minimum-living/`);
    await page.getByRole('link', { name: '核验本页' }).click();
    expect(await said(page)).toMatch(/^一致。.*services\/minimum-living\//);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('knows a saved page by its address and a form under any name, and one changed byte of each', async () => {
    const { page, context, problems } = await openPage(browser, `${site.home}verify/`);
    const html = readFileSync(join(site.folder, 'reports/2020/rule-of-law/index.html'));
    const path = filesBelow(site.folder).find((name) => /^files\/.*\.(?:pdf|docx|xlsx)$/.test(name)) ?? '';
    const form = readFileSync(join(site.folder, path));
    const outcomes: string[] = [];
    for (const file of [
      saved('法治政府.html', html),
      saved('a.html', html, ' '),
      saved('表 (1).bin', form),
      saved('表 (1).bin', form, ' '),
    ]) {
      await page.setInputFiles('#verify-form input[type=file]', file);
      await page.waitForFunction(
        () => !/……$/.test(document.querySelector('#verify-result')?.textContent ?? '……'),
      );
      outcomes.push(await said(page));
      await page.setInputFiles('#verify-form input[type=file]', []);
    }
    expect(outcomes.map((text) => text.split('。')[0])).toEqual([
      '一致',
      '不一致',
      '一致',
      '本站 2026-11-23 公布的文件里没有它：可能是以前的版本，也可能被改动过，或者不是本站的',
    ]);
    expect(decodeURI(outcomes[2] ?? '')).toContain(path);
    expect(problems).toEqual([]);
    await context.close();
  });

  test('says how to do without scripts', async () => {
    const { page, context } = await openPage(browser, `${site.home}verify/`, { javaScriptEnabled: false });
    expect(await page.locator('#verify-form').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain('sha256sum');
    await context.close();
  });
});
