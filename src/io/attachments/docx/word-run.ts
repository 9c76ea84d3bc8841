import type { Look } from '../../../domain/import/blocks.ts';
import { tidy } from '../tidy.ts';

/** A piece of the text of a paragraph. */
export interface WordRun {
  readonly text: string;
  /** Where a link leads, as the file says it. */
  readonly href?: string;
  /** Name of the note that is marked behind the text. */
  readonly note?: string;
  readonly look?: Look;
}

/** The runs with more text behind them. */
export function withText(
  runs: readonly WordRun[],
  text: string,
  { href, look }: Pick<WordRun, 'href' | 'look'>,
): WordRun[] {
  const last = runs.at(-1);
  if (last && last.href === href && last.look === look && last.note === undefined)
    return [...runs.slice(0, -1), { ...last, text: last.text + text }];
  return [...runs, { text, ...(href !== undefined && { href }), ...(look !== undefined && { look }) }];
}

/** The runs with the mark of a note behind them. */
export function withNote(runs: readonly WordRun[], note: string): WordRun[] {
  const last = runs.at(-1);
  return last && last.note === undefined
    ? [...runs.slice(0, -1), { ...last, note }]
    : [...runs, { text: '', note }];
}

/** The runs as one line with single spaces (`tidy`), each with its part of it. */
export function tidyRuns(runs: readonly WordRun[]): WordRun[] {
  const line = tidy(runs.map(({ text }) => text).join(''));
  let end = 0;
  return runs.flatMap((run, at): WordRun[] => {
    const start = end;
    for (let left = signsIn(run.text); left > 0; end++) if (!isBlank(line.charAt(end))) left--;
    if (isBlank(run.text.slice(-1)) && isBlank(line.charAt(end))) end++;
    if (at === runs.length - 1) end = line.length;
    const text = line.slice(start, end);
    return text === '' && run.note === undefined ? [] : [{ ...run, text }];
  });
}

const signsIn = (text: string): number => text.replace(/\s/g, '').length;
const isBlank = (sign: string): boolean => /\s/.test(sign);
