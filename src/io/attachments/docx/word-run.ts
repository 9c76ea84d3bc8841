import type { Look } from '../../../domain/import/blocks.ts';
import { partedBy } from '../parted-by.ts';
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
  return partedBy(line, runs).filter(({ text, note }) => text !== '' || note !== undefined);
}
