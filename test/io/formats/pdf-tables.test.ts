import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, linesOfBlock, type SourceTree } from '../../../src/domain/import/blocks.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { drawPdf, showAt } from '../attachments/make-pdf.ts';

const [wide, high] = [60, 30];

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text: string;
}

/** Cells that fill a table of a size, some of them merged, each with a text of its own. */
const tables = fc
  .record({
    rows: fc.integer({ min: 2, max: 6 }),
    columns: fc.integer({ min: 2, max: 6 }),
    merges: fc.array(
      fc.tuple(fc.nat(5), fc.nat(5), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 })),
      {
        maxLength: 6,
      },
    ),
  })
  .map(({ rows, columns, merges }) => {
    const taken = new Set<string>();
    const cells: Cell[] = [];
    const places = (row: number, column: number, high: number, wide: number) =>
      Array.from(
        { length: high * wide },
        (_none, at) => `${row + Math.floor(at / wide)} ${column + (at % wide)}`,
      );
    const put = (row: number, column: number, high: number, wide: number) => {
      const own = places(row, column, high, wide);
      if (row + high > rows || column + wide > columns || own.some((place) => taken.has(place))) return;
      for (const place of own) taken.add(place);
      cells.push({ row, column, rows: high, columns: wide, text: '' });
    };
    for (const [row, column, high, wide] of merges) put(row, column, high, wide);
    for (let row = 0; row < rows; row++)
      for (let column = 0; column < columns; column++) put(row, column, 1, 1);
    cells.sort((a, b) => a.row - b.row || a.column - b.column);
    return {
      rows,
      columns,
      cells: cells.map((cell, at) => ({ ...cell, text: `甲${'乙丙丁戊己庚辛壬癸'[at % 9]}${at}` })),
    };
  });

/** Sides of cells, as programs draw them: as frames, as lines, as thin shapes. */
type Pen = (left: number, bottom: number, right: number, top: number) => string;
const pens: Readonly<Record<'frame' | 'lines' | 'shapes', Pen>> = {
  frame: (left, bottom, right, top) => `${left} ${bottom} ${right - left} ${top - bottom} re S`,
  lines: (left, bottom, right, top) =>
    `${left} ${bottom} m ${right} ${bottom} l S ${left} ${top} m ${right} ${top} l S ` +
    `${left} ${bottom} m ${left} ${top} l S ${right} ${bottom} m ${right} ${top} l S`,
  shapes: (left, bottom, right, top) =>
    `${left} ${bottom} ${right - left} 0.5 re f ${left} ${top} ${right - left} 0.5 re f ` +
    `${left} ${bottom} 0.5 ${top - bottom} re f ${right} ${bottom} 0.5 ${top - bottom} re f`,
};

const turns = ['', '0 1 -1 0 595 0 cm', '-1 0 0 -1 595 842 cm', '0 -1 1 0 0 842 cm'];

function drawTable(cells: readonly Cell[], pen: Pen, top = 500): string {
  return cells
    .map(({ row, column, rows, columns, text }) => {
      const [left, upper] = [50 + column * wide, top - row * high];
      const frame = pen(left, upper - rows * high, left + columns * wide, upper);
      return text === '' ? frame : `${frame} ${showAt(left + 5, upper - 18, text)}`;
    })
    .join(' ');
}

const readPages = (...pages: string[]) => readPdfTree(drawPdf(pages), 'a.pdf');
const kinds = ({ blocks }: SourceTree) => blocks.map(({ kind }) => kind);
const texts = ({ blocks }: SourceTree) => blocks.flatMap(linesOfBlock);
const gridsOf = ({ blocks }: SourceTree) =>
  blocks.flatMap((block: Block) =>
    block.kind === 'table'
      ? [
          block.grid.rows.map((row) =>
            row.map(({ text, colspan, rowspan }) => [text, colspan, rowspan] as const),
          ),
        ]
      : [],
  );
const rowsOf = (cells: readonly Cell[], rows: number) =>
  Array.from({ length: rows }, (_none, row) =>
    cells.filter((cell) => cell.row === row).map(({ text, columns, rows: tall }) => [text, columns, tall]),
  );
/** Cells of texts, none of them merged; they begin in a row. */
const plain = (all: readonly (readonly string[])[], from = 0): Cell[] =>
  all.flatMap((row, at) =>
    row.map((text, column) => ({ row: at + from, column, rows: 1, columns: 1, text })),
  );
