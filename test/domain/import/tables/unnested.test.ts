import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matrixOf } from '../../../../src/domain/import/tables/grid.ts';
import { type NestedCell, type NestedRow, unnested } from '../../../../src/domain/import/tables/unnested.ts';

const cell = (content: string, inner: NestedCell<string>['inner'] = null): NestedCell<string> => ({
  ...{ content, colspan: 1, rowspan: 1, inner },
});
const laid = (rows: readonly NestedRow<string>[]) =>
  matrixOf({
    rows: rows.map((row) =>
      row.map(({ content, colspan, rowspan }) => ({
        ...{ text: content, colspan, rowspan, place: { table: '', row: 0, column: 0 } },
      })),
    ),
  });
const texts = (rows: readonly NestedRow<string>[]) =>
  laid(rows).map((row) => row.map((one) => one?.text ?? null));

test('a table in a cell takes its place: cells beside it span its rows, cells above it its columns', () => {
  const inner = [
    [cell('甲'), cell('1')],
    [cell('乙'), cell('2')],
  ];
  const rows = [
    [cell('岗位'), cell('人数')],
    [cell('办公室'), cell('', inner)],
    [cell('财政所'), cell('3')],
  ];
  expect(texts(unnested(rows) ?? [])).toEqual([
    ['岗位', '人数', '人数'],
    ['办公室', '甲', '1'],
    ['办公室', '乙', '2'],
    ['财政所', '3', '3'],
  ]);
});

test('every text stands once, in a full rectangle of its own, whatever is nested in what', () => {
  const size = fc.integer({ min: 1, max: 4 });
  const tables = fc.tuple(size, size).chain(([height, width]) =>
    fc.array(fc.array(fc.option(fc.tuple(size, size)), { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );
  fc.assert(
    fc.property(tables, (shape) => {
      let count = 0;
      const rows = shape.map((row) =>
        row.map((size) => {
          if (size === null) return cell(String(count++));
          const [height, width] = size;
          const inner = Array.from({ length: height }, () =>
            Array.from({ length: width }, () => cell(String(count++))),
          );
          return cell('', inner);
        }),
      );
      const made = unnested(rows) ?? [];
      expect(made.flatMap((row) => row.map(({ content }) => Number(content))).sort((a, b) => a - b)).toEqual(
        Array.from({ length: count }, (_none, at) => at),
      );
      const area = new Map<string | null, number>();
      for (const text of texts(made).flat()) area.set(text, (area.get(text) ?? 0) + 1);
      expect(area).toEqual(
        new Map(made.flat().map(({ content, colspan, rowspan }) => [content, colspan * rowspan])),
      );
    }),
  );
});

test('merged cells around a table in a cell grow with it; one that reaches too far ends with the table', () => {
  const rows = [[{ ...cell('组'), rowspan: 9 }, cell('上')], [cell('', [[cell('a'), cell('b'), cell('c')]])]];
  expect(texts(unnested(rows) ?? [])).toEqual([
    ['组', '上', '上', '上'],
    ['组', 'a', 'b', 'c'],
  ]);
});

test('a table that would be wider than anybody reads stays as it was', () => {
  const wide = Array.from({ length: 60 }, (_none, at) => cell(String(at)));
  expect(unnested([[cell('', [wide]), cell('', [wide])]])).toBeNull();
});
