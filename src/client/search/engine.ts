import { followsInOrder, hasRun } from '../../domain/search/match.ts';
import { type Phrase, provesOrder, type Query, queryTokens } from '../../domain/search/query.ts';
import { asTitleTokens } from '../../domain/search/tokens.ts';
import type { Found, Pagefind } from './pagefind.ts';

/** Ids of all records that hold every phrase of a query, exactly. */
export async function findRecords(pagefind: Pagefind, query: Query): Promise<Set<string>> {
  const { results } = await pagefind.search(queryTokens(query).join(' '));
  const [only] = query.phrases;
  if (query.phrases.every(({ tokens }) => tokens.length === 1)) return idsOf(results);
  if (only && provesOrder(query))
    return idsOf(results.filter(({ words }) => hasRun(sorted(words), only.tokens.length)));
  return verified(pagefind, query.phrases, idsOf(results), (tokens) => tokens);
}

/** Those of the records found that hold every phrase in their titles. */
export function findTitles(
  pagefind: Pagefind,
  query: Query,
  found: ReadonlySet<string>,
): Promise<Set<string>> {
  return verified(pagefind, query.phrases, found, asTitleTokens);
}

/** Looks every token up by itself and keeps the records in which each phrase stands in order. */
async function verified(
  pagefind: Pagefind,
  phrases: readonly Phrase[],
  candidates: ReadonlySet<string>,
  form: (tokens: readonly string[]) => readonly string[],
): Promise<Set<string>> {
  const places = new Map<string, Map<string, ReadonlySet<number>>>();
  for (const token of new Set(phrases.flatMap(({ tokens }) => form(tokens)))) {
    const { results } = await pagefind.search(token);
    places.set(token, new Map(results.map(({ id, words }) => [id, new Set(words)])));
  }
  const holds = (id: string, tokens: readonly string[]) =>
    followsInOrder(tokens.map((token) => places.get(token)?.get(id) ?? new Set<number>()));
  return new Set([...candidates].filter((id) => phrases.every(({ tokens }) => holds(id, form(tokens)))));
}

const idsOf = (results: readonly Found[]): Set<string> => new Set(results.map(({ id }) => id));
const sorted = (words: readonly number[]): number[] => [...words].sort((a, b) => a - b);
