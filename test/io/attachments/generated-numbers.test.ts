import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, utils, type WorkSheet, write } from '@e965/xlsx';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { numbersIn } from '../../../src/domain/checks/numbers-in-files.ts';
import { personalFindings } from '../../../src/domain/personal/personal-findings.ts';
import { readAttachment } from '../../../src/io/attachments/read-attachment.ts';
import { cnPersonal } from '../../../src/presets/personal/cn.ts';
import { temporaryFolder } from '../../tiny-site.ts';
import { makePdf } from './make-pdf.ts';
import { makeBook, makeWord, makeZip } from './make-zip.ts';

vi.setConfig({ testTimeout: 120_000 });

const finders = [...cnPersonal.numbers, ...cnPersonal.phones];
const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const regions = '11 13 22 31 35 44 51 63 65'.split(' ');
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));
const checked = (first: string, shift = 0) => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first[at]), 0);
  return first + '10X98765432'[(sum + shift) % 11];
};
const person = fc
  .tuple(fc.constantFrom(...regions), digits(4), day, digits(3))
  .map((parts) => parts.join(''));
const identity = person.map((first) => checked(first));
const card = digits(14).map((rest) => {
  const first = `62${rest}`;
  return [...'0123456789'].map((last) => first + last).find(isLuhn) ?? '';
});
const mobile = fc.tuple(fc.constantFrom(...'356789'), digits(9)).map(([second, rest]) => `1${second}${rest}`);
const passport = digits(8).map((rest) => `E${rest}`);

function isLuhn(number: string): boolean {
  const values = [...number].reverse().map((digit, at) => Number(digit) * (at % 2 === 0 ? 1 : 2));
  return values.reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0) % 10 === 0;
}

/** Numbers of persons, as a line says them; the number is the last word. */
const said = fc.oneof(
  identity.map((number) => `张三 ${number}`),
  card.map((number) => `账号 ${number}`),
  mobile.map((number) => `电话 ${number}`),
  passport.map((number) => `护照 ${number}`),
);
/** What looks like one and is none. */
const harmless = fc.oneof(
  identity.map((number) => `${number.slice(0, 2)}*************${number.slice(-3)}`),
  mobile.map((number) => `${number.slice(0, 3)}****${number.slice(-4)}`),
  person.chain((first) => fc.integer({ min: 1, max: 10 }).map((shift) => checked(first, shift))),
  fc.tuple(day, digits(5)).map(([date, serial]) => `006494558/${date.slice(0, 4)}-${serial}`),
  digits(4).map((number) => `样政发〔2024〕${Number(number) + 1}号`),
  digits(9).map((number) => `91630104MA7NR2C${number.slice(0, 3)}`),
  fc.tuple(digits(3), digits(8)).map(([area, phone]) => `0${area}-${phone}`),
  digits(11).map((number) => `2${number}.50元`),
  fc.tuple(day, day).map(([from, to]) => `${from}至${to}`),
  digits(12).map((number) => `合同编号HT${number}`),
);
const numberOf = (line: string): string => line.split(' ').at(-1) ?? '';
const deal = <T>(items: readonly T[], hands: number): T[][] =>
  Array.from({ length: hands }, (_none, hand) => items.filter((_item, at) => at % hands === hand));

const word = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`;
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<w:p>${word(line)}</w:p>`).join('');
/** A run of its own for each half, as Word splits them. */
const halves = (lines: readonly string[]) =>
  lines.map((line) => `<w:p>${word(line.slice(0, -5))}${word(line.slice(-5))}</w:p>`).join('');

