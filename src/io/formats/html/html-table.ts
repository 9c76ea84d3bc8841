import type { Cell, Grid } from '../../../domain/import/tables/grid.ts';
import { type NestedCell, unnested } from '../../../domain/import/tables/unnested.ts';
import { linkedRuns } from '../linked-runs.ts';
import { isFramed } from './framed.ts';
import { attribute, descendants, type HtmlElement, isElement } from './html-dom.ts';
import { shownRuns, shownText } from './shown-text.ts';

/** No cell of a table of data is as long as this; of one with lines around its cells, as that. */
const longestCell = 500;
const longestFramedCell = 3000;
/** Spans beyond this are mistakes or attacks. */
const widestSpan = 100;

/** Whether a table holds data; others only put parts of a page beside each other. */
export function isDataTable(table: HtmlElement): boolean {
  const within = descendants(table).map(({ tagName }) => tagName);
  const rows = rowsOf(table).map(cellsOf);
  const isPlain = !within.some((tag) => /^(?:table|h[1-6]|ul|ol|form)$/.test(tag));
  const longest = isPlain && !isFramed(table) ? longestCell : longestFramedCell;
  return (
    rows.some((cells) => cells.length > 1) &&
    (isPlain || (isFramed(table) && holdsOnlyCells(rows, within))) &&
    rows.every((cells) => cells.every((cell) => shownText(cell).length <= longest))
  );
}

/** Whether lists, headings and tables in a framed table belong to its cells: parts of pages have other rows. */
const holdsOnlyCells = (rows: readonly (readonly HtmlElement[])[], within: readonly string[]): boolean =>
  !within.some((tag) => /^h[12]$/.test(tag)) &&
  rows.filter((cells) => cells.length > 1).length > 1 &&
  (!within.includes('table') ||
    rows.every((cells) =>
      cells.every((cell) => {
        const tables = descendants(cell).filter(({ tagName }) => tagName === 'table');
        return tables.length === 0 || tables.every(isLineOfText) || contentTable(cell) !== null;
      }),
    ));

/** A table of one column only frames text. */
const isLineOfText = (table: HtmlElement): boolean => rowsOf(table).every((row) => cellsOf(row).length < 2);

/** The table that is all that a cell shows; null for other cells. */
function contentTable(cell: HtmlElement): HtmlElement | null {
  const tables = descendants(cell).filter(({ tagName }) => tagName === 'table');
  const [only] = tables;
  const isContent =
    tables.length === 1 &&
    only !== undefined &&
    !isLineOfText(only) &&
    shownText({ ...cell, childNodes: [only] }) === shownText(cell);
  return isContent ? only : null;
}

/** A table as a grid; `name` says which one it is. Tables that are the content of its cells are part of it. */
export function htmlGrid(table: HtmlElement, name: string, addressOf: (href: string) => string | null): Grid {
  const spanned = (cell: HtmlElement): Omit<NestedCell<Content>, 'inner'> => ({
    content: contentOf(cell, addressOf),
    colspan: span(cell, 'colspan'),
    rowspan: span(cell, 'rowspan'),
  });
  const rows = rowsOf(table).map((row) =>
    cellsOf(row).map((cell): NestedCell<Content> => {
      const inner = contentTable(cell);
      return { ...spanned(cell), inner: inner && rowsOf(inner).map((one) => cellsOf(one).map(spanned)) };
    }),
  );
  const isNested = rows.some((cells) => cells.some(({ inner }) => inner !== null));
  return {
    rows: ((isNested ? unnested(rows) : null) ?? rows).map((cells, at) =>
      cells.map(
        ({ content, colspan, rowspan }, column): Cell => ({
          ...content,
          ...{ colspan, rowspan },
          place: { table: name, row: at + 1, column: column + 1 },
        }),
      ),
    ),
  };
}

type Content = Pick<Cell, 'text' | 'runs'>;

function contentOf(cell: HtmlElement, addressOf: (href: string) => string | null): Content {
  const text = shownText(cell);
  return { text, ...linkedRuns(text, shownRuns(cell, addressOf)) };
}

const span = (cell: HtmlElement, name: string): number =>
  Math.min(Math.max(Number.parseInt(attribute(cell, name) ?? '1', 10) || 1, 1), widestSpan);

/** Rows of a table itself, not those of tables in its cells. */
const rowsOf = (table: HtmlElement): HtmlElement[] =>
  table.childNodes
    .filter(isElement)
    .flatMap((part) => (part.tagName === 'tr' ? [part] : part.childNodes.filter(isElement)))
    .filter(({ tagName }) => tagName === 'tr');

const cellsOf = (row: HtmlElement): HtmlElement[] =>
  row.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th');
