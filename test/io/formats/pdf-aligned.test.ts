import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOfBlock, type SourceTree } from '../../../src/domain/import/blocks.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { drawPdf, showAt } from '../attachments/make-pdf.ts';

const lettersOf = ({ blocks, losses }: SourceTree): string =>
  [...blocks.flatMap(linesOfBlock), ...losses.map(({ text }) => text)].join('').replace(/\s/g, '');
const tablesIn = ({ blocks }: SourceTree): string[][][] =>
  blocks.flatMap((block) =>
    block.kind === 'table' ? [block.grid.rows.map((row) => row.map(({ text }) => text))] : [],
  );
const read = (drawn: readonly string[]) => readPdfTree(drawPdf([drawn.join(' ')]), 'a.pdf');

/** Draws rows without rules: labels from the left, figures to the right, as spreadsheets print them. */
const drawn = (rows: readonly (readonly string[])[], gap = 24): string[] =>
  rows.flatMap((row, y) =>
    row.flatMap((text, x) =>
      text === '' ? [] : showAt(x === 0 ? 60 : 220 + x * 80 - text.length * 10, 700 - y * gap, text),
    ),
  );

const label = fc.stringMatching(/^[甲乙丙丁戊己庚]{2,10}$/);
const figure = fc.oneof(
  fc.integer({ min: 0, max: 9_999 }).map(String),
  fc.constantFrom('1,234', '56.78', '-', '12%', ''),
);
const tables = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.tuple(
      fc.array(fc.constantFrom('金额', '件数', '2024', '预算数'), { minLength: columns, maxLength: columns }),
      fc.array(
        fc.tuple(
          label,
          fc.integer({ min: 1, max: 9999 }).map(String),
          fc.array(figure, { minLength: columns - 1, maxLength: columns - 1 }),
        ),
        {
          minLength: 2,
          maxLength: 12,
        },
      ),
    ),
  )
  .map(([heads, rows]) => [
    ['项目', ...heads],
    ...rows.map(([name, first, others]) => [name, first, ...others]),
  ]);

test('a table of figures that only its columns show is a table, cell by cell, between its texts', async () => {
  await fc.assert(
    fc.asyncProperty(tables, fc.integer({ min: 14, max: 30 }), async (rows, gap) => {
      const tree = await read([
        showAt(60, 760, '现将有关情况公开如下。'),
        ...drawn(rows, gap),
        showAt(60, 100, '以上情况，特此说明。'),
      ]);
      expect(tablesIn(tree)).toEqual([rows]);
      expect(tree.blocks.flatMap(linesOfBlock).at(0)).toBe('现将有关情况公开如下。');
      expect(tree.blocks.flatMap(linesOfBlock).at(-1)).toBe('以上情况，特此说明。');
      expect(tree.notices).toEqual([]);
    }),
    { numRuns: 20 },
  );
});

test('whatever stands in columns, not a letter is lost or made', async () => {
  const text = fc.oneof(label, figure, fc.constantFrom('（一）', '合计', '第一部分'));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.tuple(fc.integer({ min: 0, max: 6 }), text), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 12,
      }),
      async (rows) => {
        const shows = rows.flatMap((row, y) => {
          let right = 0;
          return row.map(([skip, said]) => {
            const left = right + skip * 15;
            right = left + said.length * 10 + 5;
            return { said, left, y, right };
          });
        });
        // What stands beyond the edge of a page is not shown.
        fc.pre(shows.every(({ right }) => right < 550));
        const tree = await read([
          showAt(60, 760, '始'),
          ...shows
            .filter(({ said }) => said !== '')
            .map(({ said, left, y }) => showAt(40 + left, 700 - y * 18, said)),
        ]);
        const wanted = `始${shows.map(({ said }) => said).join('')}`;
        expect([...lettersOf(tree)].sort().join('')).toBe([...wanted].sort().join(''));
      },
    ),
    { numRuns: 40 },
  );
});

const head = ['项目', '金额'];
test.each([
  ['two rows', [head, ['甲乙', '1']]],
  [
    'figures without a head',
    [
      ['甲乙', '1'],
      ['丙丁', '2'],
      ['戊己', '3'],
    ],
  ],
  [
    'words below words',
    [
      ['甲乙', '丙丁'],
      ['戊己', '庚甲'],
      ['乙丙', '丁戊'],
    ],
  ],
  [
    'a label that may go on in the next row',
    [head, ['甲乙', '1'], ['甲乙丙丁戊己庚甲乙丙', ''], ['丁戊', '2'], ['己庚', '3']],
  ],
  ['figures of two rows in one', [head, ['甲乙', '1'], ['', '2'], ['丙丁', '3']]],
])('%s are no table for certain: they stay lines', async (_what, rows) => {
  const tree = await read([showAt(60, 760, '始'), ...drawn(rows)]);
  expect(tablesIn(tree)).toEqual([]);
  expect(lettersOf(tree)).toBe(`始${rows.flat().join('')}`);
});

test('what is named among known columns is a table without figures, and a heading within it a row', async () => {
  const people = [
    ['姓名', '职务', '电话'],
    ['赵甲', '镇长', '一二三'],
    ['钱乙', '副镇长', '四五六'],
  ];
  expect(tablesIn(await read(drawn(people)))).toEqual([people]);
  const grouped = [head, ['公共服务', '9'], ['其中', ''], ['人员经费', '4'], ['一般公共服务支出合计', '13']];
  expect(tablesIn(await read(drawn(grouped)))).toEqual([grouped]);
});
