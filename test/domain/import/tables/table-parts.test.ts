import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shownTable } from '../../../../src/domain/files/merged-table.ts';
import { cellsOf, type Grid, gridOf } from '../../../../src/domain/import/tables/grid.ts';
import { tableAsMdx } from '../../../../src/domain/import/tables/table-as-mdx.ts';
import { cellsIn, type TableParts, tableParts } from '../../../../src/domain/import/tables/table-parts.ts';
import { parseProse } from '../../../../src/domain/prose/parse.ts';
import { parseCsv } from '../../../../src/io/files/csv.ts';

type Typed = readonly (readonly (string | readonly [text: string, colspan: number, rowspan: number])[])[];
const grid = (typed: Typed): Grid => ({
  rows: typed.map((cells, row) =>
    cells.map((cell, column) => {
      const [text, colspan, rowspan] = typeof cell === 'string' ? [cell, 1, 1] : cell;
      return { text, colspan, rowspan, place: { table: '1', row: row + 1, column: column + 1 } };
    }),
  ),
});
const textsIn = (rows: TableParts['body']) => rows.map((row) => row.map((cell) => cell?.text ?? ''));
const allTexts = ({ titles, head, body, notes }: TableParts) => [
  ...titles,
  ...new Set([...head, ...body].flatMap(cellsIn)),
  ...notes,
];

test('a title, a unit, a head of two rows, rows and a note are told apart; blank rows and columns go', () => {
  const parts = tableParts(
    grid([
      [['2024 年收支表', 5, 1]],
      ['编制部门：财政所', '', '', '', '单位：万元'],
      ['', '', '', '', ''],
      [['项目', 1, 2], ['收入', 2, 1], '', ['备注', 1, 2]],
      ['预算', '决算', ''],
      ['税收', '12', '13', '', '甲'],
      ['合计', '12', '13', '', ''],
      [['注：决算数待批准。', 5, 1]],
    ]),
  );
  expect(parts).toMatchObject({
    titles: ['2024 年收支表', '编制部门：财政所', '单位：万元'],
    unit: '万元',
    columns: ['项目', '收入 预算', '收入 决算', '备注'],
    notes: ['注：决算数待批准。'],
  });
  expect(textsIn(parts.body)).toEqual([
    ['税收', '12', '13', '甲'],
    ['合计', '12', '13', ''],
  ]);
});

test('a head of two rows is known without merged cells too, when the second fills the gaps of the first', () => {
  const parts = tableParts(
    gridOf(
      [
        ['序号', '公开事项', '', '公开内容', '公开对象', ''],
        ['', '一级事项', '二级事项', '', '全社会', '特定群体'],
        ['1', '综合业务', '监督检查', '通讯地址', '√', ''],
      ],
      '1',
    ),
  );
  expect(parts.head.length).toBe(2);
  expect(parts.columns[1]).toBe('公开事项 一级事项');
  expect(parts.body.length).toBe(1);
});

test('a row of data below a head is no second head', () => {
  const parts = tableParts(
    gridOf(
      [
        ['村组', '金额', '说明'],
        ['', '12', ''],
        ['丙', '3', ''],
      ],
      '1',
    ),
  );
  expect(parts.head.length).toBe(1);
  expect(parts.body.length).toBe(2);
});

test('what is only text has no head', () => {
  expect(tableParts(gridOf([['封面'], [''], ['2026 年']], '1'))).toMatchObject({
    titles: ['封面', '2026 年'],
    head: [],
    body: [],
  });
});

