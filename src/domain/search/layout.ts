import type { SearchDocument, SearchSection } from './document.ts';
import { cutBlock, lengthOf, nameToken, type TokenTaker } from './tokens.ts';
import { type Unit, unitsOf } from './units.ts';

/** Where a match stands: in the title or another name, in a heading, in the text. */
export const regions = ['title', 'heading', 'text'] as const;
export type Region = (typeof regions)[number];

/**
 * First place of the headings and of the text; the title begins at 0. What does not fit into its region is found in
 * the text only.
 */
const headings = 256;
const text = 2048;
/** Places that stand for the title and for names as a whole. */
export const [titlePlace, namePlace] = [0, headings] as const;
/** Places of a part of the text: it is fetched as a whole to cut excerpts from it. */
const partLength = 1024;
/** Places between two blocks, so that no phrase runs from one into the next. */
const betweenBlocks = 3;

/**
 * Places that a block has to itself, of which it fills most: a power of two, or one and a half of one. So a few words
 * more or less in one block seldom move those behind it, and little of the index changes with them.
 */
const roomFor = (length: number): number => {
  const least = length + betweenBlocks;
  const power = 2 ** Math.floor(Math.log2(least));
  return [power, power * 1.5, power * 2].find((room) => room >= least) ?? least;
};

/** A stretch of a document's text that is fetched as a whole. */
export type TextPart = readonly SearchSection[];

/** The region of a place. */
export const regionOf = (place: number): Region =>
  place < headings ? 'title' : place < text ? 'heading' : 'text';

/** Number of the part of the text in which a place lies; null for titles and headings. */
export const partOf = (place: number): number | null =>
  isInText(place) ? Math.floor((place - text) / partLength) : null;

/** At most this many parts of a text are loaded to cut excerpts from. */
const mostParts = 2;

/**
 * The parts of a text in which the terms of a question stand, given the places of each: the one that holds most of
 * them, and another when it holds one that the first does not; the beginning when they stand in the title only. (A
 * heading has places in the text too.)
 */
export function partsToShow(places: readonly (readonly number[])[]): number[] {
  const terms = new Map<number, Set<number>>();
  for (const [term, list] of places.entries())
    for (const place of list) {
      const part = partOf(place);
      if (part !== null) terms.set(part, (terms.get(part) ?? new Set()).add(term));
    }
  const chosen: number[] = [];
  const missing = new Set(places.keys());
  while (chosen.length < mostParts && missing.size > 0) {
    const gain = (part: number) => [...(terms.get(part) ?? [])].filter((term) => missing.has(term)).length;
    const [best] = [...terms.keys()].sort((a, b) => gain(b) - gain(a) || a - b);
    if (best === undefined || gain(best) === 0) break;
    chosen.push(best);
    for (const term of terms.get(best) ?? []) missing.delete(term);
  }
  return chosen.length > 0 ? chosen : [0];
}

/** True for the places of the text; every token of title and headings comes before. */
export const isInText = (place: number): boolean => place >= text;

/**
 * Gives all tokens of a document, those of the title first, then of headings, then of the text; and its text in
 * parts.
 */
export function layOut(document: SearchDocument, take: TokenTaker): TextPart[] {
  for (const name of wholeNames(document)) take.word(nameToken(unitsOf(name)), titlePlace);
  return layBlocks(document, (units, start) => cutBlock(units, take, start));
}

/**
 * Gives all blocks of a document with their places, those of the title first, then headings, then the text (in which
 * title and headings stand again); and its text in parts.
 */
export function layBlocks(
  document: SearchDocument,
  put: (units: readonly Unit[], start: number) => void,
): TextPart[] {
  const blocks = putTitles(document, put);
  const all = document.sections.flatMap(({ heading }) => heading ?? []);
  putAll(all, { start: headings, end: text }, put);
  return layOutText([{ id: null, heading: null, blocks }, ...document.sections], put);
}

