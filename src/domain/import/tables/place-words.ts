import { cellName } from '../../files/cell-ranges.ts';
import { type Message, say } from '../../text/message.ts';
import type { CellPlace } from './grid.ts';
import type { NumberedLine } from './numbered-line.ts';

/** Where a cell stands and what it says, in words: “人员”的 C5 格“约 5 件”. */
export const cellWords = ({ place, text }: { readonly place: CellPlace; readonly text: string }): Message =>
  place.column === 0
    ? lineWords({ line: place.row, text })
    : say('import-tables.cell', {
        table: place.table,
        cell: cellName(place.row - 1, place.column - 1),
        text: shortened(text),
      });

/** Where a line stands and what it says. */
export const lineWords = ({ line, text }: NumberedLine): Message =>
  say('import-tables.line', { line, text: shortened(text) });

/** Where cells of one table stand: C5、D7:D9; cells below each other are one range. */
export function cellNames(places: readonly CellPlace[]): readonly string[] {
  const runs: { column: number; first: number; last: number }[] = [];
  for (const { row, column } of places.toSorted((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs.at(-1);
    if (run && run.column === column && run.last >= row - 1) run.last = Math.max(run.last, row);
    else runs.push({ column, first: row, last: row });
  }
  return runs.map(({ column, first, last }) => {
    const nameOf = (row: number) => (column === 0 ? String(row) : cellName(row - 1, column - 1));
    return first === last ? nameOf(first) : `${nameOf(first)}:${nameOf(last)}`;
  });
}

const longest = 40;
const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
};
