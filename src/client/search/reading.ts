import { parseQuery, type Query } from '../../domain/search/query.ts';
import { withoutAsking } from '../../domain/search/question-words.ts';
import { readingsOf } from '../../domain/search/readings.ts';
import { findItems, type Hit } from './find-items.ts';
import type { SearchRequest } from './messages.ts';
import type { Sites } from './sites.ts';

/** How a question was read, and what was found by it. */
export interface Reading {
  readonly query: Query;
  readonly found: Hit[];
  /** What was searched where the whole question is nowhere: it without the words of asking. Else null. */
  readonly readAs: string | null;
}

/**
 * What the strictest reading of a question that finds anything finds; where none does, the same of the question
 * without the words of asking. Of a question that finds nothing at all, that which was typed.
 */
export async function findReading(
  { question, old }: Pick<SearchRequest, 'question' | 'old'>,
  sites: Pick<Sites, 'ask'>,
): Promise<Reading> {
  const plain = withoutAsking(question);
  const ways = readingsOf(question).map((text) => ({ text, readAs: null as string | null }));
  const others =
    plain === question.trim()
      ? []
      : readingsOf(plain).map((text) => ({ text, readAs: plain as string | null }));
  for (const { text, readAs } of [...ways, ...others]) {
    const query = parseQuery(text);
    if (query.required.length === 0) continue;
    const found = (await sites.ask((site) => findItems(site, query, old))).flat();
    if (found.length > 0) return { query, found, readAs };
  }
  return { query: parseQuery(question), found: [], readAs: null };
}
