import { appendFileSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from '../../src/server/serve.ts';
import { axeFaults } from '../axe.ts';
import { openBrowser, openPage } from '../browser.ts';
import { packedLists, packedTexts } from '../packs.ts';
import { makeWorded, type Repository } from '../repository.ts';
import { documentWith, permanentFolder } from '../tiny-site.ts';
import { validateHtml } from './html.ts';
import { filesBelow, pageHtml, runCommand } from './shipped-site.ts';

const notice = 'content/documents/2024/notice.mdx';
const secret = '630102199001011234';
const form = (text: string) =>
  documentWith(
    `issued: 2024-01-01\nattachments:\n  - title: 登记表\n    href: /files/form.csv\n${text}`,
    '## 一、范围\n\n全镇范围。\n\n## 二、数量\n\n共调解14件。\n\n第三段不变。\n',
  );
const base = '/x/';
let repository: Repository;
let out: string;
let server: Server;
let home: string;
let browser: Browser;

const build = (...more: string[]) =>
  runCommand('build', [
    '--content',
    repository.settings.content,
    '--out',
    out,
    '--base',
    base,
    '--today',
    '2024-02-01',
    ...more,
  ]);
const read = (path: string) => readFileSync(join(out, path), 'utf8');

/** Eight commits: a form that changes four times, a document that is renamed, one that is deleted. */
function makeHistory(): Repository {
  const made = makeWorded(
    {
      [notice]: form(''),
      'public/files/form.csv': '姓名,电话\n',
      'content/documents/2024/table.mdx': documentWith(
        '',
        '<Table src="/files/form.csv" caption="登记表" />\n\n<Attachment href="/files/form.csv" title="下载登记表" />',
      ).replace('通知', '带表的通知'),
      'content/documents/2024/old-name.mdx': documentWith(
        '',
        `${'旧网址的通知，内容很长。'.repeat(9)}\n`,
      ).replace('通知', '改名的通知'),
      'content/documents/2024/gone.mdx': documentWith('', '将撤下的通知。').replace('通知', '撤下的通知'),
      'content/documents/2024/hidden.mdx': documentWith('', '一').replace('通知', '隐去的通知'),
    },
    permanentFolder(),
  );
  made.write({
    [notice]: form('')
      .replace('14件', '16件')
      .replace('第三段不变。', () =>
        '第三段不变。\n\n新的第四段<script>alert(1)</script>。'.replace(/<\/?script>/g, ''),
      ),
  });
  made.commit('更正数量');
  made.write({ 'public/files/form.csv': '姓名,电话,住址\n' });
  made.commit('换登记表 <script>alert(1)</script>');
  made.move('content/documents/2024/old-name.mdx', 'content/documents/2024/new-name.mdx');
  made.remove('content/documents/2024/gone.mdx');
  made.write({ 'content/documents/2024/hidden.mdx': documentWith('', secret).replace('通知', '隐去的通知') });
  made.commit('改名，撤下');
  made.write({
    'content/documents/2024/hidden.mdx': documentWith('', '三').replace('通知', '隐去的通知'),
    [notice]: form('').replace('14件', '16件').replace('第三段不变。', '第三段不变\n\n新的第四段alert(1)。'),
    'content/redactions.yaml':
      '- item: documents/2024/hidden\n  revisions: [2]\n  reason: 含个人信息\n  date: 2024-01-20\n',
  });
  made.commit('改标点');
  return made;
}

beforeAll(async () => {
  repository = makeHistory();
  out = join(repository.folder, 'dist');
  const { status, output } = build();
  if (status !== 0) throw new Error(output);
  server = await serveFolder({ folder: out, base, port: 0, host: '127.0.0.1' });
  home = `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`;
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
  server?.closeAllConnections();
  rmSync(repository.folder, { recursive: true, force: true });
});

const kinds = [
  ['item with versions', 'documents/2024/notice/'],
  ['history', 'documents/2024/notice/history/'],
  ['old version', 'documents/2024/notice/v/1/'],
  ['changes', 'documents/2024/notice/v/2/changes/'],
  ['changes of an attachment', 'documents/2024/notice/v/3/changes/'],
  ['history with a hidden version', 'documents/2024/hidden/history/'],
  ['tombstone', 'documents/2024/gone/'],
  ['what changed', 'changes/'],
  ['what changed in a month', 'changes/2024-01/'],
] as const;

describe.each([
  ['phone, dark', 360, 'dark'],
  ['desktop, light', 1280, 'light'],
] as const)('on a %s screen', (_name, width, colorScheme) => {
  test.each(kinds)('%s: axe finds nothing, nothing fails, nothing overflows', async (_kind, path) => {
    const { page, context, problems } = await openPage(browser, home + path, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    const faults = await axeFaults(page);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await context.close();
    expect(faults).toEqual([]);
    // The test site has no icon.
    expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});

test('every page of versions is valid HTML, and only current pages may be indexed', async () => {
  const pages = kinds.map(([, path]) => `${path}index.html`);
  expect(await validateHtml(pages.map((path) => [path, read(path)]))).toEqual([]);
  const indexed = pages.filter((path) => !read(path).includes('content="noindex"'));
  expect(indexed).toEqual([
    'documents/2024/notice/index.html',
    'changes/index.html',
    'changes/2024-01/index.html',
  ]);
});

test('an item says since when it stands here and which version it is', () => {
  expect(pageHtml(out, 'documents/2024/notice')).toMatch(
    /<a href="\/x\/documents\/2024\/notice\/history\/">2024年1月1日收入本站，2024年1月5日最近改动，现为第 4 版</,
  );
  expect(pageHtml(out, 'reports/2020/rule-of-law')).toContain('2024年1月1日收入本站，此后没有改动');
});

test('the history lists every version with note, day, summary and kind of change, newest first', async () => {
  const { page, context } = await openPage(browser, `${home}documents/2024/notice/history/`, {
    javaScriptEnabled: false,
  });
  const lines = await page.locator('.revisions > li').allInnerTexts();
  await context.close();
  expect(lines.map((line) => line.split('\n')[0])).toEqual([
    expect.stringContaining('第 4 版'),
    expect.stringContaining('第 3 版'),
    expect.stringContaining('第 2 版'),
    expect.stringContaining('第 1 版'),
  ]);
  expect(lines[0]).toMatch(/文字格式改动[\s\S]*改标点[\s\S]*修改 1 段，只改动标点或格式/);
  expect(lines[1]).toMatch(/换登记表 <script>alert\(1\)<\/script>[\s\S]*附件变动 1 个/);
  expect(lines[2]).toMatch(
    /内容改动[\s\S]*2024-01-02[\s\S]*更正数量[\s\S]*“共调解14件”改为“共调解16件”，新增“新的第四段alert\(1\)”/,
  );
});

test('an old version is shown in full under a bar, with the old attachment at its own address', () => {
  const html = pageHtml(out, 'documents/2024/notice/v/1');
  expect(html).toContain('您看到的是旧版：第 1 版，2024年1月1日至2024年1月2日在本站公开，现已被取代。');
  expect(html).toContain('共调解14件');
  expect(html).toContain('<link rel="original" href="/x/documents/2024/notice/">');
  const archived = /\/x\/(archive\/[0-9a-f]{16}\/form\.csv)/.exec(html)?.[1] ?? '';
  expect(read(archived)).toBe('姓名,电话\n');
  expect(read('files/form.csv')).toBe('姓名,电话,住址\n');
});

test('a table in an old version shows the file of that time, and its attachment leads to that file', () => {
  const [old, current] = [pageHtml(out, 'documents/2024/table/v/1'), pageHtml(out, 'documents/2024/table')];
  expect([old.includes('住址'), current.includes('住址')]).toEqual([false, true]);
  expect(old).toMatch(/<th[^>]*>电话/);
  expect(old).toMatch(
    /href="\/x\/archive\/[0-9a-f]{16}\/form\.csv" download>下载登记表<\/a><span class="meta"> CSV/,
  );
});

test('the page of changes marks words for eyes and for screen readers', () => {
  const html = pageHtml(out, 'documents/2024/notice/v/2/changes');
  expect(html).toMatch(
    /<del><span class="visually-hidden">［删去］<\/span>14件?<span class="visually-hidden">［删去完］/,
  );
  expect(html).toMatch(
    /<ins><span class="visually-hidden">［新增］<\/span>16件?<span class="visually-hidden">［新增完］/,
  );
  expect(html).toContain('未改动 2 段');
  const files = pageHtml(out, 'documents/2024/notice/v/3/changes');
  expect(files).toMatch(/form\.csv[\s\S]*14 B[\s\S]*21 B/);
  // Names that git gives are for programs.
  expect(/<main[\s\S]*<\/main>/.exec(files)?.[0]).not.toMatch(/<code>[0-9a-f]{12}</);
});

test('any two versions are compared in the browser, from an address that can be sent', async () => {
  const { page, context, problems } = await openPage(
    browser,
    `${home}documents/2024/notice/history/?from=1&to=4`,
    {},
  );
  await page.waitForSelector('#comparison del', { state: 'attached' });
  expect(await page.locator('#comparison').innerText()).toMatch(/14/);
  await page.selectOption('[name=from]', '3');
  await page.click('#compare-any button');
  await page.waitForFunction(() => !document.querySelector('#comparison')?.textContent?.includes('14件'));
  expect(new URL(page.url()).search).toBe('?from=3&to=4');
  await context.close();
  expect(problems).toEqual([]);
});

test('a day leads to the version that was public on it', async () => {
  const { page, context } = await openPage(browser, `${home}documents/2024/notice/history/`, {});
  await page.fill('#day', '2024-01-02');
  await page.click('#on-day button');
  await page.waitForURL('**/documents/2024/notice/v/2/');
  await page.goBack();
  await page.locator('#day').evaluate((field) => field.removeAttribute('min'));
  await page.fill('#day', '2023-12-31');
  await page.click('#on-day button');
  await page.waitForFunction(() =>
    document.querySelector('#tools-message')?.textContent?.includes('没有公开'),
  );
  await context.close();
});

test('a withdrawal is listed as one, whatever else the commit changed', () => {
  const file = 'content/documents/2024/new-name.mdx';
  const text = readFileSync(join(repository.folder, file), 'utf8');
  const front =
    'issued: 2024-01-02\nidentifier: A-1\nsummary: 概述\nwithdrawn:\n  date: 2024-01-20\n  reason: 依据已废止\n---\n\n';
  repository.write({ [file]: text.replace('---\n\n', () => front) });
  repository.commit('撤回');
  expect(build().status).toBe(0);
  expect(pageHtml(out, 'changes/2024-01')).toMatch(/改名的通知[\s\S]{0,200}撤回/);
});

test('when the versions cannot be loaded a message says so', async () => {
  const { page, context } = await openPage(browser, `${home}documents/2024/notice/history/`, {});
  await page.route('**/v/*.json', (route) => route.abort());
  await page.click('#compare-any button');
  await page.waitForFunction(() =>
    document.querySelector('#tools-message')?.textContent?.includes('请检查网络'),
  );
  await context.close();
});

test('document.json tells which version was public when', () => {
  const { revisions } = JSON.parse(read('documents/2024/notice/document.json')) as {
    revisions: { n: number; from: string; until: string | null; url: string }[];
  };
  expect(revisions.map(({ from, until }) => [from, until])).toEqual([
    ['2024-01-01T02:00:00Z', '2024-01-02T02:00:00Z'],
    ['2024-01-02T02:00:00Z', '2024-01-03T02:00:00Z'],
    ['2024-01-03T02:00:00Z', '2024-01-05T02:00:00Z'],
    ['2024-01-05T02:00:00Z', null],
  ]);
});

test('the TimeMap keeps to the grammar of link format and names every version (RFC 7089, RFC 6690)', () => {
  const text = read('documents/2024/notice/timemap.link');
  const value = String.raw`<[^<>]+>(;\s*[a-z-]+="[^"]*")+`;
  expect(text.trim()).toMatch(new RegExp(`^${value}(,\\s*${value})*$`));
  const mementos = [...text.matchAll(/<([^>]+)>;rel="([^"]*memento)";datetime="([^"]+)"/g)];
  expect(mementos.map(([, url, rel]) => [url?.split('/x')[1], rel])).toEqual([
    ['/documents/2024/notice/v/1/', 'first memento'],
    ['/documents/2024/notice/v/2/', 'memento'],
    ['/documents/2024/notice/v/3/', 'memento'],
    ['/documents/2024/notice/v/4/', 'last memento'],
  ]);
  expect(mementos[0]?.[3]).toBe('Mon, 01 Jan 2024 02:00:00 GMT');
  expect(existsSync(join(out, 'reports/2020/rule-of-law/timemap.link'))).toBe(false);
});

test('a deleted document leaves a tombstone, a renamed one leads to its new address', async () => {
  const tombstone = pageHtml(out, 'documents/2024/gone');
  expect(tombstone).toMatch(/撤下的通知（已不再公开）[\s\S]*2024-01-01[\s\S]*2024-01-04/);
  // The commit that deleted it also brought a version that is hidden: its words are shown nowhere.
  expect(tombstone).not.toContain('改名，撤下');
  expect(tombstone).not.toContain('将撤下的通知。');
  const { page, context } = await openPage(browser, `${home}documents/2024/old-name/`, {});
  await page.waitForURL('**/documents/2024/new-name/');
  await context.close();
  const [first] = read('_redirects').split('\n');
  expect(first).toBe('/x/documents/2024/old-name/ /x/documents/2024/new-name/ 301');
  expect(read('redirects.nginx.conf')).toMatch(
    /^location = "\/x\/documents\/2024\/old-name\/" \{ .* return 301 "\/x\/documents\/2024\/new-name\/\$is_args\$args"; \}$/m,
  );
});

test('the sitemap names current pages alone', () => {
  const listed = [...read('sitemap-0.xml').matchAll(/<loc>https:\/\/test\.example\/x\/([^<]*)<\/loc>/g)].map(
    ([, path]) => path,
  );
  expect(listed).toContain('documents/2024/notice/');
  expect(listed.filter((path) => /history|\/v\/|gone|old-name/.test(path ?? ''))).toEqual([]);
});

test('a hidden version is nowhere in the output; the history says that and why', () => {
  const holding = filesBelow(out).filter((path) => readFileSync(join(out, path)).includes(secret));
  expect(holding).toEqual([]);
  // The index is compressed, and holds texts in runs of three characters.
  const indexed = packedLists(out);
  expect(indexed.filter((text) => text.includes('630\u01C2'))).toEqual([]);
  expect(indexed.some((text) => text.includes('14件\u01C2'))).toBe(true);
  expect(pageHtml(out, 'documents/2024/hidden/history')).toContain(
    '这一版已于2024年1月20日隐去。理由：含个人信息',
  );
  expect(existsSync(join(out, 'documents/2024/hidden/v/2'))).toBe(false);
  expect(existsSync(join(out, 'documents/2024/hidden/v/1/index.html'))).toBe(true);
});

test('what the site did stands by month, and changes of content in a feed', () => {
  expect(pageHtml(out, 'changes/2024-01')).toMatch(/2024-01-04[\s\S]*撤下[\s\S]*2024-01-02[\s\S]*更正数量/);
  const feed = read('changes/feed.xml');
  expect(feed).toContain('<title>撤下：撤下的通知</title>');
  expect(feed).toContain('notice/#revised-3<');
  expect(feed).not.toContain('notice/#revised-4<');
  expect(feed).toContain('换登记表 &lt;script&gt;');
});

test('old versions are searched apart from what is public now; authors are nowhere', () => {
  const textsOf = (old: boolean) => packedTexts(out, old).map((piece) => JSON.stringify(piece));
  expect(textsOf(false).length).toBeGreaterThan(3);
  expect(textsOf(false).filter((text) => text.includes('14件'))).toEqual([]);
  expect(
    textsOf(true)
      .filter((text) => text.includes('14件'))
      .join(),
  ).toContain('"page":"v/1/"');
  const named = filesBelow(out).filter((path) =>
    /secret\.example/.test(readFileSync(join(out, path), 'latin1')),
  );
  expect(named).toEqual([]);
});

test('a second build after one more commit writes no old version again', () => {
  const old = filesBelow(out).filter((path) => /\/v\/[1-3]\//.test(path));
  const times = new Map(old.map((path) => [path, statSync(join(out, path)).mtimeMs]));
  expect(old.length).toBeGreaterThan(5);
  appendFileSync(join(repository.folder, 'content/reports/2020/rule-of-law.mdx'), '\n又一段。\n');
  repository.commit('补充');
  expect(build().status).toBe(0);
  expect(old.filter((path) => statSync(join(out, path)).mtimeMs !== times.get(path))).toEqual([]);
  expect(pageHtml(out, 'reports/2020/rule-of-law/v/2/changes')).toContain('又一段');
});

test('the list of a year whose last document is gone leads to the list of all', () => {
  const file = 'content/documents/2019/only.mdx';
  repository.write({ [file]: documentWith('issued: 2019-05-01\n').replace('通知', '唯一的通知') });
  repository.commit('补录');
  expect(build().status).toBe(0);
  expect(pageHtml(out, 'documents/2019')).toContain('唯一的通知');
  repository.remove(file);
  repository.commit('撤下');
  expect(build().status).toBe(0);
  expect(pageHtml(out, 'documents/2019')).toContain('content="0; url=/x/documents/"');
  expect(pageHtml(out, 'years/2019')).toContain('content="0; url=/x/"');
});

test('a board whose address changed needs a redirect, and check says so', () => {
  const site = join(repository.folder, 'content/site.yaml');
  const before = readFileSync(site, 'utf8');
  repository.write({ 'content/site.yaml': before.replace('slug: reports-board', 'slug: annual') });
  const failed = build();
  expect(failed.status).toBe(1);
  expect(failed.output).toContain('栏目网址“/reports-board/”公布过，现在打不开了。');
  appendFileSync(site, 'redirects:\n  - from: /reports-board/\n    to: /annual/\n');
  expect(build().output).not.toContain('错误 1 处');
  expect(pageHtml(out, 'reports-board')).toContain('content="0; url=/x/annual/"');
});
