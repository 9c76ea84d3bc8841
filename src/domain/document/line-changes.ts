import { diffArrays } from 'diff';

/** A line of a file that was there before, or is there now. */
export interface LineChange {
  readonly sign: '-' | '+';
  /** Of the file before, or of that now. */
  readonly line: number;
  readonly text: string;
}

/** The lines in which two states of a file differ, in order. */
export function lineChanges(before: string, after: string): LineChange[] {
  const [old, now] = [linesOf(before), linesOf(after)];
  const changes: LineChange[] = [];
  let [left, right] = [0, 0];
  for (const { value, added, removed } of diffArrays(old, now)) {
    if (removed) for (const text of value) changes.push({ sign: '-', line: ++left, text });
    else if (added) for (const text of value) changes.push({ sign: '+', line: ++right, text });
    else [left, right] = [left + value.length, right + value.length];
  }
  return changes;
}

const linesOf = (text: string): string[] => text.replace(/^\uFEFF/, '').split(/\r?\n/);