/** Every kind of file, with the lines in every place that it has. */
const kinds: Readonly<Record<string, (lines: readonly string[]) => Uint8Array>> = {
  'a.txt': (lines) => Buffer.from(lines.join('\n')),
  'a.csv': (lines) => Buffer.from(lines.map((line, at) => `${at},${line.replace(' ', ',')},公开`).join('\n')),
  'a.pdf': (lines) => {
    const [pages = [], info = []] = deal(lines, 2);
    const title = Buffer.from(`\uFEFF${info.join('；')}`, 'utf16le')
      .swap16()
      .toString('hex');
    return makePdf(deal(pages, 8), `/Info<</Title<${title}>>>`);
  },
  'a.docx': (lines) => {
    const [text = [], cells = [], split = [], comments = [], deleted = [], header = [], box = [], info = []] =
      deal(lines, 8);
    return makeWord(
      {
        document:
          paragraphs(text) +
          halves(split) +
          `<w:tbl>${cells.map((line, at) => `<w:tr><w:tc>${paragraphs([String(at)])}</w:tc><w:tc>${paragraphs([line])}</w:tc></w:tr>`).join('')}</w:tbl>` +
          deleted
            .map((line) => `<w:p><w:del w:id="1"><w:r><w:delText>${line}</w:delText></w:r></w:del></w:p>`)
            .join('') +
          `<w:p><w:r><w:pict><w:txbxContent>${paragraphs(box)}</w:txbxContent></w:pict></w:r></w:p>`,
        comments: `<w:comment w:id="0">${paragraphs(comments)}</w:comment>`,
        header: paragraphs(header),
      },
      { 'docProps/custom.xml': info.map((line) => `<vt:lpwstr>${line}</vt:lpwstr>`).join('') },
    );
  },
  'a.xlsx': (lines) => {
    const [shown = [], rest = []] = deal(lines, 2);
    const [sheet = [], row = [], column = [], comment = []] = deal(rest, 4);
    const book = utils.book_new();
    const table: WorkSheet = utils.aoa_to_sheet([
      ...shown.map((line, at) => [at, ...line.split(' '), column[at] ?? '']),
      row,
    ]);
    table['!cols'] = [{}, {}, {}, { hidden: true }];
    table['!rows'] = [...shown.map(() => ({})), { hidden: true }];
    for (const [at, line] of comment.entries()) {
      const cell = table[`A${at + 1}`] as CellObject;
      cell.c = [{ a: '某', t: line }];
    }
    utils.book_append_sheet(book, table, '名单');
    utils.book_append_sheet(book, utils.aoa_to_sheet(sheet.map((line) => [line])), '底稿');
    book.Workbook = { Sheets: [{}, { Hidden: 2 }] };
    return write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Uint8Array;
  },
  'b.xlsx': (lines) => {
    const [names = [], links = [], pivots = [], definitions = []] = deal(lines, 4);
    return makeBook(
      ['公开'],
      {
        'xl/externalLinks/externalLink1.xml': links.map((line) => `<cell><v>${line}</v></cell>`).join(''),
        'xl/pivotCache/pivotCacheRecords1.xml': pivots.map((line) => `<r><s v="${line}"/></r>`).join(''),
        'xl/pivotCache/pivotCacheDefinition1.xml': definitions.map((line) => `<s v="${line}"/>`).join(''),
      },
      names
        .map((line, at) => `<definedName name="n${at}">"${line}"</definedName>`)
        .join('')
        .replaceAll('"张', '&quot;张'),
    );
  },
  'a.zip': (lines) => {
    const [text = [], inner = []] = deal(lines, 2);
    return makeZip({ '名单.txt': text.join('\n'), '内/表.docx': makeWord({ document: paragraphs(inner) }) });
  },
};

/** Digits that are found in a file of these bytes. */
async function foundIn(name: string, bytes: Uint8Array): Promise<string[]> {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return numbersIn(await readAttachment(file, name), finders).map(({ number }) => number.digits);
}

test('of 2,000 numbers in texts, tables and files of every kind none is missed', async () => {
  const lines = fc.sample(said, { numRuns: 2_000, seed: 11 });
  const [texts = [], tables = [], ...others] = deal(lines, 2 + Object.keys(kinds).length);
  const counted = (text: string) => personalFindings(text, 'a.mdx', cnPersonal);
  const missed = [
    ...texts.filter((line) => counted(`经办：${line}。`).length === 0),
    ...tables.filter((line) => counted(`| 序号 | 内容 |\n| --- | --- |\n| 1 | ${line} |`).length === 0),
  ];
  for (const [at, [name, make]] of Object.entries(kinds).entries()) {
    const own = others[at] ?? [];
    expect(own.length).toBeGreaterThan(200);
    const found = new Set(await foundIn(name, make(own)));
    missed.push(...own.filter((line) => !found.has(numberOf(line))).map((line) => `${name}: ${line}`));
  }
  expect(missed).toEqual([]);
});

test('of 2,000 masked, wrong and other numbers in the same places at most 20 are taken for one', async () => {
  const lines = fc.sample(harmless, { numRuns: 2_000, seed: 13 });
  const [texts = [], ...others] = deal(lines, 1 + Object.keys(kinds).length);
  const wrong = texts.filter((line) => personalFindings(`说明：${line}。`, 'a.mdx', cnPersonal).length > 0);
  for (const [at, [name, make]] of Object.entries(kinds).entries())
    wrong.push(...(await foundIn(name, make(others[at] ?? []))).map((number) => `${name}: ${number}`));
  expect(wrong.length).toBeLessThanOrEqual(20);
});
