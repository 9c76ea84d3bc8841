import {
  catalogueFile,
  formsMap,
  indexFormat,
  type SearchCatalogue,
  type TraditionalForms,
  traditionalFile,
} from '../../domain/search/document.ts';
import { foldTraditional } from '../../domain/search/fold.ts';
import { type Thesaurus, thesaurusOf } from '../../domain/search/synonyms.ts';
import { isPlain } from './is-plain.ts';
import { type Items, itemsOf } from './items.ts';
import { noLists, openLists, type TokenLists } from './lists.ts';

/** A site by its name and its address, with a slash at the end. */
export interface SiteAddress {
  readonly name: string;
  readonly base: string;
  /** The reader's day, by which it is decided what is in force. */
  readonly today: string;
}

/** What is needed to search a site. */
export interface LoadedSite extends SiteAddress {
  /** Lists of what items say now, and of what they said before. */
  readonly now: TokenLists;
  readonly before: TokenLists;
  readonly items: Items;
  readonly thesaurus: Thesaurus;
  readonly synonyms: readonly (readonly string[])[];
  /** It has a table of the sounds of characters. */
  readonly sounds: boolean;
  /** It explains words. */
  readonly explains: boolean;
}

/**
 * Loads the list of items of a site. Of another site than `own` data alone are used: tables are one's own, so that
 * nothing that it sends changes what is found here.
 */
export async function loadSite(address: SiteAddress, own?: LoadedSite): Promise<LoadedSite> {
  const { base, name } = address;
  // The list is asked for each time; a copy from before the last publication would not fit the index.
  const catalogue = await fetchJson<SearchCatalogue>(base + catalogueFile, { cache: 'no-cache' });
  if (catalogue.format !== indexFormat) throw new Error(`${base} is of another version.`);
  if (own && !isPlain(catalogue)) throw new Error(`${base} sent no list of items.`);
  if (catalogue.traditional) await loadTraditional(own?.base ?? base);
  const listsOf = (old: boolean): TokenLists => {
    const index = catalogue.indexes.find((one) => one.old === old);
    return index ? openLists(base, index) : noLists;
  };
  return {
    ...address,
    now: listsOf(false),
    before: listsOf(true),
    items: itemsOf(catalogue, name, address.today),
    synonyms: catalogue.synonyms ?? [],
    sounds: catalogue.sounds === true,
    explains: catalogue.explains === true,
    thesaurus: own ? own.thesaurus : thesaurusOf(catalogue.synonyms ?? []),
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
