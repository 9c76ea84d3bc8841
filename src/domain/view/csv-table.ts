import type { ShownTable } from '../files/merged-table.ts';
import { isFigure } from '../tables/figures.ts';
import { levelLooks, rowLevels } from '../tables/row-levels.ts';
import type { Locale } from '../text/locale.ts';
import { textIn } from '../text/message.ts';
import { fill, type Labels } from './labels.ts';
import { shownColumn } from './numbers.ts';
import type { TableView } from './types.ts';

/** A table of a CSV file as it is laid out, and the levels of its rows. */
export interface CsvTableData extends ShownTable {
  readonly levels?: {
    /** The column that names rows. */
    readonly names: number;
    readonly rows: readonly {
      readonly sum: string | undefined;
      readonly look: string;
      readonly said: string | null;
    }[];
  };
}

/** Adds the levels of rows; names that are set in with blanks are so by their level. */
export function withLevels(table: ShownTable, locale: Locale): CsvTableData {
  const levels = rowLevels(table.rows.map(textsOf));
  if (!levels) return table;
  const { names } = levels;
  const looks = levelLooks(levels).map(({ said, ...look }) => ({
    ...look,
    said: said && textIn(said, locale),
  }));
  const rows = table.rows.map((row) =>
    row.map((cell) => (cell.column === names ? { ...cell, text: cell.text.trim() } : cell)),
  );
  return { ...table, rows, levels: { names, rows: looks } };
}

/** What stands in each column; nothing where a cell of another column or row covers it. */
function textsOf(row: ShownTable['rows'][number]): string[] {
  const texts: string[] = [];
  for (const { text, column } of row) {
    while (texts.length < column) texts.push('');
    texts.push(text);
  }
  return texts;
}

/** What its author says of it. */
interface Said {
  readonly caption: string;
  readonly unit: string | undefined;
}

/** The table as pages and files show it. */
export function csvTableView(data: CsvTableData, { caption, unit }: Said, labels: Labels): TableView {
  const { levels, titles, head, rows } = data;
  const names = levels?.names ?? 0;
  return {
    caption,
    titles: titles.filter((title) => title !== caption),
    ...(unit ? { unit: fill(labels.item.unit, { unit }) } : {}),
    head: head.map((cells, at) =>
      cells.map(({ column, ...cell }) =>
        at === 0 && names > 0 && column === names ? { ...cell, names: true } : cell,
      ),
    ),
    rows: withShownFigures(rows, names, labels).map((row, at) => {
      const level = levels?.rows[at];
      const name = row.findLastIndex(({ column }) => column <= names);
      return row.map(({ text, column, ...spans }, index) => ({
        values: [{ text }],
        header: text !== '' && (column === 0 || index === name),
        numeric: column >= names && isFigure(text),
        ...(level && index === name ? { level: { look: level.look, said: level.said } } : {}),
        ...spans,
      }));
    }),
    ...(levels ? { sums: levels.rows.map(({ sum }) => sum) } : {}),
  };
}

/** Writes the numbers behind the names of rows as the site writes numbers. */
function withShownFigures(rows: ShownTable['rows'], names: number, { numbers }: Labels): ShownTable['rows'] {
  const columns = new Map<number, string[]>();
  for (const { text, column } of rows.flat()) {
    const texts = columns.get(column) ?? [];
    columns.set(column, texts);
    texts.push(text);
  }
  const shown = new Map(
    [...columns].map(([column, texts]) => [column, column > names ? shownColumn(texts, numbers) : texts]),
  );
  const next = new Map<number, number>();
  return rows.map((row) =>
    row.map((cell) => {
      const at = next.get(cell.column) ?? 0;
      next.set(cell.column, at + 1);
      return { ...cell, text: shown.get(cell.column)?.[at] ?? cell.text };
    }),
  );
}
