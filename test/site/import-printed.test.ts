import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { convertTree } from '../../src/domain/import/convert-tree.ts';
import { readPdfTree } from '../../src/io/formats/pdf/pdf-tree.ts';
import { openBrowser } from '../browser.ts';
import { usualChoice } from '../domain/import/convert-text.ts';
import { letters, lettersOf } from '../domain/import/letters.ts';

const folder = 'test/fixtures/import';
const seed = '2020-rule-of-law-report.txt';
const names = [seed, ...readdirSync(`${folder}/pages`).map((name) => `pages/${name}`)];
let browser: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const linesOf = (name: string) =>
  readFileSync(`${folder}/${name}`, 'utf8')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** A text as Chromium prints it: a title, then paragraphs that begin two characters further in. */
async function printed(lines: readonly string[]) {
  const page = await browser.newPage();
  const shown = lines.map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const [title = '', ...rest] = shown;
  await page.setContent(
    `<style>body { font: 12pt "Noto Sans CJK SC" } body { overflow-wrap: anywhere } p { margin: 0; text-indent: 2em }</style><h1>${title}</h1>${rest
      .map((line) => `<p>${line}</p>`)
      .join('')}`,
  );
  const tree = await readPdfTree(await page.pdf({ format: 'A4' }), '文件.pdf');
  await page.close();
  return tree;
}

test('the report, printed by a browser, gives the report that ships, to the byte', async () => {
  const { facts, body } = convertTree(await printed(linesOf(seed)), {
    ...usualChoice,
    collection: 'reports',
  });
  expect(readFileSync('content/reports/2020/rule-of-law.mdx', 'utf8').endsWith(`---\n\n${body}\n`)).toBe(
    true,
  );
  expect(facts).toMatchObject({ title: linesOf(seed)[0], year: 2020, published: '2021-11-25' });
});

test('there are thirteen texts', () => {
  expect(names).toHaveLength(13);
});

test.each(names)('no letter of %s is lost or added when it comes from a PDF', async (name) => {
  const converted = convertTree(await printed(linesOf(name)), usualChoice);
  const { facts } = converted;
  const own = facts.title === '文件' ? { ...converted, facts: { ...facts, title: '' } } : converted;
  // A hyphen at the end of a line may be that of a broken word: it goes when the lines are joined.
  const plain = (text: string) => text.replaceAll('-', '');
  expect(plain(lettersOf(own))).toBe(plain(letters(linesOf(name))));
});