/** Gives the titles for which there is no room: they stand before the text. */
const putTitles = (
  { title, aliases = [] }: Pick<SearchDocument, 'title' | 'aliases'>,
  put: (units: readonly Unit[], start: number) => void,
): readonly string[] => putAll([title, ...aliases], { start: 0, end: headings }, put);

/** Puts blocks into a region as long as there is room; gives those that are left. */
function putAll(
  blocks: readonly string[],
  { start, end }: { readonly start: number; readonly end: number },
  put: (units: readonly Unit[], start: number) => void,
): readonly string[] {
  let place = start;
  for (const [at, block] of blocks.entries()) {
    const units = unitsOf(block);
    const length = lengthOf(units);
    if (place + length >= end) return blocks.slice(at);
    put(units, place);
    place += length + betweenBlocks;
  }
  return [];
}

/**
 * The sections of a document from the parts of its text, laid out as they were: a section that goes on in the next part
 * is one again, and titles that stand before the text are none.
 */
export function joinParts(
  document: Pick<SearchDocument, 'title' | 'aliases'>,
  parts: readonly TextPart[],
): SearchSection[] {
  const sections: SearchSection[] = [];
  for (const part of parts)
    for (const [at, section] of part.entries()) {
      const last = sections.at(-1);
      const goesOn = at === 0 && last && isOfOne(last, section);
      if (goesOn) sections.push({ ...last, blocks: [...(sections.pop()?.blocks ?? []), ...section.blocks] });
      else sections.push(section);
    }
  const before = putTitles(document, () => {}).length;
  const [first, ...rest] = sections;
  if (before === 0 || !first) return sections;
  const blocks = first.blocks.slice(before);
  return blocks.length > 0 ? [{ ...first, blocks }, ...rest] : rest;
}

const isOfOne = (a: SearchSection, b: SearchSection): boolean =>
  a.id === b.id && a.heading === b.heading && a.page === b.page && a.answering === b.answering;

/** Everything by which a document is called, each once. */
export const wholeNames = ({ title, aliases = [], codes = [], names }: SearchDocument): string[] => [
  ...new Set([title, ...aliases, ...codes, ...names]),
];

type OpenSection = SearchSection & { readonly blocks: string[] };

/** Puts the blocks behind each other; a block that would not fit into the part begins the next one. */
function layOutText(
  sections: readonly SearchSection[],
  put: (units: readonly Unit[], start: number) => void,
): TextPart[] {
  const parts: OpenSection[][] = [[]];
  let place = text;
  for (const section of sections) {
    let open: OpenSection | null = null;
    for (const { block, isShown } of linesOf(section)) {
      const units = unitsOf(block);
      const length = lengthOf(units);
      const started = startOf(parts.length - 1);
      if (place > started && place + length > started + partLength) {
        // A block longer than a part fills several; the next begins where it ends.
        const next = Math.max(parts.length, (partOf(place - 1) ?? 0) + 1);
        const long = parts.at(-1) ?? [];
        while (parts.length < next) parts.push(long);
        parts.push([]);
        place = startOf(next);
        open = null;
      }
      if (!open) {
        open = { ...section, blocks: [] };
        parts.at(-1)?.push(open);
      }
      put(units, place);
      if (isShown) open.blocks.push(block);
      place += roomFor(length);
    }
  }
  const last = parts.at(-1) ?? [];
  while (parts.length <= (partOf(place) ?? 0)) parts.push(last);
  return parts;
}

/**
 * A heading that is none of the blocks has a place before them all the same: what stands in it leads to the part in
 * which it is shown.
 */
function linesOf({ heading, blocks }: SearchSection): { block: string; isShown: boolean }[] {
  const lines = blocks.map((block) => ({ block, isShown: true }));
  return heading === null || blocks.includes(heading)
    ? lines
    : [{ block: heading, isShown: false }, ...lines];
}

const startOf = (part: number): number => text + part * partLength;
