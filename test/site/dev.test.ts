import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openBrowser, openPage } from '../browser.ts';
import { documentWith, siteYaml, tinySite, writeFiles } from '../tiny-site.ts';

let folder: string;
let child: ChildProcess;
let home = '';
let printed = '';
/** Counts how often open pages were told to load again. */
let reloads = 0;
/** Ends the listening to that; the server is stopped after it, which would be an error for who still listens. */
const ended = new AbortController();
let listening: Promise<void>;

const report = 'content/reports/2020/rule-of-law.mdx';
const reportPath = 'reports/2020/rule-of-law/';
const page = async (path: string) => {
  const response = await fetch(home + path);
  return { status: response.status, type: response.headers.get('Content-Type'), text: await response.text() };
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gongkai-dev-'));
  writeFiles(folder, {
    ...tinySite,
    'content/site.yaml': `${siteYaml}portal: { header: header.html }\n`,
    'portal/header.html': '<p>某县人民政府</p>',
    'public/files/form.txt': '办事表格',
  });
  const options = [
    '--content',
    join(folder, 'content'),
    '--port',
    '0',
    '--base',
    '/town/',
    '--today',
    '2026-01-31',
  ];
  child = spawn(process.execPath, ['scripts/dev.ts', ...options]);
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (data: Buffer) => {
      printed += data.toString();
    });
  await vi.waitUntil(() => printed.includes('http://'), { timeout: 60_000 });
  home = /http:\S+/.exec(printed)?.[0] ?? '';
  listening = listen();
});
afterAll(async () => {
  ended.abort();
  await listening;
  child.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function listen(): Promise<void> {
  const { signal } = ended;
  const decoder = new TextDecoder();
  try {
    const { body } = await fetch(new URL('/__changes', home), { signal });
    for await (const chunk of body ?? [])
      if (decoder.decode(chunk as Uint8Array).includes('reload')) reloads++;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** Changes files and waits until open pages are told. */
async function change(files: Readonly<Record<string, string>>): Promise<void> {
  const before = reloads;
  writeFiles(folder, files);
  await expect.poll(() => reloads).toBeGreaterThan(before);
}

const text = () => readFileSync(join(folder, report), 'utf8');

test('pages, lists, feeds, styles and public files are served below the base path', async () => {
  expect(home).toMatch(/^http:\/\/localhost:\d+\/town\/$/);
  const { status, text: html } = await page(reportPath);
  expect(status).toBe(200);
  expect(html).toContain('调处矛盾纠纷16件。');
  const [style = ''] = /\/town\/(_astro\/[^"]+\.css)/.exec(html)?.slice(1) ?? [];
  expect(await page(style)).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
  expect((await page('')).text).toContain('测试站');
  expect((await page('reports-board/')).text).toContain('2020年度法治政府建设年度报告');
  expect((await page('feed.xml')).text).toContain('<feed');
  expect((await page('files/form.txt')).text).toBe('办事表格');
  expect((await page('handbook/')).text).toContain('编辑手册');
});

test('what does not exist has the page that says so, with status 404', async () => {
  const { status, text: html } = await page('nothing/');
  expect(status).toBe(404);
  expect(html).toContain('<html lang="zh-CN"');
  expect((await page('../secret')).status).toBe(200);
  expect((await page('files/..%2f..%2fcontent%2fsite.yaml')).text).not.toContain('publisher: town');
});

test('a changed document is shown, and open pages are told to load again', async () => {
  await change({ [report]: text().replace('16件', '17件') });
  expect((await page(reportPath)).text).toContain('调处矛盾纠纷17件。');
  await change({ [report]: text().replace('测试镇2020年度', '测试镇二〇二〇年度') });
  expect((await page('reports-board/')).text).toContain('测试镇二〇二〇年度');
});

test('a changed header of the portal is on every page at once', async () => {
  expect((await page('handbook/')).text).toContain('<p>某县人民政府</p>');
  await change({ 'portal/header.html': '<p>某市人民政府</p>' });
  expect((await page(reportPath)).text).toContain('<p>某市人民政府</p>');
  expect((await page('handbook/')).text).toContain('<p>某市人民政府</p>');
});

test('a document with an error is shown as it was, with what is wrong and how to mend it', async () => {
  const good = text();
  await change({ [report]: good.replace('kind: rule-of-law', 'kind: rule') });
  await expect.poll(async () => (await page(reportPath)).text).toContain('role="alert"');
  const { text: html } = await page(reportPath);
  expect(html).toContain('调处矛盾纠纷17件。');
  expect(html).toContain('rule-of-law.mdx:3:1');
  expect(html).toContain('“类别”的值“rule”不在可选的值之内。');
  expect(printed).toContain('“类别”的值“rule”不在可选的值之内。');
  await change({ [report]: good });
  await expect.poll(async () => (await page(reportPath)).text).not.toContain('role="alert"');
});

test('new documents appear, also in a new folder, and deleted ones are gone', async () => {
  const name = 'content/documents/2025/notice.mdx';
  await change({ [name]: documentWith('issued: 2025-02-01\n') });
  await expect.poll(async () => (await page('documents/2025/notice/')).status).toBe(200);
  await change({ 'content/documents/2025/second.mdx': documentWith('issued: 2025-02-02\n') });
  expect((await page('documents/2025/second/')).status).toBe(200);
  rmSync(join(folder, name));
  await expect.poll(async () => (await page('documents/2025/notice/')).status).toBe(404);
  rmSync(join(folder, 'content/documents'), { recursive: true });
  await expect.poll(async () => (await page('documents/2025/second/')).status).toBe(404);
});

test('a panel names what is wrong, with a link that opens the line, live and in a browser', async () => {
  const patient = { timeout: 15_000 };
  const browser = await openBrowser();
  try {
    const good = text();
    const other = 'content/reports/2020/other.mdx';
    await change({ [other]: '---\ntitle: 另一份\nkind: other\nyear: 2020\n---\n\n＃ 标题\n' });
    await expect.poll(async () => (await page(reportPath)).text, patient).toContain('is-mild');
    const { page: shown, problems } = await openPage(browser, home + reportPath);
    const panel = shown.locator('.gongkai-notice');
    expect(await panel.locator('details').getAttribute('open')).toBeNull();
    expect(await panel.locator('summary').textContent()).toBe('内容没有错误；警告 1 处，提示 0 处');
    await change({ [report]: good.replace('kind: rule-of-law', 'kind: rule') });
    const places = panel.locator('li a');
    // What is wrong with the page itself comes first, and errors open the panel.
    await expect.poll(() => places.allTextContents(), patient).toHaveLength(2);
    expect(await places.allTextContents()).toEqual([
      join(folder, `${report}:3:1`),
      join(folder, `${other}:7:1`),
    ]);
    expect(await places.first().getAttribute('href')).toBe(`vscode://file${join(folder, report)}:3:1`);
    expect(await places.first().isVisible()).toBe(true);
    await panel.locator('summary').click();
    await expect
      .poll(() => shown.evaluate(() => sessionStorage.getItem('gongkai-panel')), patient)
      .toBe('shut');
    await change({ [report]: good.replace('kind: rule-of-law', 'kind: budgets') });
    await expect.poll(() => panel.textContent(), patient).toContain('budgets');
    // Who shut it is not disturbed by every save.
    await expect.poll(() => places.first().isVisible(), patient).toBe(false);
    expect(problems).toEqual([]);
    rmSync(join(folder, other));
    await change({ [report]: good });
    await expect
      .poll(async () => (await page(reportPath)).text, patient)
      .not.toContain('class="gongkai-notice');
  } finally {
    await browser.close();
  }
});

test('site.yaml and public files count too', async () => {
  await change({ 'content/site.yaml': siteYaml.replace('测试站', '改名的站') });
  expect((await page('')).text).toContain('改名的站');
  writeFileSync(join(folder, 'public/files/form.txt'), '新的表格');
  await expect.poll(async () => (await page('files/form.txt')).text).toBe('新的表格');
});

test('search is asked of this content and of no other site, also after a change', async () => {
  const catalogue = async () => {
    const { status, text: json } = await page('search-data/catalogue.json');
    expect(status).toBe(200);
    return json;
  };
  // Years and bodies of what can be found: here one report of one body.
  const [years, , bodies] = (JSON.parse(await catalogue()) as { values: string[][] }).values;
  expect([years, bodies]).toEqual([['2020'], ['测试镇人民政府']]);
  await change({ 'content/documents/2025/found.mdx': documentWith('issued: 2025-02-01\n', '寻得见。') });
  await expect.poll(catalogue, { timeout: 60_000, interval: 500 }).toContain('"2025"');
  expect((await page('search/')).status).toBe(200);
});

test('what is put into pages comes from files, as their policy asks, and other hosts are refused', async () => {
  const { text: html } = await page(reportPath);
  const added = [...html.matchAll(/"(\/__changes\.\w+)(?:\?\d+)?"/g)].map(([, path]) => path ?? '');
  expect(added).toEqual(['/__changes.css', '/__changes.js']);
  const types = added.map(async (path) => (await fetch(new URL(path, home))).headers.get('Content-Type'));
  expect(await Promise.all(types)).toEqual(['text/css; charset=utf-8', 'text/javascript; charset=utf-8']);
  expect(html).not.toMatch(/<script>|style="/);
  const foreign = await fetch(home, { headers: { Origin: 'http://evil.example' } });
  expect(foreign.status).toBe(403);
});

test('the server goes on after all that, and said what it checked', () => {
  expect(child.exitCode).toBeNull();
  expect(printed).toContain('错误 1 处');
  expect(printed).not.toMatch(/\n\s+at /);
});
