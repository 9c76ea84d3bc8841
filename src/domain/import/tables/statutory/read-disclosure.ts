import { type DisclosureTables, disclosureTables } from '../../../schema/disclosure-tables.ts';
import { type CellNumber, cellNumber } from '../cell-number.ts';
import { type Cell, type CellPlace, type Matrix, plainText } from '../grid.ts';
import { joinContinued } from './continued.ts';
import { formatOf, isDisclosure } from './format.ts';
import { isLabel } from './labels.ts';
import { placeFor, placesOf, type TableFormat } from './places.ts';
import { type Surroundings, surroundedCells } from './surroundings.ts';

/** A cell that is to be told to whoever imports, with the words that stand around it in the file. */
interface ToldCell {
  /** Path in `disclosure`; null when the words around it name no place. */
  readonly path: string | null;
  readonly text: string;
  readonly row: string;
  readonly column: string;
  readonly place: CellPlace;
}

/** What the statutory tables of a report say, and everything that they left open. */
export interface ReadDisclosure {
  readonly tables: DisclosureTables;
  /** Cells whose number was taken. */
  readonly read: readonly ToldCell[];
  /** Left blank in the file, which is not zero. */
  readonly blank: readonly ToldCell[];
  /** Text where a number should stand. */
  readonly unreadable: readonly ToldCell[];
  /** Something else stands at the same place of the report; none of it was taken. */
  readonly contradicting: readonly ToldCell[];
  /** Cells whose row or column is none of the statutory ones. */
  readonly unplaced: readonly ToldCell[];
  /** Places of the format for which the file has no cell. */
  readonly missing: readonly string[];
}

/**
 * Fills the statutory tables from laid-out tables by the labels of rows and columns, wherever these stand; null
 * when they are other tables.
 */
export function readDisclosure(tables: readonly Matrix[], year: number | null): ReadDisclosure | null {
  const matrices = tables.filter(({ length }) => length <= mostRows);
  const texts = matrices.flatMap((matrix) => matrix.flat().flatMap((cell) => cell?.text ?? []));
  if (!isDisclosure(texts)) return null;
  const format = formatOf(texts, year);
  const found = new Map<string, { told: ToldCell; number: CellNumber }[]>();
  const unplaced: ToldCell[] = [];
  for (const { cell, around } of joinContinued(matrices).flatMap(surroundedCells)) {
    if (isLabel(cell.text)) continue;
    const path = placeFor(around, format);
    const told = toldCell(cell, path, around);
    if (path) found.set(path, [...(found.get(path) ?? []), { told, number: cellNumber(cell.text) }]);
    else if (plainText(cell.text) !== '') unplaced.push(told);
  }
  return settle(format, found, unplaced);
}

/** The longest statutory table has 30 rows; all three may stand in one sheet. */
const mostRows = 300;

function settle(
  format: TableFormat,
  found: ReadonlyMap<string, readonly { told: ToldCell; number: CellNumber }[]>,
  unplaced: readonly ToldCell[],
): ReadDisclosure {
  const values = new Map<string, number>();
  const read: ToldCell[] = [];
  const blank: ToldCell[] = [];
  const unreadable: ToldCell[] = [];
  const contradicting: ToldCell[] = [];
  for (const [path, cells] of found) {
    const told = (kind: CellNumber['kind']) =>
      cells.flatMap((cell) => (cell.number.kind === kind ? cell.told : []));
    const numbers = new Set(cells.flatMap(({ number }) => (number.kind === 'number' ? number.value : [])));
    const [value, ...others] = numbers;
    unreadable.push(...told('unreadable'));
    if (value === undefined) blank.push(...told('blank').slice(0, 1));
    else if (others.length > 0 || told('unreadable').length > 0) contradicting.push(...told('number'));
    else {
      values.set(path, value);
      read.push(...told('number'));
    }
  }
  const missing = placesOf(format).filter((path) => !found.has(path));
  const tables = disclosureTables.parse(treeOf(format, values));
  return { tables, read, blank, unreadable, contradicting, unplaced, missing };
}

/** Numbers at their paths; what no cell says is null. */
function treeOf(format: TableFormat, values: ReadonlyMap<string, number>): unknown {
  const root: Record<string, unknown> = { format };
  for (const path of placesOf(format)) {
    const steps = path.split('.');
    const last = steps.pop() ?? '';
    let at: Record<string, unknown> = root;
    for (const [index, step] of steps.entries()) {
      const isRow = index === steps.length - 1 && /^\d+$/.test(last);
      at[step] ??= isRow ? [] : {};
      at = at[step] as Record<string, unknown>;
    }
    at[last] = values.get(path) ?? null;
  }
  return root;
}

const toldCell = (cell: Cell, path: string | null, { left, above }: Surroundings): ToldCell => ({
  path,
  text: cell.text.trim(),
  row: (left.find(isLabel) ?? left[0] ?? '').trim(),
  column: (above.find(isLabel) ?? above[0] ?? '').trim(),
  place: cell.place,
});
