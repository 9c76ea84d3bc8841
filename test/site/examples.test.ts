import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectionNames } from '../../src/domain/schema/collections.ts';
import { exampleTitles } from '../../src/domain/text/languages.ts';
import { serveFolder } from '../../src/server/serve.ts';
import { axeFaults } from '../axe.ts';
import { openBrowser, openPage } from '../browser.ts';
import { exampleSite } from '../example-site.ts';
import { permanentFolder, temporaryFolder, tinySite, writeFiles } from '../tiny-site.ts';
import { extremeItems, extremePages } from './extreme-items.ts';
import { filesBelow, runCommand } from './shipped-site.ts';

let folder = '';
let site = '';
beforeAll(() => {
  folder = permanentFolder();
  site = join(folder, 'dist');
  writeFiles(folder, { ...tinySite, ...exampleSite('en'), ...extremeItems });
  const { status, output } = runCommand('build', ['--content', join(folder, 'content'), '--out', site]);
  if (status !== 0) throw new Error(output);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Folders of what is filed by year. */
const years = new Map([
  ['reports', '2024/'],
  ['documents', '2025/'],
]);

test('the examples of the handbook make pages, and the handbook shows them', () => {
  const handbook = readFileSync(join(site, 'handbook/en/fields/index.html'), 'utf8');
  const shown = collectionNames.filter((name) => {
    const path = `${name}/${years.get(name) ?? ''}example`;
    const page = readFileSync(join(site, path, 'index.html'), 'utf8');
    return page.includes(exampleTitles.en[name]) && handbook.includes(`content/${path}.mdx`);
  });
  expect(shown).toEqual(collectionNames);
});

test('nothing of the panel of dev is in what a build writes', () => {
  const files = filesBelow(site).filter((path) => /\.(?:html|js|css)$/.test(path));
  expect(files.length).toBeGreaterThan(20);
  expect(
    files.filter((path) => /gongkai-notice|__changes/.test(readFileSync(join(site, path), 'utf8'))),
  ).toEqual([]);
});

test('what is too long, too many or missing is shown within 320 and 360 px, in large type too', async () => {
  const [server, browser] = [
    await serveFolder({ folder: site, base: '/', port: 0, host: '127.0.0.1' }),
    await openBrowser(),
  ];
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const { page, context } = await openPage(browser, home, { viewport: { width: 360, height: 740 } });
  const faults: string[] = [];
  for (const path of extremePages) {
    await page.goto(home + path);
    if (path.startsWith('search/')) await page.locator('#search-results li').first().waitFor();
    for (const [width, care] of [
      [320, '0'],
      [360, '0'],
      [320, '1'],
    ] as const) {
      await page.setViewportSize({ width, height: 740 });
      const wide = await page.evaluate((value) => {
        document.documentElement.dataset.care = value;
        return document.documentElement.scrollWidth - window.innerWidth;
      }, care);
      if (wide > 0) faults.push(`${path} at ${width}, large type ${care}: ${wide}`);
    }
  }
  await page.goto(`${home}services/extreme/`);
  const materials = await page.locator('#materials ~ .table tbody tr').count();
  await context.close();
  await browser.close();
  server.close();
  server.closeAllConnections();
  expect(faults).toEqual([]);
  expect(materials).toBe(400);
});

/** The site of a parish council in England, with one change since it was taken in. */
function buildParish(): string {
  const parish = temporaryFolder();
  cpSync('test/fixtures/parish', parish, { recursive: true });
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', parish, '-c', 'user.name=x', '-c', 'user.email=x@parish.example', ...args]);
  const fees = join(parish, 'content/services/allotments.mdx');
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', 'x', '--date', '2025-02-01T10:00:00Z');
  writeFileSync(fees, readFileSync(fees, 'utf8').replace('£42.00 a year', '£44.00 a year'));
  git('commit', '-qam', 'x', '--date', '2025-06-02T10:00:00Z');
  const out = join(parish, 'dist');
  const args = ['--content', join(parish, 'content'), '--out', out, '--today', '2026-01-31'];
  const { status, output } = runCommand('build', args);
  if (status !== 0) throw new Error(output);
  return out;
}

/** What a page says: its text and its description, without what is for programs. */
const saidBy = (html: string): string =>
  [
    /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
    html
      .replace(/<(script|pre)[^>]*>.*?<\/\1>|<\/?(?:a|strong|em|ins|del)\b[^>]*>/gs, '')
      .replace(/<[^>]*>/g, ' '),
  ].join(' ');

/** What an English reader would stumble over: other scripts, wide marks, days in digits, plurals of one, blanks. */
const stumbles: readonly RegExp[] = [
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u,
  /\b\d{4}-\d{2}(?:-\d{2})?\b/,
  /(?<![\d.,])1 (?:items|days|working days|sentences|years)\b/,
  /\{\w|undefined|\bnull\b/,
  /(?<!\]) [,.;:](?=\s)|\(\)|, *(?=<)/,
];

test('a parish council has an English site that a browser shows on phone and desktop without a fault', async () => {
  const out = buildParish();
  const pages = filesBelow(out).filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(80);
  const found = pages.flatMap((file) => {
    const said = saidBy(readFileSync(join(out, file), 'utf8')).replace(/\s+/g, ' ');
    return stumbles.flatMap((pattern) => {
      const hit = pattern.exec(said);
      return hit ? [`${file}: ${said.slice(Math.max(0, hit.index - 30), hit.index + 30)}`] : [];
    });
  });
  expect(found).toEqual([]);
  const said = (path: string) => saidBy(readFileSync(join(out, path, 'index.html'), 'utf8'));
  expect(said('compliance')).toContain(
    'Parish council: “Internal audit report for 2024” was due by 1 July 2025 and is 149 working days overdue.',
  );
  expect(said('compliance/2024')).toContain('late by 10 working days');

  const [server, browser] = [
    await serveFolder({ folder: out, base: '/', port: 0, host: '127.0.0.1' }),
    await openBrowser(),
  ];
  const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const faults: string[] = [];
  // Every page at both widths; axe once on each, on phone and desktop in turn.
  const look = async (width: number, turn: number) => {
    const { page, context, problems } = await openPage(browser, home, { viewport: { width, height: 740 } });
    for (const [at, path] of shown.entries()) {
      await page.goto(home + path);
      const looked = at % 2 === turn ? await axeFaults(page) : [];
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      const found = [...looked, ...(wide ? ['too wide'] : [])];
      faults.push(...found.map((fault) => `${path} at ${width}: ${fault}`));
    }
    await context.close();
    faults.push(...problems);
  };
  await Promise.all([look(360, 0), look(1280, 1)]);
  await browser.close();
  server.close();
  server.closeAllConnections();
  expect(faults).toEqual([]);
});

/** One page of every kind that the site of the council has. */
const shown = [
  '',
  'information/',
  'bodies/council/',
  'staff/councillors/',
  'services/allotments/',
  'documents/2025/minutes-january/',
  'reports/2024/accounts/',
  'pages/guide/',
  'compliance/',
  'compliance/directory/',
  'compliance/request/audit/council/',
  'services/allotments/v/2/changes/',
];
