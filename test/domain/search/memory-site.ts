import { vi } from 'vitest';
import { answerTo } from '../../../src/client/search/answer.ts';
import { itemsOf } from '../../../src/client/search/items.ts';
import type { LoadedSite } from '../../../src/client/search/load-site.ts';
import type { SearchAnswer } from '../../../src/client/search/messages.ts';
import { unfiltered } from '../../../src/client/search/state.ts';
import { staticEngine } from '../../../src/client/search/static-engine.ts';
import { catalogueOf } from '../../../src/domain/search/catalogue.ts';
import { newestFirst, type SearchDocument, textFile } from '../../../src/domain/search/document.ts';
import { layOut } from '../../../src/domain/search/layout.ts';
import { thesaurusOf } from '../../../src/domain/search/synonyms.ts';
import { type ExplainedTerms, termsFile } from '../../../src/domain/search/terms.ts';
import { memoryEngine } from './memory-engine.ts';

const nothing = { word: () => undefined, run: () => undefined };

/**
 * The search of a site of these documents in memory, as the page asks it on a day (ISO date). Until `vi.unstubAllGlobals`
 * whatever is fetched is a text of it.
 */
export function searchInMemory(
  all: readonly SearchDocument[],
  today: string,
  {
    synonyms = [],
    explained = null,
  }: {
    readonly synonyms?: readonly (readonly string[])[];
    readonly explained?: ExplainedTerms | null;
  } = {},
) {
  const documents = [...all].sort(newestFirst);
  const texts = new Map<string, string>();
  for (const [record, document] of documents.entries())
    for (const [part, sections] of layOut(document, nothing).entries())
      texts.set(`/${textFile('t', record, part)}`, JSON.stringify({ ...document, sections }));
  if (explained) texts.set(`/${termsFile}`, JSON.stringify(explained));
  vi.stubGlobal('fetch', async (address: string) => {
    const text = texts.get(address);
    return new Response(text ?? '', { status: text === undefined ? 404 : 200 });
  });
  const summaries = documents.map((document) => ({
    ...document,
    length: document.sections.reduce((sum, { blocks }) => sum + blocks.join('').length, 0),
    numbers: [],
    traditional: false,
  }));
  const index = { generation: 'g', prefix: 'x.', old: false, texts: documents.map(() => 't') };
  const site = {
    base: '/',
    engine: memoryEngine(documents),
    items: itemsOf(catalogueOf([{ ...index, documents: summaries }]), '站', today),
    addOld: async () => {},
    thesaurus: thesaurusOf(synonyms),
    synonyms,
    sounds: false,
    explains: explained !== null,
  } as unknown as LoadedSite;
  const sites = {
    ask: async <T>(question: (site: LoadedSite) => Promise<T>) => [await question(site)],
    askAt: async <T>(_base: string, question: () => Promise<T>) => question(),
    silent: () => [],
  };
  const traditional = { folds: () => false, load: async () => {} };
  return async (question: string): Promise<Extract<SearchAnswer, { type: 'results' }>> => {
    const request = { id: 1, question, ...unfiltered, old: false, sort: 'relevance', page: 1 } as const;
    const answer = await answerTo(request, staticEngine(sites), async () => site, traditional);
    if (answer.type !== 'results') throw new Error(`${question}: ${answer.type}`);
    return answer;
  };
}
