import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSearch, type SearchBrowser } from '../../scripts/bench/search/browse.ts';
import type { SearchDocument } from '../../src/domain/search/document.ts';
import { sourceOf } from '../../src/domain/search/source.ts';
import { openOutputSnapshot } from '../../src/io/publish/output-snapshot.ts';
import { updateSearchIndex } from '../../src/io/search/search-index.ts';
import { serveFolder } from '../../src/server/serve.ts';
import { documentOf } from '../domain/search/memory-engine.ts';
import { temporaryFolder } from '../tiny-site.ts';
import { type ServedSite, serveShippedSite } from './shipped-site.ts';

const root = join(import.meta.dirname, '../..');

let shipped: ServedSite;
beforeAll(async () => {
  shipped = await serveShippedSite('/');
});
afterAll(() => shipped?.close());

const make = (at: number, blocks: readonly string[], more: Partial<SearchDocument> = {}): SearchDocument => ({
  ...documentOf(blocks),
  url: `/documents/${at}/`,
  title: `第${at}号通知`,
  date: `2020-01-${String((at % 28) + 1).padStart(2, '0')}`,
  ...more,
});

interface Site {
  readonly output: string;
  /** Indexes these documents; gives how many were indexed now. */
  index(current: readonly SearchDocument[], old?: readonly SearchDocument[]): Promise<number>;
}

/** The search page of the shipped site over an index of the test's own. */
function makeSite(): Site {
  const folder = temporaryFolder();
  const output = join(folder, 'site');
  for (const part of ['search', '_astro'])
    cpSync(join(shipped.folder, part), join(output, part), { recursive: true });
  return {
    output,
    index: (current, old = []) =>
      updateSearchIndex(
        { current: current.map(sourceOf), old: old.map(sourceOf) },
        { root, output: openOutputSnapshot(output, null), state: join(folder, 'state'), version: '1' },
      ),
  };
}

/** Asks questions in one browser; total and addresses of each. */
async function ask(output: string, questions: readonly string[]): Promise<[number, readonly string[]][]> {
  const browser: SearchBrowser = await openSearch(output);
  try {
    const answers: [number, readonly string[]][] = [];
    for (const question of questions) {
      const { total, urls } = await browser.next(question);
      answers.push([total, urls]);
    }
    return answers;
  } finally {
    await browser.close();
  }
}

test('an index that was completed after changes answers as one that was made anew', async () => {
  const before = Array.from({ length: 120 }, (_none, at) =>
    make(at, [`全镇调处矛盾纠纷${at}件。`, `农村供水工程第${at % 7}期。`]),
  );
  const after = before
    .filter((_document, at) => at !== 5)
    .map((document, at) =>
      at === 9
        ? { ...document, sections: [{ id: null, heading: null, blocks: ['改成道路养护。'] }] }
        : document,
    )
    .concat(make(500, ['新增矛盾纠纷排查。'], { date: '2021-01-01' }));
  const [step, whole] = [makeSite(), makeSite()];
  expect(await step.index(before)).toBe(120);
  expect(await step.index(after)).toBe(2);
  expect(await step.index(after)).toBe(0);
  expect(await whole.index(after)).toBe(120);
  const questions = ['矛盾纠纷', '道路养护', '纠纷5件', '纠纷10件', '供水 第3期', '排查', '路', '第500号'];
  const completed = await ask(step.output, questions);
  expect(completed).toEqual(await ask(whole.output, questions));
  expect(completed.map(([total]) => total)).toEqual([119, 1, 0, 0, 16, 1, 1, 1]);
  expect(await step.index(before)).toBe(2);
});

test('titles and names are found by their sound', async () => {
  const site = makeSite();
  await site.index([
    make(1, ['甲'], { title: '蒲台乡2020年度法治政府建设年度报告' }),
    make(2, ['工作人员'], { title: '人员名单', names: ['单小红'] }),
    make(3, ['putain is no such word'], { title: '别的' }),
  ]);
  const answers = await ask(site.output, [
    'putai',
    'ptx',
    'fazhizhengfu',
    'shanxiaohong',
    '"putai"',
    'sxh',
    'ptqwer',
    'sxhqwer',
  ]);
  expect(answers).toEqual([
    [1, ['/documents/1/']],
    [1, ['/documents/1/']],
    [1, ['/documents/1/']],
    [1, ['/documents/2/']],
    [0, []],
    [1, ['/documents/2/']],
    // The engine would take the longest beginning of a word that there is.
    [0, []],
    [0, []],
  ]);
});

