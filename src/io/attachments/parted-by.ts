/** A line that shows what these runs show, but for its blanks, taken apart: each run with its part of it. */
export function partedBy<Run extends { readonly text: string }>(line: string, runs: readonly Run[]): Run[] {
  let end = 0;
  return runs.map((run, at) => {
    const start = end;
    for (let left = signsIn(run.text); left > 0 && end < line.length; end++)
      if (!isBlank(line.charAt(end))) left--;
    if (isBlank(run.text.slice(-1)) && isBlank(line.charAt(end))) end++;
    if (at === runs.length - 1) end = line.length;
    return { ...run, text: line.slice(start, end) };
  });
}

const signsIn = (text: string): number => text.replace(/\s/g, '').length;
const isBlank = (sign: string): boolean => /\s/.test(sign);
