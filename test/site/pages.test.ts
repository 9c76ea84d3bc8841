import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { urlOf } from '../../src/domain/corpus.ts';
import { axeFaults } from '../axe.ts';
import { openBrowser, openPage } from '../browser.ts';
import { itemText } from '../domain/portable/page-text.ts';
import { documentText } from '../domain/portable/shown-text.ts';
import { shippedDocuments } from '../portable-documents.ts';
import { printedPages } from '../printed-pages.ts';
import { shippedContext } from '../shipped-context.ts';
import { validateHtml } from './html.ts';
import { tableFaults, tableRoles } from './phone-tables.ts';
import { filesBelow, pageHtml, type ServedSite, serveShippedSite } from './shipped-site.ts';
import { smallTargets } from './targets.ts';

const base = '/x/';
let site: ServedSite;
let browser: Browser;

beforeAll(async () => {
  site = await serveShippedSite(base);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
});

/** One page of every kind. */
const kinds: readonly (readonly [kind: string, path: string])[] = [
  ['home', ''],
  ['chapter with pictures', 'handbook/first-day/'],
  ['chapter in English', 'handbook/en/first-day/'],
  ['search', 'search/'],
  ['check of a file', 'verify/'],
  ['the whole as data', 'data/'],
  ['log of publications', 'verify/log/'],
  ['board with sections', 'disclosures/'],
  ['section', 'disclosures/services/'],
  ['board with years', 'annual-reports/'],
  ['collection', 'services/'],
  ['collection by year', 'documents/'],
  ['year of a collection', 'documents/2024/'],
  ['year', 'years/2024/'],
  ['list of a body', 'bodies/qiyun/services/'],
  ['body', 'bodies/qiyun/'],
  ['list of duties', 'responsibilities/qiyun-powers/'],
  ['staff', 'staff/qiyun/'],
  ['staff of another day', 'staff/qiyun/as-of/2016-03-01/'],
  ['service', 'services/minimum-living/'],
  ['services in one table', 'services/table/'],
  ['services by life event', 'services/life-events/'],
  ['materials of services', 'services/materials/'],
  ['report', 'reports/2020/rule-of-law/'],
  ['report with tables', 'reports/2024/qiyun-budget/'],
  ['report with chart', 'reports/2024/qiyun-rule-of-law/'],
  ['report with tables', 'reports/2024/qiyun-information-disclosure/'],
  ['report with data from a file', 'reports/2024/qiyun-budget/'],
  ['what is missing', 'compliance/'],
  ['what was missing of a year', 'compliance/2024/'],
  ['directory', 'compliance/directory/'],
  ['duties of a body', 'compliance/bodies/qiyun/'],
  ['an obligation', 'compliance/obligations/rule-of-law-report/'],
  ['request for what is missing', 'compliance/request/rule-of-law-report/qiyun/'],
  ['two years compared', 'reports/compare/rule-of-law/qiyun/2023..2024/'],
  ['years of a report', 'reports/compare/rule-of-law/qiyun/?from=2021&to=2024'],
  ['documents by validity', 'documents/validity/repealed/'],
  ['amended document', 'documents/2023/water-rules/'],
  ['amended document on a day', 'documents/2023/water-rules/as-of/2023-06-01/'],
  ['repealed document', 'documents/2019/document-rules-2019/'],
  ['withdrawn document', 'documents/2023/bus-route/'],
  ['document with components', 'documents/2025/enforcement-publicity/'],
  ['guide', 'pages/guide/'],
  ['how to apply', 'pages/request/'],
  ['versions', 'documents/2025/tea-support/history/'],
  ['old version', 'documents/2025/tea-support/v/1/'],
  ['changes of all', 'changes/'],
  ['words explained', 'glossary/'],
  ['feeds', 'feeds/'],
  ['not found', '404.html'],
];

/** A device on which somebody chose easy reading. */
const withCare = () => ({
  storageState: {
    cookies: [],
    origins: [{ origin: site.origin, localStorage: [{ name: 'gongkai-care', value: '1' }] }],
  },
});

const html = () =>
  filesBelow(site.folder).filter((path) => path.endsWith('.html') && !path.startsWith('handbook/'));

describe('the real report', () => {
  test('every line of the seed stands on its page, to the letter', async () => {
    const { page, context } = await openPage(browser, `${site.home}reports/2020/rule-of-law/`, {
      javaScriptEnabled: false,
    });
    const text = (await page.locator('main').innerText()).replaceAll(/\s/g, '');
    await context.close();
    const lines = readFileSync('test/fixtures/import/2020-rule-of-law-report.txt', 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '');
    expect(lines.length).toBe(28);
    expect(lines.filter((line) => !text.includes(line.replaceAll(/\s/g, '')))).toEqual([]);
  });

  test('its page has at most 60 kB of HTML', () => {
    expect(statSync(join(site.folder, 'reports/2020/rule-of-law/index.html')).size).toBeLessThan(60_000);
  });
});

