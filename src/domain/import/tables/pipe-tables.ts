import { type Grid, gridOf } from './grid.ts';
import type { NumberedLine } from './numbered-line.ts';

/** A table that a text draws with signs, and the lines that it took. */
export interface DrawnTable {
  readonly grid: Grid;
  readonly lines: readonly NumberedLine[];
}

/** Fewest lines and columns by which a table is told from a line that has such a sign (`首页 | 正文`). */
const fewest = 2;

/**
 * Finds tables of plain text: cells parted by `|` (also full-width), or by tabs. Every line must have as many cells as
 * the first, blank lines between them aside; what else stands there is text.
 */
export function drawnTables(
  lines: readonly NumberedLine[],
  nameOf: (number: number) => string,
): DrawnTable[] {
  const runs: { sign: string; width: number; lines: NumberedLine[] }[] = [];
  let open: (typeof runs)[number] | null = null;
  for (const line of lines) {
    if (line.text.trim() === '') continue;
    const sign = signs.find((one) => line.text.includes(one));
    const width = sign ? cellsOf(line.text, sign).length : 0;
    if (!sign || width < fewest) open = null;
    else if (open && open.sign === sign && (open.width === width || isRule(line.text))) open.lines.push(line);
    else {
      open = { sign, width, lines: [line] };
      runs.push(open);
    }
  }
  return runs
    .filter((run) => run.lines.length >= fewest && (run.sign !== '\t' || run.lines.length > fewest))
    .map(({ sign, lines: taken }, index) => {
      const shown = taken.filter(({ text }) => !isRule(text));
      const texts = shown.map(({ text }) => cellsOf(text, sign));
      return { grid: gridOf(texts, nameOf(index + 1), (row) => shown[row]?.line ?? 0), lines: taken };
    });
}

const signs = ['|', '｜', '\t'];

/** `| --- | ---: |` below the head of a table of Markdown. */
const isRule = (text: string): boolean => /^[\s|｜:+-]+$/.test(text) && text.includes('---');

/** The cells of a line; signs at its ends are the border of the table. */
function cellsOf(line: string, sign: string): string[] {
  const cells = (sign === '\t' ? line : line.trim()).split(sign).map((cell) => cell.trim());
  if (sign === '\t') return cells;
  return cells.slice(cells[0] === '' ? 1 : 0, cells.length > 1 && cells.at(-1) === '' ? -1 : undefined);
}
