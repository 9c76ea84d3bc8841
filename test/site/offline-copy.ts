import { appendFileSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { expect } from 'vitest';
import { openBrowser } from '../browser.ts';
import { temporaryFolder, writeFiles } from '../tiny-site.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

/** Pages of every kind that a folder shows, by path from its root. */
const kinds = [
  'index.html',
  'pages/index.html',
  'pages/reports/2020/rule-of-law/index.html',
  'pages/documents/2025/tea-support/history/index.html',
  'pages/documents/2023/water-rules/v/2/changes/index.html',
  'pages/documents/validity/index.html',
  'pages/services/home-care/index.html',
  'pages/staff/qiyun/index.html',
  'pages/compliance/index.html',
  'pages/verify/index.html',
  'pages/handbook/hosting/index.html',
  'pages/404.html',
];

/** Bundles a built site, unpacks it into a folder with a name that has to be escaped, and opens it there. */
export async function lookAtBundle(built: string): Promise<void> {
  const file = join(dirname(built), '副 本.zip');
  const bundle = () => runCommand('bundle', ['--out', built, '--to', file]);
  const { status, output } = bundle();
  expect(status, output).toBe(0);
  const first = readFileSync(file);
  const folder = join(temporaryFolder(), 'U 盘#1%20');
  mkdirSync(folder);
  writeFiles(folder, unzipSync(first));
  expect(deadLinks(folder)).toEqual([]);
  await openPages(folder);
  expect(runCommand('verify', [file]).output).toContain('有问题 0 处');
  appendFileSync(join(folder, 'pages/index.html'), ' ');
  writeFiles(folder, { 'pages/spam/index.html': '' });
  const spoiled = runCommand('verify', [folder]);
  expect(spoiled.status).toBe(1);
  expect(spoiled.output).toMatch(/^pages\/index\.html\n(?:.*\n)+pages\/spam\/index\.html\n/m);
  // What was changed after the build is not passed on.
  appendFileSync(join(built, 'index.html'), ' ');
  expect(bundle()).toMatchObject({ status: 2, output: expect.stringContaining('“index.html”') });
  expect(readFileSync(file).equals(first)).toBe(true);
}

/** Links of all pages of the folder that lead to no file. */
function deadLinks(folder: string): string[] {
  const dead = new Set<string>();
  let links = 0;
  for (const page of filesBelow(folder).filter(
    (path) => path.endsWith('.html') && !path.startsWith('site/'),
  )) {
    const html = readFileSync(join(folder, page), 'utf8');
    for (const [, written = ''] of html.matchAll(/<[a-z][^>]*?\s(?:href|src|action)="([^"]*)"/g)) {
      const url = new URL(written.replaceAll('&amp;', '&'), pathToFileURL(join(folder, page)));
      if (url.protocol !== 'file:') continue;
      links++;
      url.search = url.hash = '';
      const file = fileURLToPath(url);
      if (!existsSync(file) || !statSync(file).isFile()) dead.add(`${page} ${written}`);
    }
  }
  expect(links).toBeGreaterThan(10_000);
  return [...dead];
}

async function openPages(folder: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', ({ message }) => problems.push(message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    page.on('request', (request) => request.url().startsWith('file:') || problems.push(request.url()));
    for (const path of kinds) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      // A page without its style has the margin that browsers give.
      expect(await page.evaluate(() => getComputedStyle(document.body).margin), path).not.toBe('8px');
    }
    await page.goto(pathToFileURL(join(folder, 'pages/index.html')).href);
    await page.fill('main input[name=q]', '法治政府 蒲台');
    await page.press('main input[name=q]', 'Enter');
    await page.locator('#search-results mark').first().waitFor();
    await page.locator('#search-results a').first().click();
    await page.waitForURL(/rule-of-law/);
    expect(await page.textContent('h1')).toBe('海东市乐都区蒲台乡2020年度法治政府建设工作报告');
    await page.click('#care');
    expect(await page.evaluate(() => document.documentElement.dataset.care)).toBe('1');
    expect(problems).toEqual([]);
  } finally {
    await browser.close();
  }
}
