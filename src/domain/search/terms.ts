import type { Corpus } from '../corpus.ts';
import { termAnchor } from '../glossary.ts';
import { glossaryPath } from '../routes/glossary-address.ts';
import type { Labels } from '../view/labels.ts';
import { comparable } from './comparable.ts';
import { withoutAsking } from './question-words.ts';

/** The words that a site explains; a file of its own, which is loaded with the first question. */
export const termsFile = 'search-data/glossary.json';

/** What stands in that file. */
export interface ExplainedTerms {
  /** Name of the page that holds them all, and of what they say. */
  readonly title: string;
  readonly label: string;
  readonly terms: readonly ExplainedTerm[];
}
interface ExplainedTerm {
  /** The term, then its other names. */
  readonly names: readonly string[];
  readonly means: string;
  /** Address without the base. */
  readonly url: string;
}

/** The words that a site explains; null for none. */
export function explainedTerms(
  { glossary }: Pick<Corpus, 'glossary'>,
  { glossary: { title, means } }: Pick<Labels, 'glossary'>,
): ExplainedTerms | null {
  if (!glossary?.length) return null;
  const terms = glossary.map((entry) => ({
    names: [entry.term, ...(entry.aliases ?? [])],
    means: entry.means,
    url: `${glossaryPath}#${termAnchor(entry)}`,
  }));
  return { title, label: means, terms };
}

/** The term that is the whole of a question but for words of asking; null where none is. */
export function askedTerm({ terms }: ExplainedTerms, question: string): ExplainedTerm | null {
  const asked = new Set([question, withoutAsking(question).text].map(comparable));
  return terms.find(({ names }) => names.some((name) => asked.has(comparable(name)))) ?? null;
}
