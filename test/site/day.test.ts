import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveFolder } from '../../src/server/serve.ts';
import { openBrowser } from '../browser.ts';
import { makeRepository, type Repository } from '../repository.ts';
import { permanentFolder, siteYaml } from '../tiny-site.ts';
import { filesBelow, pageHtml, runCommand } from './shipped-site.ts';

const rule = (title: string, fields: string) =>
  `---\ntitle: ${title}\ngenre: normative\nissued: 2023-12-01\n${fields}---\n\n第一条　全文。\n`;
/**
 * Rules: one ends on 10 February, one begins on 1 March, one ended long ago, one is amended on 11 February; and an
 * office-holder who leaves on 15 February.
 */
const files = {
  'content/site.yaml': `${siteYaml}downloads: [txt, json]\n`,
  'content/documents/2023/ends.mdx': rule('到期的办法', 'from: 2024-01-01\nuntil: 2024-02-10\n'),
  'content/documents/2023/begins.mdx': rule('将施行的办法', 'from: 2024-03-01\n'),
  'content/documents/2023/over.mdx': rule('早已失效的办法', 'until: 2023-12-31\n'),
  'content/documents/2023/amended.mdx': rule('修改的办法', 'from: 2024-01-01\n').replace(
    '第一条　全文。',
    '第一条　提前 24 小时通知。\n\n第二条　全文。',
  ),
  'content/documents/2024/decision.mdx': rule(
    '修改办法的决定',
    'from: 2024-02-11\namends: [documents/2023/amended]\n' +
      'amendments:\n  - { article: 第一条, action: replace, text: 提前 48 小时通知。 }\n',
  ),
  'content/staff/leaders.mdx':
    '---\ntitle: 领导\npeople:\n  - name: 张三\n    post: 镇长\n    to: 2024-02-15\n---\n\n领导名单。\n',
};
let repository: Repository;
let browser: Browser;
let stop = () => undefined as unknown;
let home = '';
const folder = (name: string) => join(repository.folder, name);

function build(name: string, today: string, env: Record<string, string> = {}): void {
  const { content } = repository.settings;
  const days = today === '' ? [] : ['--today', today];
  const { status, output } = runCommand('build', ['--content', content, '--out', folder(name), ...days], env);
  if (status !== 0) throw new Error(output);
}

beforeAll(async () => {
  repository = makeRepository(files, permanentFolder());
  build('first', '2024-02-01');
  const server = await serveFolder({ folder: folder('first'), base: '/', port: 0, host: '127.0.0.1' });
  stop = () => server.close() && server.closeAllConnections();
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  stop();
});

/** Text of a page as a reader sees it on a day, or without scripts. */
async function seen(path: string, today: string | null): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: today !== null });
  try {
    const page = await context.newPage();
    if (today !== null) await page.clock.setFixedTime(new Date(`${today}T01:00:00+08:00`));
    await page.goto(home + path, { waitUntil: 'load' });
    return (await page.locator('main').innerText()).replace(/\s+/g, ' ');
  } finally {
    await context.close();
  }
}
const ends = 'documents/2023/ends/';

test('what is in force says on which day it was so', async () => {
  for (const today of ['2024-02-01', '2024-02-10', null])
    expect(await seen(ends, today)).toContain('有效（截至 2024-02-01）');
  expect(await seen(ends, '2024-02-10')).not.toContain('失效');
  expect(await seen('documents/2023/begins/', '2024-02-10')).toContain('截至2024年2月1日尚未生效');
});

test('a page that is older than the next change says so by itself from the first day of it', async () => {
  const later = await seen(ends, '2024-02-11');
  expect(later).toContain('失效（自 2024-02-11 起）');
  expect(later).toContain('本页生成于2024年2月1日，之后情况有变化：自2024年2月11日起，本文件失效。');
  expect(later).not.toContain('有效（截至');
  expect(await seen('documents/2023/begins/', '2024-03-01')).toContain('有效（自 2024-03-01 起）');
});

test('without scripts a page says that it does not follow the calendar', async () => {
  expect(await seen(ends, null)).toContain('2024年2月1日以后的变化不会标在本页上');
  expect(await seen(ends, '2024-02-01')).not.toContain('以后的变化');
  expect(await seen('staff/leaders/', null)).toContain('2024年2月1日以后的变化不会标在本页上');
  expect(await seen('staff/leaders/', '2024-02-01')).not.toContain('以后的变化');
});

test('lists say on which day their marks hold, and follow the calendar too', async () => {
  const list = 'documents/2023/';
  expect(await seen(list, '2024-02-01')).toContain('以2024年2月1日为准');
  expect(await seen(list, '2024-02-01')).toContain('到期的办法 有效');
  expect(await seen(list, '2024-02-11')).toContain('到期的办法 失效（自 2024-02-11 起）');
});

test('an office-holder has left from the day after the last one', async () => {
  expect(await seen('staff/leaders/', '2024-02-15')).not.toContain('已离任');
  expect(await seen('staff/leaders/', '2024-02-16')).toContain('已离任');
});

test('search decides on the day of the reader what is in force, and names the day', async () => {
  const found = async (today: string) => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.clock.setFixedTime(new Date(`${today}T01:00:00+08:00`));
      await page.goto(`${home}search/?q=到期的办法`);
      await page.locator('#search-results .meta').first().waitFor();
      return (await page.locator('#search-results').innerText()).replace(/\s+/g, ' ');
    } finally {
      await context.close();
    }
  };
  expect(await found('2024-02-10')).toContain('有效（截至 2024-02-10）');
  expect(await found('2024-02-11')).toMatch(/失效(?!（)/);
});

