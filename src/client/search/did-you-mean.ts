import { withoutAsking } from '../../domain/search/question-words.ts';
import { type SoundTable, slipsOf, soundsIn, soundTableFile } from '../../domain/search/slips.ts';
import { suggestionFile } from '../../domain/search/suggest.ts';
import type { LoadedSite } from './load-site.ts';

/** What may be meant by a question that finds nothing, best first; loads what is needed for it only then. */
export async function didYouMean(
  { base, synonyms, sounds }: LoadedSite,
  question: string,
): Promise<string[]> {
  const [titles, table] = await Promise.all([
    load<readonly string[]>(base + suggestionFile),
    sounds ? load<SoundTable>(base + soundTableFile) : {},
  ]);
  const known = [...synonyms.flat(), ...titles];
  return slipsOf(withoutAsking(question).text, known, soundsIn(table));
}

async function load<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
