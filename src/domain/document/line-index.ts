import type { Position } from '../finding.ts';

/** Gives the place of an offset in a text; `offset` lines stand before it in the file. Looks at the text once. */
export function lineIndex(text: string, offset: number): (at: number) => Position {
  const starts = [0];
  for (let next = text.indexOf('\n'); next !== -1; next = text.indexOf('\n', next + 1)) starts.push(next + 1);
  return (at) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return { line: low + 1 + offset, column: at - (starts[low] ?? 0) + 1 };
  };
}
