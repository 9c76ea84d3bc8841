import {
  catalogueFile,
  engineFolder,
  engineVersion,
  formsMap,
  indexFolder,
  type SearchCatalogue,
  type TraditionalForms,
  traditionalFile,
} from '../../domain/search/document.ts';
import { foldTraditional } from '../../domain/search/fold.ts';
import { type Thesaurus, thesaurusOf } from '../../domain/search/synonyms.ts';
import { useEngineOf } from './bounded-fetch.ts';
import { isPlain } from './is-plain.ts';
import { type Items, itemsOf } from './items.ts';
import { useListPacks } from './pack.ts';
import { type Pagefind, startPagefind } from './pagefind.ts';

/** A site by its name and its address, with a slash at the end. */
export interface SiteAddress {
  readonly name: string;
  readonly base: string;
  /** The reader's day, by which it is decided what is in force. */
  readonly today: string;
}

/** What is needed to search a site. */
export interface LoadedSite extends SiteAddress {
  /** Folder of the engine, for other sites to be searched by the same one. */
  readonly code: string;
  readonly engine: Pagefind;
  readonly items: Items;
  readonly thesaurus: Thesaurus;
  readonly synonyms: readonly (readonly string[])[];
  /** It has a table of the sounds of characters. */
  readonly sounds: boolean;
  /** It explains words. */
  readonly explains: boolean;
  /** Adds the indexes of what items said before; they are seldom asked for. */
  readonly addOld: () => Promise<unknown>;
}

/**
 * Loads the list of items of a site and starts the engine on its indexes. Of another site than `own` data alone are
 * used: engine and tables are one's own, so that nothing that it sends changes what is found here.
 */
export async function loadSite(address: SiteAddress, own?: LoadedSite): Promise<LoadedSite> {
  const { base, name } = address;
  // The list is asked for each time; a copy from before the last publication would not fit the index.
  const catalogue = await fetchJson<SearchCatalogue>(base + catalogueFile, { cache: 'no-cache' });
  if (catalogue.engine !== engineVersion) throw new Error(`${base} is of another version.`);
  if (own && !isPlain(catalogue)) throw new Error(`${base} sent no list of items.`);
  const foldersOf = (old: boolean) =>
    catalogue.indexes.filter((index) => index.old === old).map(({ generation }) => indexFolder(generation));
  for (const { generation, lists } of catalogue.indexes)
    useListPacks(base + indexFolder(generation), base, lists);
  const folders = foldersOf(false);
  const code = own?.code ?? base + engineFolder;
  if (!own) useEngineOf(code);
  const [engine] = await Promise.all([
    startPagefind(code, base, folders),
    catalogue.traditional ? loadTraditional(own?.base ?? base) : null,
  ]);
  let added: Promise<unknown> | null = null;
  return {
    ...address,
    code,
    engine,
    items: itemsOf(catalogue, name, address.today),
    synonyms: catalogue.synonyms ?? [],
    sounds: catalogue.sounds === true,
    explains: catalogue.explains === true,
    thesaurus: own ? own.thesaurus : thesaurusOf(catalogue.synonyms ?? []),
    addOld() {
      added ??= Promise.all(foldersOf(true).map((folder) => engine.add(folder)));
      return added;
    },
  };
}

let traditional: Promise<void> | null = null;
let folds = false;

/** True when traditional characters are read as simplified ones. */
export const foldsTraditional = (): boolean => folds;

/** Loads the simplified forms of traditional characters, once. */
export async function loadTraditional(base: string): Promise<void> {
  try {
    traditional ??= fetchJson<TraditionalForms>(base + traditionalFile).then((forms) => {
      foldTraditional(formsMap(forms));
      folds = true;
    });
    await traditional;
  } catch (error) {
    traditional = null;
    throw error;
  }
}

async function fetchJson<T>(address: string, options: RequestInit = {}): Promise<T> {
  const response = await fetch(address, options);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