/** Whether a row has no cell that begins in it. */
const hasPassedOver = (cells: readonly Cell[]) => {
  const rows = cells.reduce((most, { row, rows: tall }) => Math.max(most, row + tall), 0);
  const columns = cells.reduce((most, { column, columns: own }) => Math.max(most, column + own), 0);
  return !isPlain({ rows, columns, cells });
};
/** Without the rows and columns that merged cells only pass over: no line is drawn there. */
const isPlain = ({ rows, columns, cells }: { rows: number; columns: number; cells: readonly Cell[] }) =>
  Array.from({ length: rows }, (_none, row) => cells.some((cell) => cell.row === row)).every(Boolean) &&
  Array.from({ length: columns }, (_none, column) => cells.some((cell) => cell.column === column)).every(
    Boolean,
  );

describe('a table that a page rules', () => {
  test('is the table that was drawn, however lines are drawn and pages turned', async () => {
    await fc.assert(
      fc.asyncProperty(
        tables.filter(isPlain),
        fc.constantFrom(...Object.values(pens)),
        fc.constantFrom(...turns),
        async (table, pen, turn) => {
          const tree = await readPages(`${turn} ${drawTable(table.cells, pen)}`);
          expect(gridsOf(tree)).toEqual([rowsOf(table.cells, table.rows)]);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('goes on on the next page, at any row, with merged cells whole again', async () => {
    await fc.assert(
      fc.asyncProperty(tables.filter(isPlain), fc.nat(), async (table, at) => {
        const cut = 1 + (at % (table.rows - 1));
        const above = table.cells.flatMap((cell) =>
          cell.row < cut ? { ...cell, rows: Math.min(cell.rows, cut - cell.row) } : [],
        );
        // Word writes the text of a parted cell above, and leaves the rest of it blank.
        const below = table.cells.flatMap((cell) => {
          const rest = cell.row + cell.rows - Math.max(cell.row, cut);
          const text = cell.row < cut ? '' : cell.text;
          return rest > 0 ? { ...cell, text, row: Math.max(cell.row - cut, 0), rows: rest } : [];
        });
        fc.pre(![above, below].some((part) => hasPassedOver(part)));
        // A cell of one row on both pages may as well be a blank one below.
        fc.pre(!table.cells.some(({ row, rows }) => row === cut - 1 && rows === 2));
        const tree = await readPages(
          `${showAt(50, 800, '标题')} ${drawTable(above, pens.lines)} ${showAt(290, 20, '- 1 -')}`,
          `${drawTable(below, pens.lines, 700)} ${showAt(290, 20, '- 2 -')}`,
        );
        expect(kinds(tree)).toEqual(['paragraph', 'table']);
        expect(gridsOf(tree)).toEqual([rowsOf(table.cells, table.rows)]);
      }),
      { numRuns: 20 },
    );
  });

  test('is another one below a line of text, and one of other columns', async () => {
    const head = plain([['名称', '数量']]);
    const one = drawTable([...head, ...plain([['甲', '1']], 1)], pens.lines);
    const apart = await readPages(one, `${showAt(50, 760, '表二')} ${one}`);
    expect(kinds(apart)).toEqual(['table', 'paragraph', 'table']);
    const other = drawTable(plain([['甲', '乙', '丙']]), pens.lines);
    expect(kinds(await readPages(one, other))).toEqual(['table', 'table']);
  });

  test('stands once when its head is repeated, which is told', async () => {
    const page = (...rows: string[][]) => drawTable(plain([['名称', '数量'], ...rows]), pens.lines);
    const tree = await readPages(page(['甲', '1']), page(['乙', '2'], ['丙', '3']));
    expect(gridsOf(tree)).toEqual([
      rowsOf(
        plain([
          ['名称', '数量'],
          ['甲', '1'],
          ['乙', '2'],
          ['丙', '3'],
        ]),
        4,
      ),
    ]);
    expect(tree.losses).toEqual([
      { rule: 'running-head', text: '名称\t数量', place: { page: 2, line: null } },
    ]);
  });

  test('joins the lines of a cell that had no room, also over the page, and keeps others', async () => {
    const cell = (text: string, bottom: number, left = 55) => showAt(left, bottom, text);
    const frame = (row: number, columns: number) =>
      drawTable(plain([Array(columns).fill('')], row), pens.lines);
    const tree = await readPages(
      [frame(0, 2), frame(1, 2), cell('名称', 482), cell('数量', 482, 115)].join(' ') +
        [cell('办理结果的', 456), cell('第一行', 456, 115), cell('第二行', 444, 115)].join(' '),
      [drawTable(plain([['汇总表', '']]), pens.lines)].join(' '),
    );
    expect(gridsOf(tree)).toEqual([
      [
        [
          ['名称', 1, 1],
          ['数量', 1, 1],
        ],
        [
          ['办理结果的汇总表', 1, 1],
          ['第一行\n第二行', 1, 1],
        ],
      ],
    ]);
  });

  test('is none when it frames a text, draws a chart or holds nothing', async () => {
    const frame = drawTable([{ row: 0, column: 0, rows: 2, columns: 3, text: '加框的话' }], pens.lines);
    expect(kinds(await readPages(frame))).toEqual(['paragraph']);
    const blank = drawTable(plain([Array(4).fill(''), Array(4).fill('')]), pens.lines);
    expect(kinds(await readPages(`${blank} ${showAt(50, 700, '图一')}`))).toEqual(['paragraph']);
  });

  test('is asked about where rows or columns are not sure; what it says stays', async () => {
    const row = (bottom: number, ...cells: string[]) =>
      cells.map((text, at) => showAt(50 + at * 100, bottom, text)).join(' ');
    const open = [row(400, '甲', '1'), row(385, '乙', '2'), row(370, '丙', '3')].join(' ');
    const lines = await readPages(showAt(50, 700, '第一页的话'), open);
    expect(texts(lines)).toEqual(['第一页的话', '甲 1', '乙 2', '丙 3']);
    expect(lines.notices).toMatchObject([{ kind: 'loose-tables', detail: '2' }]);
    const [tall, second] = [plain([['名称', '数量']]), plain([['', '']], 1)];
    const frame = drawTable([...tall, ...second.map((cell) => ({ ...cell, rows: 3 }))], pens.lines);
    const inside = [row(458, '甲组', '1'), row(438, '乙组', '2'), row(418, '丙组', '3')].join(' ');
    const cells = await readPages(`${frame} ${inside}`);
    expect(texts(cells)).toEqual(['名称', '数量', '甲组\n乙组\n丙组', '1\n2\n3']);
    expect(cells.notices).toMatchObject([{ kind: 'loose-tables', detail: '1' }]);
  });

  test('stands where it is seen, whatever the order of the file', async () => {
    const table = drawTable(
      plain([
        ['名称', '数量'],
        ['甲', '1'],
      ]),
      pens.lines,
    );
    const tree = await readPages(
      `${showAt(50, 100, '注：表下的话')} ${table} ${showAt(300, 520, '单位：件')} ${showAt(50, 520, '表一')}`,
    );
    expect(texts(tree)).toEqual(['表一', '单位：件', '名称', '数量', '甲', '1', '注：表下的话']);
  });
});

describe('whatever a page draws', () => {
  const place = fc.tuple(fc.integer({ min: 20, max: 500 }), fc.integer({ min: 20, max: 500 }));
  const word = fc.constantFrom('名称', '甲', '12', '一、总则', '- 1 -', '行政许可数量', '3', '第1页', '。');
  const rule = fc.tuple(place, fc.integer({ min: 10, max: 500 }), fc.boolean());

  test('no letter is lost or added', async () => {
    const page = fc.record({
      words: fc.array(fc.tuple(place, word), { minLength: 1, maxLength: 30 }),
      rules: fc.array(rule, { maxLength: 30 }),
      turn: fc.constantFrom(...turns),
    });
    const sorted = (all: readonly string[]) => [...all.join('').replace(/\s/g, '')].sort().join('');
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 3 }), async (pages) => {
        const drawn = pages.map(({ words, rules, turn }) =>
          [
            turn,
            ...rules.map(([[x, y], length, across]) =>
              across ? `${x} ${y} m ${x + length} ${y} l S` : `${x} ${y} m ${x} ${y + length} l S`,
            ),
            ...words.map(([[x, y], text]) => showAt(x, y, text)),
          ].join(' '),
        );
        const tree = await readPages(...drawn);
        expect(sorted([...texts(tree), ...tree.losses.map(({ text }) => text)])).toBe(
          sorted(pages.flatMap(({ words }) => words.map(([, text]) => text))),
        );
      }),
      { numRuns: 40 },
    );
  });

  test('a drawing of many lines is read to its end', async () => {
    const net = Array.from(
      { length: 1500 },
      (_none, at) => `${at / 3} 0 m ${at / 3} 800 l S 0 ${at / 2} m 590 ${at / 2} l S`,
    ).join(' ');
    expect(texts(await readPages(`${net} ${showAt(50, 50, '图')}`))).toEqual(['图']);
  });
});
