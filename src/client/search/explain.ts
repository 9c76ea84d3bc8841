import { askedTerm, type ExplainedTerms, termsFile } from '../../domain/search/terms.ts';
import type { LoadedSite } from './load-site.ts';
import type { Direct } from './messages.ts';

let loaded: Promise<ExplainedTerms> | null = null;

/** What a word means, where a question is no more than that; nothing where that cannot be had. */
export async function explanation(
  { base, explains }: Pick<LoadedSite, 'base' | 'explains'>,
  question: string,
): Promise<readonly Direct[]> {
  if (!explains) return [];
  loaded ??= load(base + termsFile);
  try {
    const all = await loaded;
    const term = askedTerm(all, question);
    if (!term) return [];
    return [
      {
        name: term.names[0] ?? '',
        state: null,
        facts: [{ label: all.label, text: term.means }],
        source: { url: term.url, title: all.title, date: null },
      },
    ];
  } catch {
    loaded = null;
    return [];
  }
}

async function load(address: string): Promise<ExplainedTerms> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as ExplainedTerms;
}