test('every item says as a document on its own what its page says, to the letter', () => {
  const documents = shippedDocuments('2026-11-23');
  expect(documents.size).toBeGreaterThan(100);
  for (const [path, document] of documents)
    expect(documentText(document), path).toBe(itemText(pageHtml(site.folder, path)));
});

const phone = { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true } as const;
const desktop = { viewport: { width: 1280, height: 800 } } as const;
const aboutColours = ['color-contrast', 'link-in-text-block'];

// Each width and each scheme once: contrast is that of the scheme, order and names are those of the width.
describe.each([
  ['phone, light', { ...phone, colorScheme: 'light' }, false, []],
  ['desktop, dark', { ...desktop, colorScheme: 'dark' }, false, []],
  ['phone, easy reading', { ...phone, colorScheme: 'dark' }, true, []],
  ['desktop, forced colours', { ...desktop, forcedColors: 'active' }, false, aboutColours],
] as const)('on a %s screen', (_name, screen, care, rules) => {
  test.concurrent.each(kinds)(
    '%s: axe finds nothing, nothing fails, nothing overflows',
    async (_kind, path) => {
      const { page, context, problems } = await openPage(browser, site.home + path, {
        ...screen,
        ...(care ? withCare() : {}),
      });
      const faults = await axeFaults(page, rules);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      const small = 'isMobile' in screen ? await smallTargets(page) : [];
      await context.close();
      expect(faults).toEqual([]);
      expect(problems.filter((problem) => !problem.includes('404'))).toEqual([]);
      expect(overflow).toBeLessThanOrEqual(0);
      expect(small).toEqual([]);
    },
  );
});

test('the settings for reading lie over the page, and close where one touches elsewhere', async () => {
  const { page, context } = await openPage(browser, `${site.home}documents/2023/water-rules/`, phone);
  const top = () => page.locator('h1').evaluate((title) => title.getBoundingClientRect().top);
  const before = await top();
  const menu = page.locator('#preferences details');
  await menu.locator('summary').tap();
  const larger = menu.getByRole('button', { name: '特大' });
  const seen = [await larger.isVisible(), (await top()) - before];
  await page.locator('.item-head').tap({ position: { x: 5, y: 100 } });
  seen.push(await larger.isVisible());
  await context.close();
  expect(seen).toEqual([true, 0, false]);
});

test('articles are numbered in bold before a wide space; links to them move no text', async () => {
  const { page, context } = await openPage(browser, `${site.home}documents/2023/water-rules/`, desktop);
  const article = page.locator('#art2');
  const shown = await article.evaluate((paragraph) => {
    const [number, text] = paragraph.childNodes;
    const range = document.createRange();
    range.setStart(text as Node, 1);
    const size = Number.parseFloat(getComputedStyle(paragraph).fontSize);
    const gap = range.getBoundingClientRect().left - (number as Element).getBoundingClientRect().right;
    const link = paragraph.querySelector('.here');
    const height = paragraph.clientHeight;
    link?.remove();
    return {
      weight: getComputedStyle(number as Element).fontWeight,
      gap: Math.round(gap / size),
      link: link?.getAttribute('href'),
      moved: height - paragraph.clientHeight,
    };
  });
  const other = page.locator('#art3 > .here');
  const opacity = () => other.evaluate((link) => getComputedStyle(link).opacity);
  const visible = [await opacity()];
  await page.locator('#art3').hover();
  visible.push(await opacity());
  await context.close();
  expect(shown).toEqual({ weight: '700', gap: 1, link: '#art2', moved: 0 });
  expect(visible).toEqual(['0', '1']);
});

test('in forced colours only the current board is underlined, and what is chosen is told apart', async () => {
  const { page, context } = await openPage(browser, `${site.home}pages/guide/`, {
    ...desktop,
    forcedColors: 'active',
  });
  const lines = await page
    .locator('.boards a')
    .evaluateAll((links) =>
      links.map((link) => [
        link.ariaCurrent !== null,
        getComputedStyle(link).borderBlockEndColor !== getComputedStyle(document.body).backgroundColor,
      ]),
    );
  await page.locator('#preferences summary').click();
  const colours = await page
    .locator('#preferences p:first-of-type button')
    .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).backgroundColor));
  await context.close();
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter(([current]) => current).length).toBe(1);
  expect(lines.every(([current, underlined]) => current === underlined)).toBe(true);
  expect(colours[0]).not.toBe(colours[1]);
});

