import { type Corpus, type Entry, type ProseSummary, pathOf, type TextState } from '../corpus.ts';

/** The state of a text that holds on a day: the first one before it began. */
export const stateOn = (states: readonly TextState[], day: string): TextState | undefined =>
  states.findLast(({ since }) => since <= day) ?? states[0];

/** All states of the text of an item; none where nobody amended it. */
export const statesOf = ({ amended }: Pick<Corpus, 'amended'>, entry: Pick<Entry, 'collection' | 'id'>) =>
  amended.texts.get(pathOf(entry)) ?? [];

/** The state that holds on the day of the site; none where nobody amended it: then the day does not matter. */
export function stateNow(
  corpus: Pick<Corpus, 'amended' | 'today'>,
  entry: Pick<Entry, 'collection' | 'id'>,
): TextState | undefined {
  const states = statesOf(corpus, entry);
  return states.length > 0 ? stateOn(states, corpus.today) : undefined;
}

/** The text of an item that holds on the day of the site: that of its file, or what others have made of it. */
export const textInForce = (corpus: Pick<Corpus, 'amended' | 'today'>, entry: Entry): ProseSummary =>
  stateNow(corpus, entry)?.prose ?? entry.prose;
