import { recogniseMonth } from '../../recognise/month.ts';
import { type Cell, type CellPlace, plainText } from '../grid.ts';
import { cellsIn, type Row, type TableParts } from '../table-parts.ts';
import { type ListCollection, neededFields, type ValueKind } from './columns.ts';
import { readValue } from './read-value.ts';
import type { RecognisedColumn } from './recognise-columns.ts';

/** One item of a list with the values of its fields. */
export interface ListItem {
  readonly values: Readonly<Record<string, unknown>>;
  /** A line across the table above the item: a department, a kind. */
  readonly section: string | null;
  readonly place: CellPlace;
}

/** A cell that did not become a value, and why. */
export interface LeftCell {
  readonly text: string;
  readonly head: string;
  readonly place: CellPlace;
  /**
   * `column` is left out as a whole, `value` cannot be read, `month` has no day where one is asked for, `nameless`
   * stands in a row without name.
   */
  readonly reason: 'column' | 'value' | 'month' | 'nameless' | 'total';
}

/** A table read as a list. */
export interface ReadList {
  readonly items: readonly ListItem[];
  readonly left: readonly LeftCell[];
}

/** Reads the rows of a table; rows that share a merged name are one item. */
export function readList(
  { body }: Pick<TableParts, 'body'>,
  columns: readonly RecognisedColumn[],
  collection: ListCollection,
): ReadList {
  const [key] = neededFields[collection];
  const keyColumn = columns.find(({ field }) => field?.field === key)?.column ?? 0;
  const items: { name: Cell; rows: Row[]; section: string | null }[] = [];
  const left: LeftCell[] = [];
  let section: string | null = null;
  for (const row of body) {
    const cells = cellsIn(row);
    const name = row[keyColumn] ?? null;
    if (cells.length === 1 && row.length > 1 && isAcross(row, cells[0]))
      section = cells[0]?.text.trim() ?? null;
    else if (cells.some(({ text }) => /^(?:合计|总计|小计|total)$/i.test(plainText(text))))
      left.push(...leftIn(row, columns, 'total'));
    else if (!name || plainText(name.text) === '') left.push(...leftIn(row, columns, 'nameless'));
    else if (items.at(-1)?.name === name) items.at(-1)?.rows.push(row);
    else items.push({ name, rows: [row], section });
  }
  const read = items.map(({ name, rows, section: above }) => {
    const { values, left: others } = valuesOf(rows, columns);
    left.push(...others);
    return { values, section: above, place: name.place };
  });
  return { items: read, left };
}

/** A row of one text that is merged over others, or stands first with nothing after it. */
const isAcross = (row: Row, cell: Cell | undefined): boolean =>
  row[0] === cell && (row[1] === cell || row.slice(1).every((other) => plainText(other?.text ?? '') === ''));

const leftIn = (row: Row, columns: readonly RecognisedColumn[], reason: LeftCell['reason']): LeftCell[] =>
  cellsIn(row).map((cell) => leftCell(cell, columns[row.indexOf(cell)]?.head ?? '', reason));

const leftCell = ({ text, place }: Cell, head: string, reason: LeftCell['reason']): LeftCell => ({
  text: text.trim(),
  head,
  place,
  reason,
});

function valuesOf(
  rows: readonly Row[],
  columns: readonly RecognisedColumn[],
): { values: Record<string, unknown>; left: LeftCell[] } {
  const values: Record<string, unknown> = {};
  const left: LeftCell[] = [];
  for (const { column, head, field, leftOut } of columns) {
    const cells = [...new Set(rows.map((row) => row[column]))].flatMap((cell) =>
      cell && plainText(cell.text) !== '' ? cell : [],
    );
    if (leftOut === 'numbers') continue;
    for (const cell of cells) {
      const value = field ? readValue(shownBy(cell, field.kind), field.kind, head) : null;
      const before = field ? values[field.field] : undefined;
      if (!field) left.push(leftCell(cell, head, 'column'));
      else if (value === null)
        left.push(leftCell(cell, head, isMonthForDay(cell, field.kind) ? 'month' : 'value'));
      else if (before === undefined) values[field.field] = value;
      else if (Array.isArray(before) && Array.isArray(value)) values[field.field] = [...before, ...value];
      else if (JSON.stringify(before) !== JSON.stringify(value)) left.push(leftCell(cell, head, 'value'));
    }
  }
  return { values, left };
}

/** The text of a cell; where an address is wanted, that to which its only link leads. */
function shownBy({ text, runs = [] }: Cell, kind: ValueKind): string {
  const [href, ...others] = [...new Set(runs.flatMap((run) => run.href ?? []))];
  return kind === 'url' && href !== undefined && others.length === 0 ? href : text;
}

const isMonthForDay = ({ text }: Cell, kind: ValueKind): boolean =>
  kind === 'date' && recogniseMonth(text) !== null;
