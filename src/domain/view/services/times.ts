import type { EntryOf } from '../../corpus.ts';
import type { ViewContext } from '../context.ts';
import { timeInWords } from '../item/panel.ts';

/** By how much the promised time is shorter than the statutory one; null where it is not, or nobody can say. */
export function shorterInWords(
  context: ViewContext,
  { statutoryTime, promisedTime }: Pick<EntryOf<'services'>['data'], 'statutoryTime' | 'promisedTime'>,
): string | null {
  if (statutoryTime === 'none') return null;
  // What is done at once saves all of the time, in whatever days that is counted.
  const isSameUnit = promisedTime.count === 0 || promisedTime.unit === statutoryTime.unit;
  const saved = statutoryTime.count - promisedTime.count;
  return isSameUnit && saved > 0 ? timeInWords(context, { ...statutoryTime, count: saved }) : null;
}
