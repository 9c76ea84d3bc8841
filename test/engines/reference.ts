import { checkSite } from '../../src/app/check-site.ts';
import { withSearchSources } from '../../src/app/index-site.ts';
import { itemsOf } from '../../src/client/search/items.ts';
import type { LoadedSite } from '../../src/client/search/load-site.ts';
import { staticEngine } from '../../src/client/search/static-engine.ts';
import { catalogueOf, type IndexedDocuments } from '../../src/domain/search/catalogue.ts';
import type { SearchDocument } from '../../src/domain/search/document.ts';
import { foldTraditional } from '../../src/domain/search/fold.ts';
import { namePlace, titlePlace } from '../../src/domain/search/layout.ts';
import type { IndexedItem } from '../../src/domain/search/opensearch/indexed-document.ts';
import type { SearchEngine } from '../../src/domain/search/search-engine.ts';
import { latinToken } from '../../src/domain/search/tokens.ts';
import { recordNumbers } from '../../src/io/search/record-numbers.ts';
import { soundsOfDocument } from '../../src/io/search/sounds.ts';
import { formsOf } from '../../src/io/search/traditional.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { memoryEngine, noPacks } from '../domain/search/memory-engine.ts';

/** Content of a site as engines index it, and the engine of its pages on it. */
export interface Reference {
  readonly base: string;
  readonly name: string;
  readonly today: string;
  readonly synonyms: readonly (readonly string[])[];
  readonly items: readonly IndexedItem[];
  /** Items have the numbers of their records as ids. */
  readonly engine: SearchEngine;
  urlOf(id: string): string;
}

/** The shipped content with its history. */
export async function shippedReference(): Promise<Reference> {
  foldTraditional(formsOf());
  const settings = makeSettings({});
  const checked = await checkSite(settings);
  const { corpus } = checked;
  if (!corpus) throw new Error('no corpus');
  const { now, before } = await withSearchSources(
    { ...settings, today: corpus.today },
    corpus,
    { ...checked, keys: new Map() },
    ({ current, old }) => ({
      now: current.map((source) => source.document()),
      before: new Map(old.map((source) => [source.url, source.document()])),
    }),
  );
  const synonyms = (corpus.synonyms ?? []).map(({ words }) => words);
  return referenceOf(now, before, { name: corpus.site.name, today: corpus.today, synonyms });
}

const base = 'https://example.org/';

function referenceOf(
  now: readonly SearchDocument[],
  before: ReadonlyMap<string, SearchDocument>,
  { name, today, synonyms }: Pick<Reference, 'name' | 'today' | 'synonyms'>,
): Reference {
  const { size, byUrl } = recordNumbers(now);
  const numberOf = ({ url }: SearchDocument) => byUrl.get(url) ?? 0;
  const engineOf = (documents: readonly SearchDocument[], prefix: string) =>
    memoryEngine(
      documents,
      (document) => `${prefix}${numberOf(document)}`,
      (document) => {
        const { title, names } = soundsOfDocument(document);
        return [
          ...title.map((sound) => [latinToken(sound), titlePlace] as const),
          ...names.map((sound) => [latinToken(sound), namePlace] as const),
        ];
      },
    );
  const indexOf = (documents: readonly SearchDocument[], prefix: string): IndexedDocuments => {
    const byNumber = new Map(documents.map((document) => [numberOf(document), document]));
    return {
      ...{ generation: 'g', prefix, old: prefix !== '', ...noPacks },
      documents: Array.from({ length: size }, (_none, number) => {
        const document = byNumber.get(number);
        if (!document) return null;
        const length = document.sections.reduce((sum, { blocks }) => sum + blocks.join('').length, 0);
        return { ...document, length, numbers: [], traditional: false };
      }),
    };
  };
  const old = [...before.values()];
  const engines = [engineOf(now, '')];
  const site = {
    base,
    engine: {
      search: async (question: string) => ({
        results: (await Promise.all(engines.map((engine) => engine.search(question)))).flatMap(
          ({ results }) => results,
        ),
      }),
    },
    items: itemsOf(catalogueOf([indexOf(now, ''), indexOf(old, 'o')]), name, today),
    addOld: async () => {
      if (engines.length === 1) engines.push(engineOf(old, 'o'));
    },
  } as unknown as LoadedSite;
  const urls = new Map(now.map((document) => [String(numberOf(document)), document.url]));
  return {
    ...{ base, name, today, synonyms },
    items: now.map((document) => ({
      document,
      old: before.get(document.url) ?? null,
      order: numberOf(document),
      sounds: soundsOfDocument(document),
    })),
    engine: staticEngine({
      ask: async (question) => [await question(site)],
      askAt: async (_base, make) => make(),
      silent: () => [],
    }),
    urlOf: (id) => urls.get(id) ?? '',
  };
}
