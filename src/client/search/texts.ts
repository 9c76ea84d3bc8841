import type { SearchText } from '../../domain/search/document.ts';
import { partsToShow } from '../../domain/search/layout.ts';
import { type TextHead, textPackFile, textSlices } from '../../domain/search/packs.ts';
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
type Place = Pick<Hit, 'base' | 'text'>;

/** The parts of a text in which the terms stand. */
const loadParts = (place: Place, places: readonly (readonly number[])[]): Promise<SearchText[]> =>
  Promise.all(partsToShow(places).map((part) => loadText(place, part)));

/** The address changes with what stands in the pack, so that a copy of an earlier text is never shown. */
async function loadText({ base, text }: Place, part: number): Promise<SearchText> {
  const address = base + textPackFile(text.pack);
  const head = await loadHead(address, text.head);
  const slice = textSlices(head, text.head, text.place)[part];
  if (!slice) throw new Error(`${address} holds no such text.`);
  const own = await readJson(address, slice);
  if (!isText(own)) throw new Error(`${address} holds no text.`);
  return own;
}

const heads = new Map<string, Promise<TextHead>>();

/** The head of a pack, loaded once. */
function loadHead(address: string, size: number): Promise<TextHead> {
  const loading = heads.get(address) ?? (readJson(address, { start: 0, size }) as Promise<TextHead>);
  heads.set(address, loading);
  loading.catch(() => heads.delete(address));
  return loading;
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
