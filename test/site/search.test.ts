import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readContent } from '../../src/io/content/read-content.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { openProseStore, proseFile } from '../../src/io/store/prose-store.ts';
import { openBrowser, openPage } from '../browser.ts';
import { type ServedSite, serveShippedSite } from './shipped-site.ts';

let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveShippedSite('/county/town/');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** Total and titles of a search opened by its address. */
async function search(
  page: Page,
  query: string,
): Promise<{ total: number; titles: string[]; urls: string[]; text: string }> {
  await page.goto(`${site.home}search/?${query}`);
  await page.waitForFunction(
    () => document.querySelector<HTMLElement>('#search-total')?.dataset.total !== '',
  );
  const links = page.locator('main ol#search-results h2 a');
  return {
    total: Number(await page.locator('output').getAttribute('data-total')),
    titles: await links.allInnerTexts(),
    urls: await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname)),
    text: await page.locator('main ol#search-results').innerText(),
  };
}

const ask = (question: string) => `q=${encodeURIComponent(question)}`;

test('the report is found by a sentence in it, with the phrase marked and a link to its section', async () => {
  const { page, context, problems } = await openPage(browser, site.home);
  await page.fill('.hero input[name=q]', '一村一法律顾问');
  await page.keyboard.press('Enter');
  await page.waitForSelector('#search-results li');
  const found = await search(page, ask('打包方式为乡党委'));
  const mark = await page.locator('#search-results mark').first().innerText();
  const section = await page.locator('#search-results .passage a').first().getAttribute('href');
  await context.close();
  expect(found.total).toBe(1);
  expect(found.urls).toEqual(['/county/town/reports/2020/rule-of-law/']);
  expect(mark).toBe('打包方式为乡党委');
  expect(decodeURI(section ?? '')).toBe('/county/town/reports/2020/rule-of-law/#s6:~:text=打包方式为乡党委');
  expect(problems).toEqual([]);
});

test('any stretch of any document is found, and the total is the number of documents that hold it', async () => {
  const settings = makeSettings({});
  const store = openProseStore(proseFile(settings));
  const texts = readContent(settings)
    .entries.filter(({ data }) => data.draft !== true)
    .map(({ prose, collection, id }) => ({
      url: `/county/town/${collection}/${id}/`,
      blocks: store.read(prose.digest).blocks.map(({ text }) => text),
    }));
  const runs = texts.flatMap(({ blocks }) =>
    blocks.flatMap((block) => block.match(/[\p{Script=Han}\d]{6,}/gu) ?? []),
  );
  const step = Math.floor(runs.length / 40);
  const phrases = Array.from({ length: 40 }, (_, index) => {
    const run = runs[index * step] ?? '';
    const start = (index * 7) % Math.max(1, run.length - 5);
    return run.slice(start, start + 3 + (index % 4));
  });
  const { page, context } = await openPage(browser, `${site.home}search/`);
  const wrong: string[] = [];
  for (const phrase of phrases) {
    const truth = texts.filter(({ blocks }) => blocks.some((block) => block.includes(phrase)));
    const found = await search(page, ask(phrase));
    // Typed data is searched as well, so there may be more than the texts hold; never fewer.
    const missing = truth.filter(({ url }) => found.total <= 20 && !found.urls.includes(url));
    if (missing.length > 0 || found.total < truth.length) wrong.push(phrase);
    if (!found.text.replaceAll(/\s/g, '').includes(phrase)) wrong.push(`${phrase} is not shown`);
  }
  await context.close();
  expect(phrases.every((phrase) => phrase.length >= 3)).toBe(true);
  expect(wrong).toEqual([]);
});

