import { gzipSync } from 'node:zlib';
import { newestFirst, type SearchDocument, type SearchSummary } from '../../domain/search/document.ts';
import { suggestionBudget } from '../../domain/search/suggest.ts';

/** Document numbers such as 栖政发〔2024〕9号. */
const documentNumber = /[\p{Script=Han}]{2,12}[〔[（(]\d{4}[〕\]）)]第?\d+号/u;

/**
 * Titles and numbers to be suggested, services first, then the newest; as many as fit into the budget when
 * compressed.
 */
export function suggestionsOf(documents: readonly SearchSummary[]): string[] {
  const sorted = [...documents].sort(
    (a, b) =>
      Number(a.past) - Number(b.past) || Number(isService(b)) - Number(isService(a)) || newestFirst(a, b),
  );
  const texts = [
    ...new Set(sorted.flatMap(({ title, aliases = [], numbers }) => [title, ...aliases, ...numbers])),
  ];
  let count = texts.length;
  // A share of the list is about the same share of its size.
  for (let size = sizeOf(texts); size > suggestionBudget; size = sizeOf(texts.slice(0, count)))
    count = Math.floor(count * Math.min(0.98, suggestionBudget / size));
  return texts.slice(0, count);
}

const isService = ({ url }: SearchSummary): boolean => url.startsWith('/services/');

/** The number of a document stands in its head. */
export const numbersOf = ({ sections }: SearchDocument): string[] =>
  (sections[0]?.id === null ? sections[0].blocks : []).flatMap(
    (block) => documentNumber.exec(block)?.[0] ?? [],
  );

const sizeOf = (texts: readonly string[]): number => gzipSync(JSON.stringify(texts)).length;
