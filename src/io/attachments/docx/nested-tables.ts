import { type NestedCell, unnested } from '../../../domain/import/tables/unnested.ts';
import { textOf, type WordBlock, type WordRow } from './word-block.ts';

type Cells = readonly WordBlock[];

/**
 * A table with tables in its cells: one that only frames parts of a page becomes these parts; where tables are the
 * content of cells, they become part of it.
 */
export function nestedTables(rows: readonly WordRow[]): WordBlock[] {
  if (!rows.some(({ cells }) => cells.some(hasRows))) return [...rows];
  const isFrame = rows.filter(({ cells }) => cells.filter(isShown).length > 1).length < 2;
  if (isFrame) return rows.flatMap(({ cells }) => cells.flat());
  const table = rows[0]?.table ?? 0;
  const made = unnested(rows.map(nestedRow));
  if (made === null) return [...rows];
  return made.map((cells) => ({
    kind: 'row',
    table,
    cells: cells.map(({ content }) => content),
    spans: cells.map(({ colspan, rowspan }) => ({ colspan, rowspan })),
  }));
}

const hasRows = (cell: Cells): boolean => cell.some(({ kind }) => kind === 'row');
const isShown = (cell: Cells): boolean => cell.some((block) => textOf(block) !== '');

const nestedRow = (row: WordRow): NestedCell<Cells>[] =>
  spanned(row).map((cell) => ({ ...cell, inner: contentOf(cell.content) }));

/** Cells of a row but those that go on from above. */
const spanned = ({ cells, spans }: WordRow): Omit<NestedCell<Cells>, 'inner'>[] =>
  spans.flatMap(({ colspan, rowspan }, at) =>
    rowspan === 0 ? [] : [{ content: cells[at] ?? [], colspan, rowspan }],
  );

/** Rows of the table that is all that a cell shows; one of a single column only frames text. */
function contentOf(cell: Cells): NestedCell<Cells>['inner'] {
  const rows = cell.filter((block) => block.kind === 'row');
  const isContent =
    rows.length > 0 &&
    new Set(rows.map(({ table }) => table)).size === 1 &&
    rows.some(({ cells }) => cells.length > 1) &&
    cell.every((block) => block.kind === 'row' || textOf(block) === '');
  return isContent ? rows.map(spanned) : null;
}
