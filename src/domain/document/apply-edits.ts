import type { Edit } from '../finding.ts';

/**
 * A text after edits, each within one line of it; line ends, a byte order mark and all that is not named stay. Of edits
 * that overlap the first is made.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const source = text.slice(mark.length);
  const lines = source.split('\n');
  const starts = lineStarts(lines);
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const placed = edits
    .flatMap(({ at: { line, column }, length, text }) => {
      const [start, typed] = [starts[line - 1], lines[line - 1]?.replace(/\r$/, '')];
      const isWithin = typed !== undefined && column - 1 + length <= typed.length;
      return start === undefined || !isWithin ? [] : [{ from: start + column - 1, length, text }];
    })
    .sort((a, b) => a.from - b.from || b.length - a.length);
  let [result, done] = ['', 0];
  for (const { from, length, text } of placed) {
    if (from < done) continue;
    result += source.slice(done, from) + text.replaceAll('\n', () => lineEnd);
    done = from + length;
  }
  return mark + result + source.slice(done);
}

function lineStarts(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((line) => {
    const here = start;
    start += line.length + 1;
    return here;
  });
}
