import { movedShape, type TableShape, tableShape } from '../prose/table-shape.ts';
import type { TableView } from './types.ts';

/** How a table of typed data is read on a narrow screen, and the names of its columns where it has one row of them. */
export function shownTable(table: TableView): TableShape & { readonly names: readonly string[] } {
  const [head = [], ...otherHeads] = table.head;
  const names = head.map(({ text }) => text);
  const isPlain =
    !table.form &&
    !table.sums &&
    otherHeads.length === 0 &&
    [head, ...table.rows].every((row) => row.every(({ colspan, rowspan }) => !colspan && !rowspan)) &&
    table.rows.every((row) => row.every((cell) => !cell.head && cell.at === undefined));
  const shape = isPlain
    ? tableShape(
        names,
        table.rows.map((row) => row.map(({ values }) => values.map(({ text }) => text).join(' '))),
      )
    : movedShape(columnsOf(table));
  return { ...shape, names };
}

const columnsOf = ({ head, rows }: TableView): number => {
  const [first = []] = head.length > 0 ? head : rows;
  return first.reduce((sum, { colspan = 1 }) => sum + colspan, 0);
};
