import type { Pagefind } from '../../../src/client/search/pagefind.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { isInText, layOut } from '../../../src/domain/search/layout.ts';
import { tagged, tagOf, untagged } from '../../../src/domain/search/tags.ts';
import { runToken } from '../../../src/domain/search/tokens.ts';

/** A document of blocks under one heading. */
export const documentOf = (
  blocks: readonly string[],
  { title = '题', heading = null }: { title?: string; heading?: string | null } = {},
): SearchDocument => ({
  url: '/documents/x/',
  title,
  date: null,
  kind: '通知',
  body: '测试镇',
  state: null,
  past: false,
  facets: { year: null, kind: '通知', body: '测试镇', board: null, state: null },
  names: [],
  sections: [{ id: heading === null ? null : 's1', heading, blocks }],
});

/** What an index says of packs that nobody reads. */
export const noPacks = {
  lists: { packs: [], counts: [], sizes: [] },
  texts: { packs: [], heads: [] },
} as const;

/**
 * What Pagefind does with an index of documents, in memory: every token must begin one that the document has; ids are
 * `x.0`, `x.1` … where nothing else is said; `more` gives what is found beside the text.
 */
export function memoryEngine(
  documents: readonly SearchDocument[],
  idOf: (document: SearchDocument, at: number) => string = (_document, at) => `x.${at}`,
  more: (document: SearchDocument) => readonly (readonly [token: string, place: number])[] = () => [],
): Pagefind {
  const indexed = documents.map((document) => {
    const places = new Map<string, number[]>();
    const add = (token: string, place: number) => {
      const known = places.get(token) ?? [];
      known.push(tagged(place, tagOf(token)));
      places.set(token, known);
    };
    const isKnown = (token: string, inText: boolean) =>
      (places.get(token) ?? []).some((place) => isInText(untagged(place)[0]) === inText);
    layOut(document, {
      word: add,
      run(letters, place, length, everywhere, start) {
        const token = runToken(letters, place, length);
        if (everywhere || !isKnown(token, isInText(start + place))) add(token, start + place);
      },
    });
    for (const [token, place] of more(document)) add(token, place);
    return places;
  });
  const ids = documents.map(idOf);
  const vocabulary = [...new Set(indexed.flatMap((places) => [...places.keys()]))].sort();
  const beginning = (start: string): string[] => {
    const tokens: string[] = [];
    for (let at = firstFrom(vocabulary, start); vocabulary[at]?.startsWith(start); at++)
      tokens.push(vocabulary[at] ?? '');
    return tokens;
  };
  return {
    async search(question) {
      const asked = question.split(' ').map(beginning);
      const results = indexed.flatMap((places, record) => {
        const found = asked.map((tokens) => tokens.flatMap((token) => places.get(token) ?? []));
        return found.every((list) => list.length > 0)
          ? [{ id: ids[record] ?? '', words: [...new Set(found.flat())].sort((a, b) => a - b) }]
          : [];
      });
      return { results };
    },
  };
}

/** Index of the first of some sorted words that does not come before another. */
function firstFrom(words: readonly string[], word: string): number {
  let [from, to] = [0, words.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((words[middle] ?? '') < word) from = middle + 1;
    else to = middle;
  }
  return from;
}
