import type { Entry } from '../corpus.ts';
import { fill, type Labels } from './labels.ts';

/** How many items there are, in the word by which such items are counted: 14 bodies, 20 documents. */
export function countOf({ page, counts }: Labels, entries: readonly Entry[]): string {
  const [only, ...others] = new Set(entries.map(({ collection }) => collection));
  return fill(only && others.length === 0 ? counts[only] : page.count, { n: entries.length });
}
