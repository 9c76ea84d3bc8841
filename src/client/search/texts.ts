import type { SearchText, TextPiece } from '../../domain/search/document.ts';
import { partsToShow } from '../../domain/search/layout.ts';
import { partsPerPiece, textPackFile } from '../../domain/search/packs.ts';
import type { FoundItem } from '../../domain/search/search-engine.ts';
import type { Hit } from './find-items.ts';
import { readJson } from './pack.ts';

/** A hit with its texts, which stand beside the index. */
export function withTexts(hit: Hit): FoundItem {
  const { base, before } = hit;
  return {
    ...hit,
    texts: {
      beginning: () => loadText(hit, 0),
      now: () => loadParts(hit, hit.places),
      before: before && (() => loadParts({ base, ...before.item }, before.places)),
    },
  };
}

/** Where the text of an item stands. */
type Place = Pick<Hit, 'base' | 'pieces'>;

/** The parts of a text in which the terms stand. */
const loadParts = (place: Place, places: readonly (readonly number[])[]): Promise<SearchText[]> =>
  Promise.all(partsToShow(places).map((part) => loadText(place, part)));

/** The address changes with what stands in the pack, so that a copy of an earlier text is never shown. */
async function loadText({ base, pieces }: Place, part: number): Promise<SearchText> {
  const slice = pieces[Math.floor(part / partsPerPiece)];
  if (!slice) throw new Error('The index and the list of items are of different publications.');
  const address = base + textPackFile(slice.pack);
  const { parts, ...head } = ((await readJson(address, slice)) ?? {}) as TextPiece;
  const text: unknown = { ...head, sections: parts?.[part % partsPerPiece] };
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