test('the bar of an old version stands in line with its title', async () => {
  const url = `${site.home}documents/2023/water-rules/v/1/`;
  const { page, context } = await openPage(browser, url, desktop);
  const left = (selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().left);
  const places = [await left('.version-bar strong'), await left('.version-bar .links a >> nth=0')];
  const title = await left('h1');
  await context.close();
  expect(places).toEqual([title, title]);
});

/** What somebody comes for, on a page of each kind of item. */
const answers: readonly (readonly [path: string, texts: readonly string[]])[] = [
  [
    'services/minimum-living/',
    ['便民服务中心一楼', '周一至周五', '0000-8800016', '22 个工作日', '不收费', '居民身份证'],
  ],
  ['staff/qiyun/', ['叶怀谦']],
  ['reports/2024/qiyun-rule-of-law/', ['2023：']],
  ['documents/2019/document-rules-2019/', ['废止']],
  ['documents/2023/water-rules/', ['有效', '第一条']],
  ['bodies/qiyun/', ['0000-88000']],
  ['responsibilities/qiyun-powers/', ['权责清单']],
  ['pages/guide/', ['0000-88000']],
];

test('on a phone, without scripts, the answer stands on the first screen of every kind of item', async () => {
  const { page, context } = await openPage(browser, site.home, {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    hasTouch: true,
    isMobile: true,
  });
  const unseen: string[] = [];
  for (const [path, texts] of answers) {
    await page.goto(site.home + path);
    for (const text of texts) {
      const places = await page.locator('main').getByText(text).all();
      const boxes = await Promise.all(places.map((place) => place.boundingBox()));
      if (!boxes.some((box) => box && box.height > 0 && box.y < 720)) unseen.push(`${path}: ${text}`);
    }
  }
  const isCut = (element: Element) => element.scrollHeight > element.clientHeight + 1;
  const banner = page.locator('.banner').first();
  expect(await banner.evaluate(isCut)).toBe(true);
  await banner.tap();
  expect(await banner.evaluate(isCut)).toBe(false);
  await context.close();
  expect(unseen).toEqual([]);
});

test('on a phone, without scripts, every item shows its title, its standing and where its answer begins', async () => {
  const items = html().filter(
    (path) =>
      !/\/(?:v|as-of)\//.test(path) &&
      /class="wide item"/.test(readFileSync(join(site.folder, path), 'utf8')),
  );
  const { page, context } = await openPage(browser, site.home, {
    viewport: { width: 360, height: 740 },
    javaScriptEnabled: false,
    isMobile: true,
  });
  const below: string[] = [];
  for (const path of items) {
    await page.goto(site.home + path.replace('index.html', ''));
    below.push(...(await page.evaluate(belowFirstScreen)).map((what) => `${path}: ${what}`));
  }
  await context.close();
  expect(items.length).toBeGreaterThan(90);
  expect(below).toEqual([]);
});

/** Title, standing and the beginning of what the page is for, as far as they are not on the first screen. */
function belowFirstScreen(): string[] {
  const answer = '.item-body :is(dd, .prose p, li, td)';
  const bottom = (element: Element | null, part: 'bottom' | 'top') =>
    element ? element.getBoundingClientRect()[part] : Number.POSITIVE_INFINITY;
  const badge = document.querySelector('.item-head .badge:not([hidden])');
  return [
    ...(bottom(document.querySelector('h1'), 'bottom') > 740 ? ['title'] : []),
    ...(badge && bottom(badge, 'bottom') > 740 ? ['standing'] : []),
    ...(bottom(document.querySelector(answer), 'top') > 700 ? ['answer'] : []),
  ];
}

