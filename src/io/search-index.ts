import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import {
  facetNames,
  type SearchCatalogue,
  type SearchDocument,
  type SearchText,
} from '../domain/search/document.ts';
import { blockTokens, titleTokens } from '../domain/search/tokens.ts';
import { writeFileWhole } from './write-file.ts';

/** Language code that the engine does not cut into words: the records are cut already. */
const language = 'und';
/** Files of the engine that our page never loads. */
const unused = [
  /^pagefind-ui\./,
  /^pagefind-modular-ui\./,
  /^pagefind-component-ui\./,
  /^pagefind-highlight\./,
  /^pagefind-worker\./,
  /^fragment$/,
  /^filter$/,
];

/** Writes the search index of a site below its output folder: `pagefind/` and `search-data/`. Any failure is thrown. */
export async function writeSearchIndex(
  documents: AsyncIterable<SearchDocument> | Iterable<SearchDocument>,
  output: string,
): Promise<void> {
  const engine = join(output, 'pagefind');
  const texts = join(output, 'search-data');
  for (const folder of [engine, texts]) rmSync(folder, { recursive: true, force: true });
  const collected: SearchDocument[] = [];
  try {
    const index = taken(
      await createIndex({ forceLanguage: language, maxFragments: 1_000_000 }),
      'createIndex',
    ).index;
    if (!index) throw new Error('Pagefind gave no index.');
    for await (const document of documents) {
      await addRecord(index, document);
      writeText(texts, document);
      collected.push({ ...document, sections: [] });
    }
    taken(await index.writeFiles({ outputPath: engine }), 'writeFiles');
  } finally {
    await close();
  }
  const ids = recordIds(engine);
  writeFileWhole(join(texts, 'items.json'), JSON.stringify(catalogueOf(collected, ids)));
  dropUnused(engine);
}

/** The answer of the engine, or its errors thrown. */
function taken<T extends { errors: string[] }>(answer: T, step: string): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind (${step}): ${answer.errors.join('; ')}`);
  return answer;
}

async function addRecord(index: PagefindIndex, document: SearchDocument): Promise<void> {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const tokens = [document.title, ...blocks].flatMap(blockTokens);
  const content = [...tokens, ...titleTokens(document.title)].join(' ');
  taken(await index.addCustomRecord({ url: document.url, content, language }), document.url);
}

/** Path of the text of an item below `search-data/`. */
const textPath = (url: string): string => `text${url.replace(/\/$/, '')}.json`;

function writeText(folder: string, { title, kind, body, date, sections, url }: SearchDocument): void {
  const text: SearchText = { title, kind, body, date, sections };
  writeFileWhole(join(folder, textPath(url)), JSON.stringify(text));
}

/** Pagefind's id of every record by its address, read from the files it wrote. */
function recordIds(engine: string): Map<string, string> {
  const folder = join(engine, 'fragment');
  mkdirSync(folder, { recursive: true });
  return new Map(
    readdirSync(folder).map((name) => {
      const bytes = gunzipSync(readFileSync(join(folder, name)));
      const { url } = JSON.parse(bytes.subarray(bytes.indexOf(0x7b)).toString('utf8')) as { url: string };
      return [url, name.replace(/\.pf_fragment$/, '')] as const;
    }),
  );
}

function catalogueOf(
  documents: readonly SearchDocument[],
  ids: ReadonlyMap<string, string>,
): SearchCatalogue {
  const values = facetNames.map((name) =>
    [...new Set(documents.flatMap((document) => document[name] ?? []))].sort(),
  );
  const places = values.map((list) => new Map(list.map((value, index) => [value, index])));
  const items = documents.map((document) => {
    const id = ids.get(document.url);
    if (id === undefined) throw new Error(`Pagefind lost the record of ${document.url}.`);
    const facets = facetNames.map((name, facet) => places[facet]?.get(document[name] ?? '') ?? -1);
    return { id, url: document.url, date: document.date ?? '', facets };
  });
  return { values, items };
}

function dropUnused(engine: string): void {
  for (const name of readdirSync(engine))
    if (unused.some((pattern) => pattern.test(name))) rmSync(join(engine, name), { recursive: true });
}
