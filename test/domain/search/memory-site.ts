import { vi } from 'vitest';
import { answerTo } from '../../../src/client/search/answer.ts';
import { itemsOf } from '../../../src/client/search/items.ts';
import type { LoadedSite } from '../../../src/client/search/load-site.ts';
import type { SearchAnswer } from '../../../src/client/search/messages.ts';
import { unfiltered } from '../../../src/client/search/state.ts';
import { staticEngine } from '../../../src/client/search/static-engine.ts';
import { catalogueOf } from '../../../src/domain/search/catalogue.ts';
import { newestFirst, type SearchDocument } from '../../../src/domain/search/document.ts';
import { layOut } from '../../../src/domain/search/layout.ts';
import { packOf, textPackFile } from '../../../src/domain/search/packs.ts';
import { thesaurusOf } from '../../../src/domain/search/synonyms.ts';
import { type ExplainedTerms, termsFile } from '../../../src/domain/search/terms.ts';
import { packedTexts, piecesOf } from '../../../src/io/search/text-packs.ts';
import { memoryEngine, noPacks } from './memory-engine.ts';

const nothing = { word: () => undefined, run: () => undefined };

const home = 'https://memory.example/';
/** Packs are named by what they hold: those of two sites never have the same name. */
let packsMade = 0;

/** Sends the texts of packs, in ranges, and the words that the site explains. */
const answering =
  (packs: ReadonlyMap<string, Buffer>, explained: ExplainedTerms | null) =>
  async (address: string, { headers }: { headers?: { Range?: string } } = {}): Promise<Response> => {
    if (address === home + termsFile && explained) return Response.json(explained);
    const pack = packs.get(address);
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(headers?.Range ?? '') ?? [];
    if (!pack || start === undefined) return new Response('', { status: 404 });
    return new Response(new Uint8Array(pack.subarray(Number(start), Number(end) + 1)), { status: 206 });
  };

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
  const pieces = documents.map((document) => piecesOf(document, layOut(document, nothing)));
  const packed = [...Map.groupBy(pieces.entries(), ([record]) => packOf(record)).values()].map((texts) =>
    packedTexts(new Map(texts)),
  );
  const names = packed.map((_pack, at) => `${++packsMade} ${at}`);
  const texts = { packs: names, heads: packed.map(({ head }) => head) };
  const byAddress = names.map(
    (name, at) => [home + textPackFile(name), packed[at]?.bytes ?? Buffer.of()] as const,
  );
  vi.stubGlobal('fetch', answering(new Map(byAddress), explained));
  const summaries = documents.map((document) => ({
    ...document,
    length: document.sections.reduce((sum, { blocks }) => sum + blocks.join('').length, 0),
    numbers: [],
    traditional: false,
  }));
  const index = { generation: 'g', prefix: 'x.', old: false, ...noPacks, texts };
  const site = {
    base: home,
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