describe('tables on a phone, without scripts', () => {
  const still = { viewport: { width: 360, height: 740 }, javaScriptEnabled: false } as const;

  test('a list of things becomes cards, whose lines say what they are, and stays a table for who listens', async () => {
    const { page, context } = await openPage(browser, `${site.home}services/minimum-living/`, still);
    const table = page.locator('.cards table').first();
    const lines = await table
      .locator('tbody tr')
      .first()
      .locator('th, td')
      .evaluateAll((cells) =>
        cells.map((cell) => ({
          label: getComputedStyle(cell, '::before').content,
          text: (cell as HTMLElement).innerText.split('\n')[0],
          width: Math.round(cell.getBoundingClientRect().right),
        })),
      );
    const roles = await tableRoles(page);
    await page.setViewportSize({ width: 1280, height: 740 });
    const wideRoles = await tableRoles(page);
    const wide = await table
      .locator('td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).display);
    await context.close();
    expect(lines.map(({ label, text }) => [/"(.*?)"/.exec(label)?.[1] ?? null, text])).toEqual([
      [null, '1'],
      [null, '社会救助申请及授权书'],
      ['份数', '1 份'],
      ['材料形式', '原件'],
      ['来源渠道', '申请人自备'],
      ['是否必要', '必要'],
    ]);
    expect(lines.every(({ width }) => width <= 360)).toBe(true);
    expect(roles.rowheader).toBeGreaterThan(3);
    expect(wide).toBe('table-cell');
    expect(roles).toEqual(wideRoles);
  });

  test('figures keep their heads in view and say that there is more, in forced colours too', async () => {
    const url = `${site.home}documents/2025/assistance-publicity/`;
    const { page, context } = await openPage(browser, url, { ...still, forcedColors: 'active' });
    const region = page.locator('.table.many');
    const hint = await region.evaluate((element) => getComputedStyle(element, '::before').content);
    const shown = await region.evaluate((element) => {
      element.style.maxBlockSize = '120px';
      element.scrollTo(60, 80);
      const box = element.getBoundingClientRect();
      const place = (selector: string) => {
        const { left = -1, top = -1 } = element.querySelector(selector)?.getBoundingClientRect() ?? {};
        return { left: Math.round(left - box.left), top: Math.round(top - box.top) };
      };
      return {
        scrolled: [element.scrollLeft, element.scrollTop],
        head: place('thead th:nth-child(2)').top,
        row: place('tbody tr:last-child > :first-child').left,
      };
    });
    await context.close();
    expect(hint).toContain('左右滑动可看全表');
    expect(shown).toEqual({ scrolled: [60, 80], head: 0, row: 0 });
  });

  test('no column is narrower than five characters, and no number or day is broken', async () => {
    const { page, context } = await openPage(browser, site.home, still);
    const faults: string[] = [];
    for (const path of kinds.map(([, one]) => one).filter((one) => !one.startsWith('handbook/'))) {
      await page.goto(site.home + path);
      faults.push(...(await tableFaults(page)).map((fault) => `${path}: ${fault}`));
    }
    await context.close();
    expect(faults).toEqual([]);
  });
});

describe('the official form of a report on disclosure', () => {
  const form = '#applications .form';

  test('keeps heads of rows and columns in view on a phone, without scripts', async () => {
    const { page, context } = await openPage(
      browser,
      `${site.home}reports/2024/qiyun-information-disclosure/`,
      {
        viewport: { width: 360, height: 740 },
        javaScriptEnabled: false,
      },
    );
    await page.locator(form).evaluate((region) => region.scrollTo(120, 400));
    const shown = await page.locator(form).evaluate((region) => {
      const box = region.getBoundingClientRect();
      const place = (found: Element | undefined) => {
        const { left = -1, top = -1 } = found?.getBoundingClientRect() ?? {};
        return { left: Math.round(left - box.left), top: Math.round(top - box.top) };
      };
      const heads = [...region.querySelectorAll('th')];
      return {
        scrolled: [region.scrollLeft, region.scrollTop],
        column: place(heads.find(({ innerText }) => innerText === '总计')).top,
        row: place(heads.find(({ innerText }) => innerText.startsWith('四、'))).left,
      };
    });
    await context.close();
    expect(shown.scrolled.every((distance) => distance > 50)).toBe(true);
    expect(shown.column).toBeGreaterThanOrEqual(0);
    expect(shown.column).toBeLessThan(200);
    expect(shown.row).toBeLessThan(4);
    expect(shown.row).toBeGreaterThanOrEqual(0);
  });

  test('is printed on one page of A4, with the heading of its chapter', async () => {
    const { page, context } = await openPage(
      browser,
      `${site.home}reports/2024/qiyun-information-disclosure/`,
    );
    const pages = await printedPages(await page.pdf({ format: 'A4' }));
    await context.close();
    const [first, ...others] = pages.filter((text) => text.includes('本列数据的勾稽关系'));
    expect(others).toEqual([]);
    for (const line of ['一、本年新收', '8.属于行政查询事项', '（七）总计', '四、结转下年度继续办理'])
      expect(first).toContain(line.normalize('NFKC'));
  });
});

test('the example on the page of the data does what it says, as it stands', async () => {
  const { origin } = new URL('https://gongkai.example/');
  const context = await browser.newContext();
  await context.route(`${origin}/**`, async (route) => {
    const answer = await fetch(site.origin + route.request().url().slice(origin.length));
    const headers = Object.fromEntries(answer.headers);
    await route.fulfill({ status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) });
  });
  const page = await context.newPage();
  const printed: string[] = [];
  page.on('console', (message) => printed.push(message.text()));
  await page.goto(`${origin}${base}data/`);
  const code = (await page.locator('pre').textContent()) ?? '';
  await page.evaluate(`(async () => {${code}})()`);
  await context.close();
  const { entries } = shippedContext('2026-11-23').corpus;
  const pages = entries.filter(({ collection }) => collection === 'pages');
  expect(printed.slice(0, -1)).toEqual(
    pages.map((entry) => `${entry.data.title} ${origin}${base}${urlOf(entry).slice(1)}`),
  );
  expect(printed.at(-1)).toContain(pages[0]?.data.title);
});

