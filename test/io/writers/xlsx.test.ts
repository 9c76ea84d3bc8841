import { read, utils } from '@e965/xlsx';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { listSheet, placeCells, type Sheet, type SheetCell } from '../../../src/domain/sheets/sheet.ts';
import { sheetNames } from '../../../src/domain/sheets/sheet-names.ts';
import { xlsxBytes } from '../../../src/io/writers/xlsx.ts';

const text = fc.string({ unit: 'binary', maxLength: 40 });
const cell: fc.Arbitrary<SheetCell['value']> = fc.oneof(
  text,
  fc.integer(),
  fc.constant(null),
  fc.constantFrom('=1+1', '00123', '_x000D_', '+86', '2024-01-01', ' 空 ', 'TRUE', '1e5', '<b>&"'),
);
const sheets = fc.array(
  fc
    .tuple(text, fc.integer({ min: 1, max: 6 }))
    .chain(([name, width]) =>
      fc
        .tuple(
          fc.array(text, { minLength: width, maxLength: width }),
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 }),
        )
        .map(([heads, rows]) => listSheet(name, heads, rows)),
    ),
  { minLength: 1, maxLength: 4 },
);

/** What XML can hold, with line ends as they are read. */
const kept = (value: string): string =>
  value.replace(/\r\n?/g, '\n').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');

describe('a workbook', () => {
  test('is read back as it was: every text a text, every number a number, no formula', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const found = read(xlsxBytes(given), { cellFormula: true, cellText: false });
        expect(found.SheetNames).toEqual(sheetNames(given.map(({ name }) => name)));
        for (const [at, sheet] of given.entries()) {
          const grid = found.Sheets[found.SheetNames[at] ?? ''] ?? {};
          for (const { row, column, value } of placeCells([...sheet.head, ...sheet.rows])) {
            const own = grid[utils.encode_cell({ r: row, c: column })];
            expect(own?.f).toBeUndefined();
            if (value === null || value === '') expect(own?.v ?? null).toBe(null);
            else if (typeof value === 'number') expect([own?.t, own?.v]).toEqual(['n', value]);
            else expect([own?.t ?? 's', own?.v ?? '']).toEqual(['s', kept(value)]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('has the same bytes each time, in any time zone, and nothing of the day', () => {
    const given = [listSheet('目录', ['序号'], [['1']])];
    const first = xlsxBytes(given);
    expect(xlsxBytes(given)).toEqual(first);
    // The time of an entry, as DOS counts it: 1980-01-01 00:00.
    expect([...first.slice(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  test('every part of it is well-formed', () => {
    fc.assert(
      fc.property(sheets, (given) => {
        const parts = Object.values(unzipSync(xlsxBytes(given)));
        expect(parts.length).toBe(5 + given.length);
        for (const part of parts)
          new SaxesParser({ xmlns: true }).write(new TextDecoder().decode(part)).close();
      }),
      { numRuns: 50 },
    );
  });

  test('keeps merged cells, the title above, and the heads in view', () => {
    const sheet: Sheet = {
      ...{ name: '表', title: '题', form: true },
      head: [
        [
          { value: '甲', names: 'column', rowspan: 2, colspan: 2 },
          { value: '乙', names: 'column', colspan: 2 },
        ],
        [
          { value: '丙', names: 'column' },
          { value: '丁', names: 'column' },
        ],
      ],
      rows: [
        [
          { value: '行', names: 'row', rowspan: 2 },
          { value: '一', names: 'row' },
          { value: 1 },
          { value: 2 },
        ],
        [{ value: '二', names: 'row' }, { value: 3 }, { value: null }],
      ],
    };
    const bytes = xlsxBytes([sheet]);
    const grid = read(bytes).Sheets.表;
    expect(grid?.['!merges']?.map((range) => utils.encode_range(range))).toEqual([
      'A1:D1',
      'A2:B3',
      'C2:D2',
      'A4:A5',
    ]);
    expect([grid?.A4?.v, grid?.B5?.v, grid?.C5?.v]).toEqual(['行', '二', 3]);
    const parts = unzipSync(bytes);
    const xml = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml']);
    expect(xml).toContain(
      '<pane xSplit="2" ySplit="3" topLeftCell="C4" activePane="bottomRight" state="frozen"/>',
    );
    expect(new TextDecoder().decode(parts['xl/workbook.xml'])).toContain("'表'!$A:$B,'表'!$1:$3");
  });

  test('a text that is longer than a cell can hold is cut, and the file still opens', () => {
    const found = read(xlsxBytes([listSheet('长', ['一'], [['长'.repeat(40_000)]])]));
    expect(String(found.Sheets.长?.A2?.v)).toHaveLength(32_767);
  });
});

describe('names of tabs', () => {
  test('are legal and no two alike, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(text, fc.constantFrom('表', 'History', "'", 'a/b', '')), { maxLength: 12 }),
        (names) => {
          const found = sheetNames(names);
          expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(names.length);
          for (const name of found) {
            expect(name.length).toBeGreaterThan(0);
            expect(name.length).toBeLessThanOrEqual(31);
            expect(name).not.toMatch(/[[\]:*?/\\]|^'|'$|^history$/i);
          }
        },
      ),
    );
  });

  test('stay as they are where they may', () => {
    expect(sheetNames(['主动公开目录', '主动公开目录', '收/支'])).toEqual([
      '主动公开目录',
      '主动公开目录 2',
      '收 支',
    ]);
  });
});
