import { type ItemFacet, itemFacets, type SearchText, textFile } from '../../domain/search/document.ts';
import { excerpts, markedTitle, mostPassages } from '../../domain/search/excerpt.ts';
import { partsToShow } from '../../domain/search/layout.ts';
import type { Term } from '../../domain/search/query.ts';
import type { Hit } from './find-items.ts';
import type { Item } from './items.ts';
import type { Result } from './messages.ts';

/** What is shown of an item that was found; a passage from what it said before comes first. */
export async function resultOf(hit: Hit, terms: readonly Term[]): Promise<Result> {
  const [now, before] = await Promise.all([
    loadParts(hit, hit.places),
    hit.before ? loadParts({ base: hit.base, ...hit.before.item }, hit.before.places) : [],
  ]);
  const [first] = now;
  if (!first) throw new Error('A result has no text.');
  const { url, title, aliases = [], kind, body, date } = first;
  const facet = (name: ItemFacet) => facetOf(hit, name);
  const passages = [before, now].flatMap((parts) =>
    excerpts({ sections: parts.flatMap(({ sections }) => sections) }, terms),
  );
  return {
    base: hit.base,
    url,
    title: markedTitle(title, terms),
    aliases: aliases
      .map((alias) => markedTitle(alias, terms))
      .filter((parts) => parts.some(({ mark }) => mark)),
    via: hit.via,
    sounds: hit.wording === 'sound',
    year: facet('year'),
    kind,
    board: facet('board'),
    body,
    date,
    state: facet('state'),
    past: hit.past,
    passages: passages.slice(0, mostPassages),
  };
}

/** The value of a facet of an item; null for none. */
export const facetOf = ({ facets }: Pick<Item, 'facets'>, name: ItemFacet): string | null =>
  facets[itemFacets.indexOf(name)] ?? null;

/** Where the text of an item stands. */
type Place = Pick<Hit, 'base' | 'folder' | 'record'>;

/** The parts of a text in which the terms stand. */
export const loadParts = (place: Place, places: readonly (readonly number[])[]): Promise<SearchText[]> =>
  Promise.all(partsToShow(places).map((part) => loadText(place, part)));

/** The address changes with what stands in the folder, so that a copy of an earlier text is never shown. */
export async function loadText({ base, folder, record }: Place, part: number): Promise<SearchText> {
  const address = base + textFile(folder, record, part);
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const text: unknown = await response.json();
  if (!isText(text)) throw new Error(`${address} holds no text.`);
  return text;
}

/** Another site may send anything. */
function isText(value: unknown): value is SearchText {
  const {
    url,
    title,
    aliases = [],
    date,
    kind,
    body,
    state,
    sections,
  } = (value ?? {}) as Partial<SearchText>;
  const isString = (text: unknown) => typeof text === 'string';
  return (
    [url, title, kind, body, date ?? '', state ?? ''].every(isString) &&
    Array.isArray(aliases) &&
    aliases.every(isString) &&
    Array.isArray(sections) &&
    sections.every(
      ({ id, heading, page, blocks }) =>
        [id ?? '', heading ?? '', page ?? ''].every(isString) &&
        Array.isArray(blocks) &&
        blocks.every(isString),
    )
  );
}