test('a citation and the link to a part are copied, with the keyboard as well', async () => {
  const { page, context } = await openPage(browser, `${site.home}reports/2020/rule-of-law/`, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  const button = page.getByRole('button', { name: '复制' });
  await button.press('Enter');
  await expect.poll(() => page.locator('.along button').textContent()).toBe('已复制');
  expect(await copied()).toMatch(
    /^《海东市乐都区蒲台乡2020年度.*》，.*，2021年11月25日发布，.*rule-of-law\/$/,
  );
  const link = page.getByRole('link', { name: '复制本段链接' }).nth(1);
  const seen = () => link.evaluate((element) => getComputedStyle(element).opacity);
  expect(await seen()).toBe('0');
  await link.focus();
  expect(await seen()).toBe('1');
  await link.press('Enter');
  await expect.poll(copied).toMatch(/reports\/2020\/rule-of-law\/#[\w-]+$/);
  expect(page.url()).toBe(await copied());
  await context.close();
});

// 360 and 1280 px are looked at above.
test.each([
  [320, false],
  [320, true],
  [1440, false],
])('at %i px no page is wider than the screen, with easy reading: %s', async (width, care) => {
  const options = { viewport: { width, height: 800 }, ...(care ? withCare() : {}) };
  const { page, context } = await openPage(browser, site.home, options);
  const wide: string[] = [];
  for (const [, path] of kinds) {
    await page.goto(site.home + path);
    if (await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)) wide.push(path);
  }
  await context.close();
  expect(wide).toEqual([]);
});

describe('easy reading', () => {
  const path = 'services/minimum-living/';

  test('is one touch away, is simple, is remembered, and ends as it began', async () => {
    const { page, context, problems } = await openPage(browser, site.home + path, phone);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const seen = async () => ({
      metadata: await page.locator('.metadata').isVisible(),
      codes: await page.getByText('实施编码').isVisible(),
      where: await page.getByText('便民服务中心一楼').first().isVisible(),
      size: await page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)),
      phone: (await page.getByRole('link', { name: '0000-8800016' }).boundingBox())?.height ?? 0,
    });
    const before = await seen();
    expect(requests.filter((url) => url.includes('read-aloud'))).toEqual([]);
    const button = page.getByRole('button', { name: '关怀版' });
    await button.tap();
    const on = await seen();
    expect(before).toMatchObject({ metadata: true, where: true, size: 17 });
    expect(on).toMatchObject({ metadata: false, codes: false, where: true, size: 24 });
    expect(on.phone).toBeGreaterThanOrEqual(48);
    await page.goto(`${site.home}staff/qiyun/`);
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.goto(site.home + path);
    await button.tap();
    expect(await seen()).toEqual(before);
    await context.close();
    expect(problems).toEqual([]);
  });

  /** Says nothing, and notes what it was asked to say. */
  const speakWith = (voices: readonly { lang: string; localService: boolean }[]) => {
    const said: string[] = [];
    const speech = {
      getVoices: () => voices,
      speak(spoken: SpeechSynthesisUtterance) {
        said.push(spoken.text);
        setTimeout(() => spoken.onend?.(new Event('end') as SpeechSynthesisEvent), 1);
      },
      cancel() {},
      addEventListener() {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: speech });
    Object.assign(window, {
      said,
      SpeechSynthesisUtterance: class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
  };

  test('reads the page aloud with a voice of the device, from title to end', async () => {
    const context = await browser.newContext({ ...phone, ...withCare() });
    const page = await context.newPage();
    await page.addInitScript(speakWith, [{ lang: 'zh_CN', localService: true }]);
    await page.goto(site.home + path);
    await page.getByRole('button', { name: '朗读本页' }).tap();
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await expect.poll(said, { timeout: 10_000 }).toContain('最低生活保障对象审核确认');
    await page.getByRole('button', { name: '朗读本页' }).waitFor();
    const all = (await said()).join('');
    await context.close();
    for (const words of ['便民服务中心一楼', '0000-8800016', '居民身份证', '民主评议'])
      expect(all).toContain(words);
    expect(all).not.toMatch(/朗读|关怀版|实施编码/);
  });

  test.each([
    ['none', []],
    ['one of another language', [{ lang: 'en-GB', localService: true }]],
    ['one that sends elsewhere what it reads', [{ lang: 'zh-CN', localService: false }]],
  ])('offers no reading aloud where the device has no voice for it: %s', async (_what, voices) => {
    const context = await browser.newContext({ ...phone, ...withCare() });
    const page = await context.newPage();
    await page.addInitScript(speakWith, voices);
    const loaded = page.waitForResponse(/read-aloud/);
    await page.goto(site.home + path);
    await loaded;
    await page.waitForTimeout(100);
    const buttons = await page.locator('#aloud').count();
    await context.close();
    expect(buttons).toBe(0);
  });
});

test('the contents list marks the part that is read, after a jump as well', async () => {
  const { page, context } = await openPage(browser, `${site.home}reports/2020/rule-of-law/`, desktop);
  const marked = () =>
    page
      .locator('.contents [aria-current="location"]')
      .evaluateAll((lines) => lines.map((line) => line.textContent));
  const titles = await page.locator('.contents a').allTextContents();
  const places = page.locator('.item-body :is(h2, h3)[id]');
  expect(titles.length).toBeGreaterThan(3);
  await page.evaluate(() => scrollTo(0, 0));
  const [first = '', second = ''] = titles.slice(-2);
  for (const title of [second, titles[1] ?? '', first]) {
    await places
      .filter({ hasText: title })
      .first()
      .evaluate((place) => place.scrollIntoView());
    await expect.poll(marked).toEqual([title]);
  }
  await context.close();
});

test('a banner is a stop of the keyboard only where it is cut, and then opens', async () => {
  const { page, context } = await openPage(browser, site.home, { viewport: { width: 320, height: 740 } });
  const banner = page.locator('.banner').first();
  const state = () =>
    banner.evaluate((element) => [
      (element as HTMLElement).tabIndex,
      element.scrollHeight > element.clientHeight + 1,
    ]);
  await expect.poll(state).toEqual([0, true]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await banner.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await state())[1]).toBe(false);
  await page.locator('main').focus();
  await page.setViewportSize({ width: 1280, height: 740 });
  await expect.poll(state).toEqual([-1, false]);
  await context.close();
});

