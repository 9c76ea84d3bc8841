import { type Block, textOfRuns } from '../blocks.ts';
import type { Grid } from './grid.ts';
import { drawnTables } from './pipe-tables.ts';

/** Two lines with such a sign may be those of a menu (`首页 | 正文`). */
const isPlainly = ({ rows }: Grid, lines: readonly { readonly text: string }[]): boolean =>
  rows.length > 2 || (rows[0]?.length ?? 0) > 2 || lines.every(({ text }) => /^\s*[|｜]/.test(text));

/** Blocks with tables in the place of the lines that draw them; other lines stay as they are. */
export function withDrawnTables(blocks: readonly Block[], nameOf: (number: number) => string): Block[] {
  const lines = blocks.map((block, at) => ({
    line: block.place.line ?? at + 1,
    // What is no line of text ends a table.
    text: block.kind === 'paragraph' ? textOfRuns(block.runs) : '。',
    at,
  }));
  const byLine = new Map<object, number>(lines.map((line) => [line, line.at]));
  const starts = new Map<number, Block>();
  const taken = new Set<number>();
  for (const { grid, lines: own } of drawnTables(lines, nameOf)) {
    if (!isPlainly(grid, own)) continue;
    const places = own.flatMap((line) => byLine.get(line) ?? []);
    const [first] = places;
    if (first === undefined) continue;
    for (const at of places) taken.add(at);
    starts.set(first, { kind: 'table', grid, place: blocks[first]?.place ?? { page: null, line: null } });
  }
  return blocks.flatMap((block, at) => starts.get(at) ?? (taken.has(at) ? [] : block));
}