describe('questions', () => {
  test.each([
    ['several words must all occur', '供水 减免', 2, /农村供水工程/],
    ['a number in any width', '２０２０年度法治政府', 1, /2020年度法治政府/],
    ['a document number', '栖政发〔2024〕9号', 1, /关于修改/],
    ['quotation marks within a sentence', '推进“八五”普法总结', 1, /法治政府建设/],
    ['typed data of a service', '社会救助申请及授权书', 3, /最低生活保障/],
  ])('%s', async (_name, question, least, title) => {
    const { page, context } = await openPage(browser, `${site.home}search/`);
    const found = await search(page, ask(question));
    await context.close();
    expect(found.total).toBeGreaterThanOrEqual(least);
    expect(found.titles.join('\n')).toMatch(title);
  });

  test('spaces beside a number are typesetting: a phrase is found as one run, however it is spaced', async () => {
    const { page, context } = await openPage(browser, `${site.home}search/`);
    const spaced = await search(page, ask('提前 24 小时通知用户'));
    const close = await search(page, ask('提前24小时通知用户'));
    const words = await search(page, ask('低保 2024'));
    await context.close();
    expect(spaced.urls.length).toBeGreaterThan(0);
    expect(spaced.urls).toEqual(close.urls);
    // A word and a year are two words still.
    expect(words.total).toBeGreaterThan(0);
  });

  test('words of asking fall away when the whole question is nowhere, and the page says so', async () => {
    const { page, context } = await openPage(browser, `${site.home}search/`);
    const asked = await search(page, ask('请问最低生活保障怎么办？'));
    const message = await page.locator('#search-message').innerText();
    const plain = await search(page, ask('最低生活保障'));
    await context.close();
    expect(plain.total).toBeGreaterThan(0);
    expect(asked.urls).toEqual(plain.urls);
    expect(message).toBe('按“最低生活保障”检索。 也查了近义词“低保”；只查原词，请加引号。');
  });

  test('text of an attachment leads to the page of the file', async () => {
    const { page, context } = await openPage(browser, `${site.home}search/`);
    await search(page, ask('社会救助申请及授权书 所在村'));
    const links = page.locator('#search-results .passage a');
    const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    await context.close();
    expect(hrefs).toContain('/county/town/files/forms/social-assistance.pdf#page=1');
  });

  test('a phrase that is nowhere gives a message and no results', async () => {
    const { page, context } = await openPage(browser, `${site.home}search/`);
    const found = await search(page, ask('外星人登陆'));
    const message = await page.locator('#search-message').innerText();
    const indexes = await page.locator('.search-indexes').isVisible();
    await context.close();
    expect(indexes).toBe(true);
    expect(found.total).toBe(0);
    expect(found.titles).toEqual([]);
    expect(message).toContain('没有找到“外星人登陆”');
  });

  test.each(['<script>alert(1)</script>', '"没有结束', '.*+?^${}()|[]\\', '甲'.repeat(500), '%E4%B8', '😀'])(
    '%j is taken as text',
    async (question) => {
      const { page, context, problems } = await openPage(
        browser,
        `${site.home}search/?q=${question.startsWith('%') ? question : encodeURIComponent(question)}`,
      );
      await page.waitForTimeout(600);
      const shown = await page.locator('#search-form input[name=q]').inputValue();
      const message = await page.locator('#search-message').innerText();
      await context.close();
      expect(problems).toEqual([]);
      expect(shown).not.toBe('');
      expect(message).not.toContain('正在');
    },
  );

  test('nothing, a space and bare punctuation are told what to type', async () => {
    const { page, context } = await openPage(browser, `${site.home}search/`);
    for (const question of ['', '%20', '%EF%BC%8C']) {
      await page.goto(`${site.home}search/?q=${question}`);
      await page.waitForFunction(() =>
        document.querySelector('#search-message')?.textContent?.startsWith('输入'),
      );
    }
    await context.close();
  });
});

test('filters narrow the results, show their numbers and stand in the address', async () => {
  const { page, context } = await openPage(browser, `${site.home}search/`);
  const all = await search(page, ask('矛盾纠纷'));
  const label = page.locator('#search-filters label', { hasText: '2022' });
  const count = Number(await label.locator('.count').innerText());
  await label.locator('input').check();
  await page.waitForFunction(
    (before) => document.querySelector<HTMLElement>('#search-total')?.dataset.total !== String(before),
    all.total,
  );
  const total = Number(await page.locator('output').getAttribute('data-total'));
  const address = page.url();
  const reopened = await search(page, new URL(address).search.slice(1));
  await page.goBack();
  await context.close();
  expect(count).toBeGreaterThan(0);
  expect(count).toBeLessThan(all.total);
  expect(total).toBe(count);
  expect(address).toContain('year=2022');
  expect(reopened.total).toBe(count);
});

test('all results can be reached page by page', async () => {
  const { page, context } = await openPage(browser, `${site.home}search/`);
  const first = await search(page, ask('栖云镇'));
  const urls = new Set(first.urls);
  for (let number = 2; number <= Math.ceil(first.total / 20); number++)
    for (const url of (await search(page, `${ask('栖云镇')}&page=${number}`)).urls) urls.add(url);
  await context.close();
  expect(first.total).toBeGreaterThan(40);
  expect(urls.size).toBe(first.total);
});