/** Grids as files have them: merged cells that do not overlap, whatever else. */
const anyGrid: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 5 }))
  .chain(([height, width]) =>
    fc
      .array(
        fc.record({
          text: fc.constantFrom(
            '',
            '',
            '项目',
            '12',
            '单位：元',
            '注：一',
            'a|b',
            '甲，"乙"',
            '1,200',
            '两\n行',
            '<b>',
            '*强*',
            '；;',
          ),
          over: fc.nat(2),
          down: fc.nat(2),
        }),
        { minLength: height * width, maxLength: height * width },
      )
      .map((cells) => {
        const taken = new Set<string>();
        const rows = Array.from({ length: height }, (_row, row) =>
          Array.from({ length: width }, (_cell, column) => {
            if (taken.has(`${row},${column}`)) return [];
            const { text = '', over = 0, down = 0 } = cells[row * width + column] ?? {};
            const free = (right: number) => !taken.has(`${row},${right}`) && right < width;
            let colspan = 1;
            while (colspan <= over && free(column + colspan)) colspan++;
            const rowspan = Math.min(down + 1, height - row);
            for (let y = row; y < row + rowspan; y++)
              for (let x = column; x < column + colspan; x++) taken.add(`${y},${x}`);
            return [{ text, colspan, rowspan, place: { table: '1', row: row + 1, column: column + 1 } }];
          }).flat(),
        );
        return { rows };
      }),
  );

test('no cell is lost: every text of a table stands in one part, once', () => {
  fc.assert(
    fc.property(anyGrid, (any) => {
      const texts = allTexts(tableParts(any)).map((one) => (typeof one === 'string' ? one : one.text.trim()));
      const stated = cellsOf(any)
        .map(({ text }) => text.trim())
        .filter(Boolean);
      expect(texts.sort()).toEqual(stated.sort());
    }),
    { numRuns: 300 },
  );
});

test('what is written shows every cell, in the text or in the file with its merged cells', () => {
  fc.assert(
    fc.property(anyGrid, (any) => {
      const parts = tableParts(any);
      const { mdx, csv } = tableAsMdx(parts, '/files/t.csv', '表');
      const { prose, findings } = parseProse({ file: 'f.mdx', text: mdx, lineOffset: 0, locale: 'zh-CN' });
      expect(findings).toEqual([]);
      const [use] = prose.components;
      const props = use?.props as
        | { merged?: string; headRows?: number; caption?: string; unit?: string }
        | undefined;
      const table = shownTable(csv === null ? [] : parseCsv(Buffer.from(csv)), props ?? {});
      const inFile = [...table.head, ...table.rows].flat();
      const shown = [
        ...prose.blocks.map(({ text }) => text),
        ...inFile.map(({ text }) => text),
        ...table.titles,
        ...(props?.unit ? [`单位：${props.unit}`] : []),
      ];
      const letters = (texts: readonly string[]) =>
        [...texts.join('').replace(/[\s|]/g, '').replace('表', '')].sort().join('');
      expect(letters(shown)).toBe(letters(cellsOf(any).map(({ text }) => text)));
    }),
    { numRuns: 300 },
  );
});

test('a regular table stands in the text, numbers to the right; a merged one in a file', () => {
  const regular = tableParts(
    gridOf(
      [
        ['村组', '金额'],
        ['云脚村', '1,200'],
        ['朴台村', '-8'],
      ],
      '1',
    ),
  );
  expect(tableAsMdx(regular, '/files/t.csv', '表')).toEqual({
    mdx: '| 村组 | 金额 |\n| --- | ---: |\n| 云脚村 | 1,200 |\n| 朴台村 | \\-8 |',
    csv: null,
  });
  const merged = tableParts(
    grid([
      [['2024 年“三公”经费', 3, 1]],
      ['单位：万元', '', ''],
      [
        ['合计', 1, 2],
        ['车辆', 2, 1],
      ],
      ['购置', '运行'],
      ['7', '0', '7'],
    ]),
  );
  expect(tableAsMdx(merged, '/files/t.csv', '表')).toEqual({
    mdx: '<Table src="/files/t.csv" caption="2024 年“三公”经费" unit="万元" headRows={2} merged="A1:A2, B1:C1" />',
    csv: '\uFEFF合计,车辆,\n,购置,运行\n7,0,7\n',
  });
});