const bytes = (name: string) =>
  new Map(filesBelow(folder(name)).map((file) => [file, readFileSync(join(folder(name), file), 'latin1')]));

test('one commit and one day give one site in every byte, whenever and wherever it is made', () => {
  build('again', '', { SOURCE_DATE_EPOCH: String(Date.UTC(2024, 0, 31, 17) / 1000), TZ: 'America/Lima' });
  expect(bytes('again')).toEqual(bytes('first'));
  expect(JSON.parse(readFileSync(join(folder('first'), 'build.json'), 'utf8'))).toEqual({
    commit: repository.git('rev-parse', 'HEAD'),
    modified: false,
    day: '2024-02-01',
    timezone: 'Asia/Shanghai',
  });
});

const latin = (text: string) => Buffer.from(text).toString('latin1');
/** The day of the first build, and that of the next, as they are written. */
const days = [
  ['2024-02-01', '2024-02-02'],
  [latin('2024年2月1日'), latin('2024年2月2日')],
] as const;

/** Files of two sites that differ. */
function differing(one: string, other: string): string[] {
  const [a, b] = [bytes(one), bytes(other)];
  return [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file)).sort();
}

test('on the next day only what shows the day is another, also where the build goes on from the last one', () => {
  build('next', '2024-02-01');
  build('next', '2024-02-02');
  build('clean', '2024-02-02');
  expect(differing('next', 'clean')).toEqual([]);
  // The manifest names the files that are another, the statement the day.
  const others = differing('first', 'next').filter(
    (file) => !/^manifest[./]|^verify\/publication/.test(file),
  );
  const tables = ['documents/validity/table', 'staff/leaders/table'];
  const standing = ['2023/amended', '2023/begins', '2023/ends', '2024/decision'].map(
    (item) => `documents/${item}/document.txt`,
  );
  expect(others.filter((file) => !file.endsWith('.html'))).toEqual([
    '.well-known/gongkai.json',
    'build.json',
    ...standing,
    ...tables.flatMap((table) => [`${table}.csv`, `${table}.xlsx`]),
  ]);
  const pages = others.filter((file) => file.endsWith('.html'));
  // A text to take away says how its document stands, as its page does.
  expect(standing.filter((file) => !pages.includes(file.replace('document.txt', 'index.html')))).toEqual([]);
  // Of workbooks, which are compressed, the same sheets are those tables.
  const texts = [...pages, ...standing, ...tables.map((table) => `${table}.csv`)];
  const [first, next] = [bytes('first'), bytes('next')];
  const aDayLater = (text = '') => days.reduce((later, [from, to]) => later.replaceAll(from, () => to), text);
  expect(texts.filter((file) => aDayLater(first.get(file)) === first.get(file))).toEqual([]);
  expect(texts.filter((file) => aDayLater(first.get(file)) !== next.get(file))).toEqual([]);
  expect(pages).toContain('documents/2023/ends/index.html');
  expect(pages).not.toContain('documents/2023/over/index.html');
  expect(pages).not.toContain('bodies/town/history/index.html');
});

test('on the day of a change everything says so', () => {
  build('changed', '2024-02-11');
  expect(pageHtml(folder('changed'), 'documents/2023/ends')).toContain('现已失效');
  const catalogue = readFileSync(join(folder('changed'), 'search-data/catalogue.json'), 'utf8');
  expect(catalogue).not.toContain('2024-02-11');
  expect(readFileSync(join(folder('first'), 'search-data/catalogue.json'), 'utf8')).toContain('2024-02-11');
});

test('on the day of an amendment the new text stands there, also where the build goes on from the day before', async () => {
  build('next', '2024-02-10');
  const article = (name: string) =>
    pageHtml(folder(name), 'documents/2023/amended').match(/id="art1">.*?(?=<\/p>)/)?.[0];
  expect(article('next')).toBe('id="art1"><b>第一条</b>　提前 24 小时通知。');
  expect(await seen('documents/2023/amended/', null)).toContain('自2024年2月11日起，第一条有修改');
  build('next', '2024-02-11');
  expect(article('next')).toBe('id="art1"><b>第一条</b>　提前 48 小时通知。');
  expect(differing('next', 'changed')).toEqual([]);
  expect(await seen('documents/2023/amended/as-of/2024-01-01/', null)).toContain('提前 24 小时通知');
});

test('the script that follows the calendar is small', () => {
  const page = pageHtml(folder('first'), ends.slice(0, -1));
  const scripts = [...page.matchAll(/<script type="module" src="([^"]+Standing[^"]+)"/g)].map(
    ([, src]) => src,
  );
  expect(scripts).toHaveLength(1);
  expect(readFileSync(join(folder('first'), scripts[0] ?? ''), 'utf8').length).toBeLessThan(1024);
  expect(pageHtml(folder('first'), 'documents/2023/over')).not.toContain('Standing');
});

test('a value of SOURCE_DATE_EPOCH that is no time is refused with a word', () => {
  const { status, output } = runCommand('build', ['--content', repository.settings.content], {
    SOURCE_DATE_EPOCH: '2026-01-01',
  });
  expect(status).toBe(2);
  expect(output).toContain('SOURCE_DATE_EPOCH 的值“2026-01-01”不是秒数');
});