test('a table is a stop of the keyboard only where it can be moved; without scripts always', async () => {
  const url = `${site.home}documents/2025/assistance-publicity/`;
  const stops = async (javaScriptEnabled: boolean, width: number) => {
    const { page, context } = await openPage(browser, url, {
      javaScriptEnabled,
      viewport: { width, height: 740 },
    });
    await page.waitForLoadState('networkidle');
    const found = await page
      .locator('.table')
      .evaluateAll((regions) =>
        regions.map((region) => [(region as HTMLElement).tabIndex, region.scrollWidth > region.clientWidth]),
      );
    await context.close();
    return found;
  };
  expect(await stops(true, 360)).toEqual([[0, true]]);
  expect(await stops(true, 1280)).toEqual([[-1, false]]);
  expect(await stops(false, 1280)).toEqual([[0, false]]);
});

describe('every page', () => {
  test('is valid HTML', async () => {
    const files = html();
    expect(files.length).toBeGreaterThan(140);
    const pages = files.map((path) => [path, readFileSync(join(site.folder, path), 'utf8')] as const);
    expect(await validateHtml(pages)).toEqual([]);
  });

  test('has its own title, one h1, headings without gaps, its language and a main', () => {
    const titles = new Map<string, string>();
    const offenders: string[] = [];
    for (const path of html()) {
      const source = readFileSync(join(site.folder, path), 'utf8');
      const title = /<title>([^<]*)<\/title>/.exec(source)?.[1] ?? '';
      if (titles.has(title)) offenders.push(`${path}: title as ${titles.get(title)}`);
      titles.set(title, path);
      const levels = [...source.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      if (levels.filter((level) => level === 1).length !== 1) offenders.push(`${path}: h1`);
      if (levels.some((level, index) => level > (levels[index - 1] ?? 1) + 1))
        offenders.push(`${path}: headings ${levels.join('')}`);
      if (!source.includes('<html lang="zh-CN"') || !source.includes('<main id="main"'))
        offenders.push(`${path}: lang or main`);
    }
    expect(titles.size).toBeGreaterThan(140);
    expect(offenders).toEqual([]);
  });

  test('links only to pages, anchors and files that exist, below the base path', () => {
    const offenders: string[] = [];
    let checked = 0;
    for (const path of html()) {
      const source = readFileSync(join(site.folder, path), 'utf8');
      for (const [, url = ''] of source.matchAll(/(?:href|src|action)="([^"]+)"/g)) {
        if (/^(https?:|mailto:|tel:|data:)/.test(url)) continue;
        checked++;
        const problem = problemOf(url.replaceAll('&amp;', '&'), source);
        if (problem) offenders.push(`${path}: ${url} ${problem}`);
      }
    }
    expect(checked).toBeGreaterThan(3000);
    expect(offenders).toEqual([]);
  });

  test('names the site, its column and the article in the official meta tags', () => {
    const tags = Object.fromEntries(
      [
        ...pageHtml(site.folder, 'reports/2020/rule-of-law').matchAll(
          /<meta name="([A-Z]\w+)" content="([^"]*)"/g,
        ),
      ].map(([, name, content]) => [name, content]),
    );
    expect(tags).toMatchObject({
      SiteName: '政府信息公开演示站',
      SiteDomain: 'gongkai.example',
      ColumnName: '法治政府建设年度报告',
      ArticleTitle: '海东市乐都区蒲台乡2020年度法治政府建设工作报告',
      PubDate: '2021-11-25 00:00',
      ContentSource: '本站',
    });
  });

  test('has a canonical address and structured data', () => {
    const source = pageHtml(site.folder, 'services/minimum-living');
    expect(source).toContain(
      '<link rel="canonical" href="https://gongkai.example/x/services/minimum-living/">',
    );
    const data = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/.exec(source)?.[1] ?? '{}',
    ) as { '@graph': { '@type': string }[] };
    expect(data['@graph'].map((thing) => thing['@type'])).toEqual(['BreadcrumbList', 'GovernmentService']);
  });

  function problemOf(url: string, source: string): string | null {
    const [path = '', anchor] = url.split('#');
    if (path === '' && anchor !== undefined)
      return source.includes(`id="${anchor}"`) ? null : 'has no such anchor';
    if (!path.startsWith(base)) return 'is not below the base path';
    const target = join(site.folder, decodeURIComponent(path.slice(base.length).replace(/\?.*/, '')));
    const file = existsSync(target) && statSync(target).isDirectory() ? join(target, 'index.html') : target;
    if (!existsSync(file)) return 'does not exist';
    return anchor && !readFileSync(file, 'utf8').includes(`id="${anchor}"`) ? 'has no such anchor' : null;
  }
});

