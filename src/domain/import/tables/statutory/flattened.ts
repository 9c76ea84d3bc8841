import { cellNumber } from '../cell-number.ts';
import { type Cell, type Grid, plainText } from '../grid.ts';
import type { NumberedLine } from '../numbered-line.ts';
import { type FlatHeads, headsIn } from './flat-heads.ts';
import { activeRows, applicationRows, isLabel, labelKey, lastLabel } from './labels.ts';

/** A row of a flattened table that holds another number of values than there are columns. */
interface UnevenRow {
  readonly label: string;
  readonly values: readonly NumberedLine[];
  readonly expected: number;
}

/** Statutory tables that were written one cell a line, rebuilt. */
export interface Unflattened {
  readonly grids: readonly Grid[];
  /** The lines that became cells. */
  readonly taken: readonly NumberedLine[];
  /** Rows of which nobody can tell which value belongs where; their lines are not taken. */
  readonly uneven: readonly UnevenRow[];
}

/** Lines of words and the lines of values that follow them. */
interface Run {
  readonly words: readonly NumberedLine[];
  readonly values: readonly NumberedLine[];
}

/** Rebuilds tables of one cell a line by the words that are known of their rows and columns. */
export function unflatten(lines: readonly NumberedLine[]): Unflattened {
  const grids: { rows: Cell[][] }[] = [];
  const taken: NumberedLine[] = [];
  const uneven: UnevenRow[] = [];
  let heads: FlatHeads | null = null;
  for (const run of runsOf(lines)) {
    const found = headsIn(run.words);
    if (found) {
      heads = found.heads;
      grids.push({ rows: heads.rows.map((cells) => headRow(cells)) });
      taken.push(...run.words.slice(found.from, found.to));
    }
    if (!heads) continue;
    const label = labelOf(found ? run.words.slice(found.to) : run.words, heads);
    if (label === null) heads = null;
    else if (run.values.length !== heads.columns)
      uneven.push({ label: textOf(label.words), values: run.values, expected: heads.columns });
    else {
      taken.push(...label.before, ...label.words, ...run.values);
      grids.at(-1)?.rows.push(valueRow(label.words, run.values));
    }
  }
  return { grids, taken, uneven };
}

/** Words and values by turns; values before the first words belong to nothing. */
function runsOf(lines: readonly NumberedLine[]): Run[] {
  const runs: { words: NumberedLine[]; values: NumberedLine[] }[] = [];
  for (const line of lines) {
    const key = plainText(line.text);
    if (key === '') continue;
    const isValue = cellNumber(key).kind !== 'unreadable';
    const open = runs.at(-1);
    if (isValue) open?.values.push(line);
    else if (open && open.values.length === 0) open.words.push(line);
    else runs.push({ words: [line], values: [] });
  }
  return runs;
}

/** Lines that name a row, and those of its group, or of rows without values, before them. */
interface RowLabel {
  readonly before: readonly NumberedLine[];
  readonly words: readonly NumberedLine[];
}

/** The lines at the end of the words that name the row; none are needed where columns say it all; else null. */
function labelOf(words: readonly NumberedLine[], heads: FlatHeads): RowLabel | null {
  if (heads.kind === 'proceedings') return words.length === 0 ? { before: [], words } : null;
  const labels = heads.kind === 'active' ? activeRows : applicationRows;
  for (let from = words.length - 1; from >= 0; from--) {
    if (lastLabel(textOf(words.slice(from)), labels) === null) continue;
    const first = words.slice(0, from).findLastIndex(({ text }) => !isPiece(text)) + 1;
    return { before: words.slice(first, from), words: words.slice(from) };
  }
  return null;
}

/** A group of rows, or the beginning of a label that goes on in the next line; not a sentence or a heading. */
const isPiece = (text: string): boolean =>
  isLabel(text) ||
  (/^\(?[\d一二三四五六七八九十]+[).、]/.test(plainText(text)) && !/[。情况]$/.test(plainText(text)));

const textOf = (lines: readonly NumberedLine[]): string => labelKey(lines.map(({ text }) => text).join(''));

/** A cell that is a line of a text: it stands in no table and in no column. */
const cell = ({ text, line }: NumberedLine): Cell => ({
  text,
  colspan: 1,
  rowspan: 1,
  place: { table: '', row: line, column: 0 },
});

const headRow = (cells: readonly NumberedLine[]): Cell[] =>
  [{ text: '', line: cells[0]?.line ?? 0 }, ...cells].map(cell);

const valueRow = (label: readonly NumberedLine[], values: readonly NumberedLine[]): Cell[] =>
  [
    { text: label.map(({ text }) => text).join(''), line: label[0]?.line ?? values[0]?.line ?? 0 },
    ...values,
  ].map(cell);
