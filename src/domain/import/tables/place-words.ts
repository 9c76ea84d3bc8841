import { cellName } from '../../files/cell-ranges.ts';
import { type Message, say } from '../../text/message.ts';
import type { CellPlace } from './grid.ts';

/** Where a cell stands and what it says, in words: 工作表“人员”的 C5“约 5 件”. */
export const cellWords = ({ place, text }: { readonly place: CellPlace; readonly text: string }): Message =>
  say('import-tables.cell', {
    table: place.table,
    cell: cellName(place.row - 1, place.column - 1),
    text: shortened(text),
  });

/** Where cells of one table stand: C5、D7:D9; cells below each other are one range. */
export function cellNames(places: readonly CellPlace[]): readonly string[] {
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of places.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (run && run.column === column && run.last >= row - 1) run.last = Math.max(run.last, row);
    else runs.push({ column, first: row, last: row });
  }
  return runs.map(({ column, first, last }) => {
    const name = cellName(first - 1, column - 1);
    return first === last ? name : `${name}:${cellName(last - 1, column - 1)}`;
  });
}

const longest = 40;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};
