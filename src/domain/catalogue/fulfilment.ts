import { type Corpus, dateOf, type Entry, publisherOf } from '../corpus.ts';
import { onceEach } from '../once.ts';
import type { Obligation } from '../schema/catalogue.ts';
import { traitsOf } from '../schema/traits.ts';
import { matches } from '../selection.ts';

/** Items that fulfil an obligation, by body and period. */
export interface Fulfilment {
  /** Those of a body and a period, first published first. */
  of(obligation: string, body: string, period: string): readonly Entry[];
  /** All of an obligation. */
  all(obligation: string): readonly Entry[];
}

/** Period that an item is of: what it names, else the year of its date; of what stands for good none. */
export function periodOf(entry: Entry, { period }: Pick<Obligation, 'period'>): string | null {
  if (period === 'once') return '';
  const { data } = entry;
  const named = 'period' in data ? data.period : undefined;
  if (period === 'on-event') return (named ?? dateOf(entry))?.slice(0, 4) ?? null;
  return named ?? traitsOf(entry.collection).year?.(data) ?? dateOf(entry)?.slice(0, 4) ?? null;
}

/** True for an item that an obligation picks, or that names it. */
export const isPicked = (entry: Entry, { id, items = [] }: Pick<Obligation, 'id' | 'items'>): boolean =>
  items.some((selector) => matches(entry, selector)) || (entry.data.obligations?.includes(id) ?? false);

/** Finds out once which items of a site fulfil which obligations; what is withdrawn fulfils none. */
export const fulfilmentOf: (corpus: Corpus) => Fulfilment = onceEach((corpus: Corpus): Fulfilment => {
  const found = new Map<string, Entry[]>();
  const whole = new Map<string, Entry[]>();
  const add = (to: Map<string, Entry[]>, key: string, entry: Entry) => {
    const list = to.get(key);
    if (list) list.push(entry);
    else to.set(key, [entry]);
  };
  const current = corpus.entries.filter(({ data }) => !data.withdrawn);
  const named = new Map<string, Entry[]>();
  for (const entry of current) for (const id of new Set(entry.data.obligations ?? [])) add(named, id, entry);
  for (const obligation of corpus.catalogue?.obligations ?? []) {
    const { id, items = [] } = obligation;
    const picked = items.flatMap((selector) => current.filter((entry) => matches(entry, selector)));
    for (const entry of new Set([...picked, ...(named.get(id) ?? [])])) {
      add(whole, id, entry);
      add(found, keyOf(id, publisherOf(corpus, entry), periodOf(entry, obligation) ?? '?'), entry);
    }
  }
  for (const list of found.values()) list.sort(byPublication);
  return {
    of: (obligation, body, period) => found.get(keyOf(obligation, body, period)) ?? [],
    all: (obligation) => whole.get(obligation) ?? [],
  };
});

const keyOf = (...parts: readonly string[]): string => parts.join('\n');

/** What names no day of publication comes last. */
const byPublication = (a: Entry, b: Entry): number => {
  const [left, right] = [a.data.published ?? '9', b.data.published ?? '9'];
  return left < right ? -1 : left > right ? 1 : 0;
};
