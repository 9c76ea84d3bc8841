import type { DisclosureTables } from '../../../schema/disclosure-tables.ts';
import { type Message, say } from '../../../text/message.ts';
import { type Grid, matrixOf } from '../grid.ts';
import type { NumberedLine } from '../numbered-line.ts';
import { lineWords } from '../place-words.ts';
import { disclosureNotes } from './disclosure-notes.ts';
import { unflatten } from './flattened.ts';
import { type ReadDisclosure, readDisclosure } from './read-disclosure.ts';

/** The statutory tables of a text, and what of it they took. */
export interface FoundDisclosure {
  readonly tables: DisclosureTables;
  /** Lines that were cells of tables written one cell a line. */
  readonly lines: ReadonlySet<NumberedLine>;
  /** Tables that stand in the fields as a whole. */
  readonly grids: ReadonlySet<Grid>;
  readonly notes: readonly Message[];
}

/** Cells without a place that a statutory table may have (a title, a unit) without being another table as well. */
const mostUnplaced = 4;

/** Finds the statutory tables of a report in its tables and in lines of one cell each; null where there are none. */
export function findDisclosure(
  lines: readonly NumberedLine[],
  grids: readonly Grid[],
  year: number | null,
): FoundDisclosure | null {
  const flat = unflatten(lines);
  const matrices = new Map(grids.map((grid) => [grid, matrixOf(grid)]));
  const read = readDisclosure([...matrices.values(), ...flat.grids.map(matrixOf)], year);
  if (!read) return null;
  return {
    tables: read.tables,
    lines: new Set(flat.taken),
    grids: new Set(grids.filter((grid) => isWhole(grid, read))),
    notes: [
      ...disclosureNotes(read),
      ...flat.uneven.map(({ label, values, expected }) =>
        say('import-tables.unevenRow', {
          row: label,
          count: values.length,
          expected,
          lines: values.map(lineWords),
        }),
      ),
    ],
  };
}

/** Whether a table stands in the fields of the report, and need not stand in the text as well. */
function isWhole({ rows }: Grid, { read, unplaced }: ReadDisclosure): boolean {
  const places = new Set(rows.flat().map(({ place }) => place));
  return (
    read.some(({ place }) => places.has(place)) &&
    unplaced.filter(({ place }) => places.has(place)).length <= mostUnplaced
  );
}