test('a question in traditional characters finds simplified text', async () => {
  const site = makeSite();
  await site.index([make(1, ['农村供水工程']), make(2, ['城镇供水'])]);
  expect(await ask(site.output, ['農村供水'])).toEqual([[1, ['/documents/1/']]]);
  // What is to be left out may be written so as well.
  expect(await ask(site.output, ['供水 -農村'])).toEqual([[1, ['/documents/2/']]]);
});

test('a shortened title finds its document first, and is not counted', async () => {
  const site = makeSite();
  await site.index([
    make(1, ['甲'], { title: '蒲台乡2020年度法治政府建设年度报告' }),
    make(2, ['乙'], { title: '蒲台乡2021年度法治政府建设年度报告' }),
    make(3, ['蒲台乡2020年没有法治报告'], { title: '关于农村供水的通知' }),
  ]);
  const browser = await openSearch(site.output);
  try {
    const { total, urls, similar } = await browser.next('蒲台乡2020法治报告');
    expect([total, urls]).toEqual([0, []]);
    expect(similar[0]).toBe('/documents/1/');
  } finally {
    await browser.close();
  }
});

test('a long document is excerpted from the part that holds the words', async () => {
  const site = makeSite();
  const blocks = Array.from({ length: 60 }, (_none, at) => `第${at}段${'说明文字'.repeat(30)}`);
  await site.index([make(1, [...blocks, '末尾提到了水厂。'])]);
  const browser = await openSearch(site.output);
  try {
    await browser.next('水厂');
    expect(await browser.page.locator('.passage > span').allInnerTexts()).toEqual(['末尾提到了水厂。']);
  } finally {
    await browser.close();
  }
});

test('what an item said before is found on request only, with the version that said it', async () => {
  const site = makeSite();
  const old = [{ id: null, heading: '第 2 版 2020-05-01', page: 'v/2/', blocks: ['全镇调处纠纷14件。'] }];
  await site.index(
    [make(1, ['全镇调处纠纷16件，群众满意。']), make(2, ['别的'])],
    [{ ...make(1, []), sections: old }],
  );
  const browser = await openSearch(site.output);
  try {
    const { page } = browser;
    expect((await browser.next('纠纷14件')).total).toBe(0);
    await page.check('.search-page input[name=old]');
    await page.waitForFunction(() => document.querySelector('#search-results li'));
    expect(await page.locator('.passage a').first().getAttribute('href')).toMatch(
      /^\/documents\/1\/v\/2\/#:~:text=/,
    );
    expect(page.url()).toContain('old=1');
    // One term stands in the text of today, the other stood there before.
    expect(await browser.next('纠纷14件 满意')).toMatchObject({ total: 1, urls: ['/documents/1/'] });
    expect((await browser.next('纠纷')).total).toBe(1);
  } finally {
    await browser.close();
  }
});

test('what must not occur is left out; what is repealed comes last; the order and the years can be chosen', async () => {
  const site = makeSite();
  const facets = (year: string) => ({ year, kind: '通知', body: '测试镇', board: null, state: null });
  await site.index([
    make(1, ['供水减免'], { date: '2019-01-01', facets: facets('2019') }),
    make(2, ['供水'], { date: '2021-01-01', facets: facets('2021'), past: true, state: '已废止' }),
    make(3, ['供水'], { date: '2020-01-01', facets: facets('2020') }),
  ]);
  const browser = await openSearch(site.output);
  const shown = async (query: string) => {
    await browser.page.goto(`${browser.home}?${query}`);
    await browser.page.waitForFunction(() => document.querySelector('#search-results li'));
    const links = browser.page.locator('#search-results h2 a');
    return links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname.slice(-2, -1)));
  };
  try {
    expect(await shown('q=供水')).toEqual(['3', '1', '2']);
    expect(await shown('q=供水&sort=newest')).toEqual(['2', '3', '1']);
    expect(await shown('q=供水&sort=oldest')).toEqual(['1', '3', '2']);
    expect(await shown('q=供水 -减免')).toEqual(['3', '2']);
    expect(await shown('q=供水&from=2020')).toEqual(['3', '2']);
    expect(await shown('q=供水&from=2019&to=2020')).toEqual(['3', '1']);
    await browser.page.selectOption('.search-page select[name=sort]', 'newest');
    await browser.page.waitForURL(/sort=newest/);
    await browser.page.selectOption('.search-page select[name=from]', '2020');
    await browser.page.waitForURL(/from=2020/);
  } finally {
    await browser.close();
  }
});

