import type { Cell, Grid } from '../../../domain/import/tables/grid.ts';
import { attribute, descendants, type HtmlElement, isElement, shownText } from './html-dom.ts';

/** No cell of a table of data is as long as this. */
const longestCell = 500;
/** Spans beyond this are mistakes or attacks. */
const widestSpan = 100;

/** Whether a table holds data; others only put parts of a page beside each other. */
export function isDataTable(table: HtmlElement): boolean {
  if (descendants(table).some(({ tagName }) => /^(?:table|h[1-6]|ul|ol|form)$/.test(tagName))) return false;
  const rows = rowsOf(table);
  const widest = rows.reduce((most, row) => Math.max(most, cellsOf(row).length), 0);
  return (
    widest > 1 && rows.every((row) => cellsOf(row).every((cell) => shownText(cell).length <= longestCell))
  );
}

/** A table as a grid; `name` says which one it is. */
export function htmlGrid(table: HtmlElement, name: string): Grid {
  return {
    rows: rowsOf(table).map((row, at) =>
      cellsOf(row).map(
        (cell, column): Cell => ({
          text: shownText(cell),
          colspan: span(cell, 'colspan'),
          rowspan: span(cell, 'rowspan'),
          place: { table: name, row: at + 1, column: column + 1 },
        }),
      ),
    ),
  };
}

const span = (cell: HtmlElement, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(cell, name) ?? '1', 10) || 1, 1), widestSpan);

const rowsOf = (table: HtmlElement): HtmlElement[] =>
  descendants(table).filter(({ tagName }) => tagName === 'tr');

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