test('a table of a file has the head and the merged cells of its spreadsheet', () => {
  const source = pageHtml(site.folder, 'reports/2024/qiyun-budget');
  const [, table = ''] = source.split('<caption>2024 年“三公”经费预算表');
  const cells = [
    ...table.slice(0, table.indexOf('</tbody>')).matchAll(/<t[hd](?=[ >])[^>]*>(?:<span[^>]*>)?[^<]*/g),
  ].map(([cell]) => cell.replace(/<span[^>]*>| class="ta-r"/g, ''));
  expect(cells).toEqual([
    '<th scope="col" rowspan="2">合计',
    '<th scope="col" rowspan="2">因公出国（境）费',
    '<th scope="col" rowspan="2">公务接待费',
    '<th scope="colgroup" colspan="3">公务用车购置及运行费',
    '<th scope="col">小计',
    '<th scope="col">购置费',
    '<th scope="col">运行费',
    '<th scope="row">9.8',
    '<td>0',
    '<td>2.6',
    '<td>7.2',
    '<td>0',
    '<td>7.2',
  ]);
});

describe('weight', () => {
  test('one style sheet below 12 kB compressed, one script of at most 2 kB compressed on reading pages', () => {
    const source = pageHtml(site.folder, 'reports/2020/rule-of-law');
    const sheets = [...source.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, url = '']) => url);
    const scripts = [...source.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, url = '']) => url);
    expect(sheets).toHaveLength(1);
    expect(scripts).toHaveLength(1);
    expect(source.match(/<script(?![^>]*(?:src=|ld\+json))/g)).toBeNull();
    expect(weightOf(sheets)).toBeLessThan(12_000);
    expect(weightOf(scripts)).toBeLessThanOrEqual(2048);
  });

  test('every page has at most 15 kB compressed, and its scripts 2 kB where it is there to be read', () => {
    const heavy: string[] = [];
    for (const path of html()) {
      const source = readFileSync(join(site.folder, path), 'utf8');
      const size = gzipSync(source).length;
      const scripts = [...source.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, url = '']) => url);
      // Search, the check of a file and comparisons are tools.
      const isTool = /^(?:search|verify)\/|\/history\/|^reports\/compare\//.test(path);
      if (size > 15_000) heavy.push(`${path}: ${size}`);
      if (!isTool && weightOf(scripts) > 2048) heavy.push(`${path}: scripts ${weightOf(scripts)}`);
    }
    expect(heavy).toEqual([]);
  });

  const weightOf = (urls: readonly string[]) =>
    urls.reduce(
      (sum, url) => sum + gzipSync(readFileSync(join(site.folder, url.slice(base.length)))).length,
      0,
    );
});