test('nothing found under filters leads to what is found without them', async () => {
  const site = makeSite();
  await site.index([make(1, ['供水']), make(2, ['道路'])]);
  const browser = await openSearch(site.output);
  try {
    await browser.page.goto(`${browser.home}?q=供水&year=1999`);
    await browser.page.click('#search-message a');
    await browser.page.waitForFunction(() => document.querySelector('#search-results li'));
    expect(decodeURI(browser.page.url())).toMatch(/\?q=供水$/);
  } finally {
    await browser.close();
  }
});

test('an index of which a file is missing or cut off is made anew', async () => {
  const site = makeSite();
  const documents = Array.from({ length: 60 }, (_none, at) => make(at, [`矛盾纠纷${at}件`]));
  await site.index(documents);
  const { readdirSync, truncateSync } = await import('node:fs');
  const [pack = ''] = readdirSync(join(site.output, 'pagefind/index'));
  truncateSync(join(site.output, 'pagefind/index', pack), 10);
  expect(await site.index(documents)).toBe(60);
  expect(await ask(site.output, ['纠纷59件'])).toEqual([[1, ['/documents/59/']]]);
});

/** Names other sites in the settings of a search page. */
function searchTogether(output: string, sites: readonly { name: string; url: string }[]): void {
  const file = join(output, 'search/index.html');
  const page = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    page.replace('"sites":[]', () => `"sites":${JSON.stringify(sites)}`),
  );
}

test('other sites are searched in the same box; one that does not answer is named', async () => {
  const [own, other] = [makeSite(), makeSite()];
  await own.index([make(1, ['本站的供水通知'])]);
  await other.index([make(2, ['邻镇的供水通知']), make(3, ['邻镇的道路'])]);
  const served = await serveFolder({ folder: other.output, base: '/', port: 0, host: '127.0.0.1' });
  const url = `http://127.0.0.1:${(served.address() as AddressInfo).port}/`;
  const silent = createServer(() => {});
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  searchTogether(own.output, [
    { name: '邻镇', url },
    { name: '远镇', url: `http://127.0.0.1:${(silent.address() as AddressInfo).port}` },
  ]);
  const browser = await openSearch(own.output);
  try {
    const started = Date.now();
    expect((await browser.next('供水')).total).toBe(2);
    expect(Date.now() - started).toBeLessThan(10_000);
    const { page } = browser;
    const links = page.locator('#search-results h2 a');
    expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).origin))).toEqual(
      expect.arrayContaining([url.slice(0, -1), new URL(browser.home).origin]),
    );
    expect(await page.locator('#search-message').innerText()).toContain('“远镇”没有回应');
    await page.check('input[name=site][value=邻镇]');
    await page.waitForFunction(() => document.querySelectorAll('#search-results li').length === 1);
    expect(await page.locator('#search-results .passage').innerText()).toContain('邻镇');
  } finally {
    await browser.close();
    for (const server of [served, silent]) {
      server.close();
      server.closeAllConnections();
    }
  }
});

test('titles and numbers are suggested while somebody types, and chosen with the keyboard', async () => {
  const site = makeSite();
  await site.index([
    make(1, ['甲'], { title: '栖云镇供水管理办法' }),
    make(2, ['乙'], { title: '关于供水的通知' }),
    make(3, ['丙'], { title: '供水安全' }),
  ]);
  const browser = await openSearch(site.output);
  try {
    const { page } = browser;
    await page.locator('#search-form input').pressSequentially('供水');
    await page.waitForSelector('#search-suggestions li');
    expect(await page.locator('#search-suggestions li').allInnerTexts()).toEqual([
      '供水安全',
      '关于供水的通知',
      '栖云镇供水管理办法',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.locator('#search-form input').getAttribute('aria-activedescendant')).toBe(
      'suggestion-1',
    );
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('#search-results')?.dataset.query === '关于供水的通知',
    );
    expect(await page.locator('#search-suggestions').isHidden()).toBe(true);
    await page.locator('#search-form input').pressSequentially('x');
    await page.fill('#search-form input', '供水');
    await page.waitForSelector('#search-suggestions li');
    await page.keyboard.press('Escape');
    expect(await page.locator('#search-suggestions').isHidden()).toBe(true);
  } finally {
    await browser.close();
  }
});
