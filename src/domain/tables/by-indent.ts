import type { Depths } from './depths.ts';

const mostDepth = 5;

/** Levels told by blanks before the names in the first column: deeper than the row above is a part of it. */
export function levelsByIndent(rows: readonly (readonly string[])[]): Depths | null {
  const widths = rows.map(([name = '']) => indentOf(name));
  if (widths[0] !== 0 || widths.every((width) => width === 0)) return null;
  const open: number[] = [];
  const depths = widths.map((width) => {
    while (open.length > 0 && (open.at(-1) ?? 0) >= width) open.pop();
    open.push(width);
    return Math.min(mostDepth, open.length - 1);
  });
  return { names: 0, isCoded: false, depths };
}

/** Blanks at the beginning, a full-width one counted twice. */
const indentOf = (text: string): number =>
  [...(/^[ \u00a0\u3000]*/.exec(text)?.[0] ?? '')].reduce(
    (sum, blank) => sum + (blank === '\u3000' ? 2 : 1),
    0,
  );