describe('machine-readable files', () => {
  test('robots, sitemap and feeds are there and well formed', async () => {
    const { page, context } = await openPage(browser, `${site.home}robots.txt`);
    const check = async (path: string) => {
      await page.goto(`${site.home}404.html`);
      return page.evaluate(async (url) => {
        const text = await (await fetch(url)).text();
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        return [
          parsed.querySelectorAll('parsererror').length,
          parsed.querySelectorAll('url, entry, sitemap').length,
        ];
      }, site.home + path);
    };
    expect(await check('sitemap-index.xml')).toEqual([0, 1]);
    const [errors, urls = 0] = await check('sitemap-0.xml');
    expect(errors).toBe(0);
    expect(urls).toBeGreaterThan(120);
    expect(await check('reports/feed.xml')).toEqual([0, 12]);
    await context.close();
    expect(readFileSync(join(site.folder, 'sitemap-0.xml'), 'utf8')).not.toMatch(/handbook|search|404/);
    const feed = JSON.parse(readFileSync(join(site.folder, 'bodies/qiyun/feed.json'), 'utf8')) as {
      items: { url: string }[];
    };
    expect(feed.items).toHaveLength(50);
  });

  test('drafts are nowhere', () => {
    const files = filesBelow(site.folder).filter((path) => /\.(html|json|xml)$/.test(path));
    expect(
      files.filter((path) => readFileSync(join(site.folder, path), 'utf8').includes('秸秆综合利用工作方案')),
    ).toEqual([]);
  });
});

describe('by keyboard', () => {
  test('the first stop skips to the content, the next ones reach site name, search and boards', async () => {
    const { page, context } = await openPage(browser, `${site.home}reports/2020/rule-of-law/`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.reload();
    const stops: string[] = [];
    for (let stop = 0; stop < 10; stop++) {
      await page.keyboard.press('Tab');
      stops.push(
        await page.evaluate(
          () =>
            document.activeElement?.textContent?.trim() || document.activeElement?.getAttribute('name') || '',
        ),
      );
    }
    await context.close();
    expect(stops).toEqual([
      '跳到正文',
      '政府信息公开演示站',
      'q',
      '检索',
      '关怀版',
      '阅读设置',
      '政府信息公开指南',
      '政府信息公开制度',
      '法定主动公开内容',
      '政府信息公开年报',
    ]);
  });

  test('preferences are remembered on the next page', async () => {
    const { page, context } = await openPage(browser, `${site.home}reports/2020/rule-of-law/`);
    const size = () =>
      page.evaluate(() =>
        Number.parseFloat(getComputedStyle(document.querySelector('.prose p') as Element).fontSize),
      );
    const before = await size();
    await page.locator('#preferences summary').click();
    await page.locator('#preferences button', { hasText: '特大' }).click();
    await page.goto(`${site.home}reports/2021/qiyun-rule-of-law/`);
    expect(await size()).toBeGreaterThan(before * 1.3);
    await context.close();
  });
});

describe('while a page is read', () => {
  test.each([
    '',
    'reports/2020/rule-of-law/',
    'services/minimum-living/',
    'disclosures/',
    'search/',
    'search/?q=公开',
  ])('nothing moves on a phone when the script comes late: /%s', async (path) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.addInitScript(() => {
      const seen = { shifts: 0, paints: 0 };
      Object.assign(window, { seen });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.shifts += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
      new PerformanceObserver((list) => {
        seen.paints += list.getEntries().length;
      }).observe({ type: 'paint', buffered: true });
    });
    await page.goto(site.home + path);
    await page.locator('#preferences summary').waitFor({ state: 'visible' });
    await page.waitForTimeout(300);
    const seen = await page.evaluate(
      () => (window as unknown as { seen: { shifts: number; paints: number } }).seen,
    );
    await context.close();
    expect(seen.paints).toBeGreaterThan(0);
    expect(seen.shifts).toBe(0);
  });

  test('without script there is no menu of preferences', async () => {
    const { page, context } = await openPage(browser, site.home, { javaScriptEnabled: false });
    expect(await page.locator('#preferences').isVisible()).toBe(false);
    await context.close();
  });
});