test('arrows move among results, Escape returns to the box, a slash focuses it', async () => {
  const { page, context } = await openPage(browser, `${site.home}search/`);
  await search(page, ask('矛盾纠纷'));
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await page.keyboard.press('/');
  expect(await focused()).toBe('INPUT');
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe('A');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('INPUT');
  await context.close();
});

test.each([
  ['the engine', '**/pagefind/**'],
  ['a part of the index', '**/pagefind/index/**'],
  ['the list of items', '**/search-data/catalogue.json'],
])(
  'when %s cannot be loaded a plain message says what still works, never that nothing was found',
  async (_name, files) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.route(files, (route) => route.abort());
    await page.goto(`${site.home}search/?${ask('矛盾')}`);
    await page.waitForFunction(() =>
      document.querySelector('#search-message')?.textContent?.includes('用不了'),
    );
    await page.unroute(files);
    await page.locator('#search-form button').click();
    await page.waitForSelector('#search-results li');
    await context.close();
  },
);

test.each([
  ['a part of the index is cut off', '**/pagefind/index/*.bin', { body: Buffer.from([0x1f, 0x8b, 8, 0, 0]) }],
  ['the list of items is cut off', '**/catalogue.json', { body: '{"values":[[' }],
  ['a text is missing', '**/search-data/texts/*.bin', { status: 404, body: '' }],
  [
    'WebAssembly is forbidden',
    '**/worker-*.js',
    { headers: { 'content-security-policy': "script-src 'self'", 'content-type': 'text/javascript' } },
  ],
])('when %s a plain message says what still works', async (_name, files, change) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route(files, async (route) => route.fulfill({ response: await route.fetch(), ...change }));
  await page.goto(`${site.home}search/?${ask('矛盾')}`);
  await page.waitForFunction(() =>
    document.querySelector('#search-message')?.textContent?.includes('用不了'),
  );
  const shown = await page.locator('.search-indexes').isVisible();
  await context.close();
  expect(shown).toBe(true);
});

test('on a phone the results come first and the filters are unfolded on request', async () => {
  const { page, context } = await openPage(browser, `${site.home}search/`);
  await page.setViewportSize({ width: 360, height: 800 });
  await search(page, ask('矛盾纠纷'));
  const box = page.locator('#search-filters input').first();
  expect(await box.isVisible()).toBe(false);
  await page.locator('#search-filter-box summary').click();
  const shown = await box.isVisible();
  await context.close();
  expect(shown).toBe(true);
});

test('filters of an old address that no item has give nothing, and one link drops them', async () => {
  const { page, context } = await openPage(browser, `${site.home}search/`);
  const filtered = await search(page, `${ask('矛盾纠纷')}&year=1999`);
  await page.locator('#search-filters a').click();
  await page.waitForSelector('#search-results li');
  const address = page.url();
  await context.close();
  expect(filtered.total).toBe(0);
  expect(address).not.toContain('year');
});

test('without script the page offers the indexes by year and by kind', async () => {
  const { page, context } = await openPage(browser, `${site.home}search/`, { javaScriptEnabled: false });
  const links = await page.locator('.search-indexes a').allInnerTexts();
  await context.close();
  expect(links.join(' ')).toMatch(/2020.*年度报告/s);
});

test('typed data answer above the results, with a phone to dial and the source, also on a phone', async () => {
  const { page, context, problems } = await openPage(browser, `${site.home}search/`);
  await page.setViewportSize({ width: 320, height: 740 });
  await search(page, ask('财政所电话'));
  const answer = page.locator('#search-direct article');
  const phone = answer.locator('a[href^="tel:"]');
  const source = await answer.locator('.source a').getAttribute('href');
  const target = await phone.boundingBox();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  const hidden = await search(page, ask('矛盾纠纷')).then(() => page.locator('#search-direct').isHidden());
  await context.close();
  expect(source).toBe('/county/town/bodies/qiyun-finance/');
  expect(target?.height).toBeGreaterThanOrEqual(44);
  expect(wide).toBe(false);
  expect(hidden).toBe(true);
  expect(problems).toEqual([]);
});

test('a slip that finds nothing leads to what may be meant', async () => {
  const { page, context, problems } = await openPage(browser, `${site.home}search/`);
  const slip = await search(page, ask('低宝'));
  await page.locator('#search-message a', { hasText: /^低保$/ }).click();
  await page.waitForSelector('#search-results li');
  const question = await page.locator('#search-form input[name=q]').inputValue();
  const letters = await search(page, ask('qwer'));
  await context.close();
  expect(slip.total).toBe(0);
  expect(question).toBe('低保');
  expect(letters.total).toBe(0);
  expect(problems).toEqual([]);
});
