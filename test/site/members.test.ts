import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/server/serve.ts';
import { axeFaults } from '../axe.ts';
import { openBrowser, openPage } from '../browser.ts';
import { documentWith, tinySite, writeFiles } from '../tiny-site.ts';
import { pageHtml } from './shipped-site.ts';

/** A portal over two sites that are built and served here, and one that is not there. */
let parent = '';
let portal = '';
const servers: Server[] = [];
let browser: Browser;

beforeAll(async () => {
  parent = mkdtempSync(join(tmpdir(), 'gongkai-members-'));
  const [water, road] = [await serve('water'), await serve('road')];
  await build('water', { url: water, title: '水乡', day: '2024-02-01' });
  await build('road', { url: road, title: '路镇', day: '2024-03-01' });
  portal = await serve('portal');
  writeFiles(join(parent, 'portal'), {
    'content/members.yaml': `- url: ${water}\n- url: ${road}\n  name: 路镇政府\n- url: http://127.0.0.1:1/none\n`,
  });
  const settings = 'members: members.yaml\n';
  await build('portal', { url: portal, title: '云水县', day: '2024-02-15', settings });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
  rmSync(parent, { recursive: true, force: true });
});

async function serve(name: string): Promise<string> {
  const folder = join(parent, name, 'dist');
  const server = await serveFolder({ folder, base: '/', port: 0, host: '127.0.0.1' });
  servers.push(server);
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Builds while this process goes on answering. */
async function runBuild(name: string): Promise<string> {
  const folder = (part: string) => join(parent, name, part);
  const args = ['--content', folder('content'), '--out', folder('dist'), '--today', '2024-04-01'];
  const all = ['scripts/build.ts', ...args, '--allow-private-members'];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, all);
  return stdout + stderr;
}

interface Wanted {
  readonly url: string;
  readonly title: string;
  readonly day: string;
  readonly settings?: string;
}

async function build(name: string, { url, title, day, settings = '' }: Wanted): Promise<void> {
  const site = (tinySite['content/site.yaml'] ?? '')
    .replace('https://test.example', () => url)
    .replace('name: 测试站', () => `name: ${title}信息公开`);
  writeFiles(join(parent, name), {
    ...tinySite,
    'content/site.yaml': `${site}history: false\nhandbook: false\n${settings}`,
    'content/documents/2024/water.mdx': documentWith(`published: ${day}\n`, `${title}的供水安排。`).replace(
      'title: 通知',
      () => `title: ${title}供水通知`,
    ),
  });
  await runBuild(name);
}

const rows = (page: Page, panel: string) =>
  page
    .locator(`#${panel} ~ * tbody tr, #${panel} tbody tr`)
    .evaluateAll((found) =>
      found.map((row) =>
        [...(row as HTMLTableRowElement).cells].map(({ textContent }) => textContent?.trim()),
      ),
    );

test('the page of members names each with its bodies, its days and whether it answered, and all that is new', async () => {
  const { page, context } = await openPage(browser, `${portal}/members/`, {
    javaScriptEnabled: false,
  });
  const text = await page.locator('main').innerText();
  expect(text).toContain('这里汇总3个网站、2个机构公开的6条信息。其中1个网站在本页生成时没有响应。');
  const [sites, counts] = [await rows(page, 'sites'), await rows(page, 'counts')];
  expect(sites.map((cells) => cells.slice(0, 2))).toEqual(
    expect.arrayContaining([
      ['水乡信息公开', '测试镇人民政府'],
      ['路镇政府', '测试镇人民政府'],
    ]),
  );
  expect(sites.map((cells) => cells.at(-1))).toEqual(expect.arrayContaining(['当日已响应', '从未响应']));
  expect(counts.map((cells) => cells.at(-1))).toContain('3');
  const newest = await page.locator('.entries a').allTextContents();
  expect(newest.slice(0, 3)).toEqual(['路镇供水通知', '云水县供水通知', '水乡供水通知']);
  const hrefs = await page
    .locator('.entries a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(hrefs[0]).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/documents\/2024\/water\/$/);
  expect(hrefs[0]?.startsWith(portal)).toBe(false);
  await context.close();
});

test('the first page shows what is new on all sites and leads to them; the feed has it too', async () => {
  const home = pageHtml(join(parent, 'portal/dist'), '');
  const titles = [...home.matchAll(/>([^<]*供水通知)</g)].map(([, title]) => title);
  expect(titles).toEqual(['路镇供水通知', '云水县供水通知', '水乡供水通知']);
  expect(home).toContain('href="/members/"');
  const feed = readFileSync(join(parent, 'portal/dist/members/feed.xml'), 'utf8');
  expect([...feed.matchAll(/<title>([^<]+)<\/title>/g)].map(([, title]) => title).slice(1, 3)).toEqual([
    '路镇供水通知',
    '水乡供水通知',
  ]);
});

test('one search box finds the items of all of them', async () => {
  const { page, context } = await openPage(browser, `${portal}/search/?q=${encodeURIComponent('供水')}`);
  await page.waitForFunction(() => document.querySelector<HTMLElement>('#search-total')?.dataset.total);
  expect(await page.locator('#search-total').getAttribute('data-total')).toBe('3');
  const links = page.locator('#search-results h2 a');
  const found = await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).origin));
  expect(new Set(found).size).toBe(3);
  expect(await page.locator('#search-message').innerText()).toContain('“127.0.0.1:1/none”没有回应');
  await context.close();
});

test.each([
  ['a phone', { viewport: { width: 360, height: 740 } }],
  ['a desktop', { viewport: { width: 1280, height: 900 } }],
  ['a dark phone', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' as const }],
])('on %s the page fits, and axe finds nothing', async (_what, options) => {
  const { page, context } = await openPage(browser, `${portal}/members/`, options);
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  if (process.env.GONGKAI_PICTURES)
    await page.screenshot({
      path: join(process.env.GONGKAI_PICTURES, `members-${_what.replaceAll(' ', '-')}.png`),
      fullPage: true,
    });
  await context.close();
});

test('built again on the same day while no member answers, the portal is the same', async () => {
  const before = pageHtml(join(parent, 'portal/dist'), 'members');
  for (const server of servers.slice(0, 2)) {
    server.close();
    server.closeAllConnections();
  }
  const output = await runBuild('portal');
  expect(output).toContain('http://127.0.0.1:1/none/ 没有答复：连接不上（ECONNREFUSED）');
  expect(pageHtml(join(parent, 'portal/dist'), 'members')).toBe(before);
});
