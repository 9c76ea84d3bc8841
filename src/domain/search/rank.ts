import type { ItemSort } from './document.ts';
import type { Region } from './layout.ts';

/** How an item says a word: as it was typed, by a synonym, by another form of an English word, by its sound. */
export const wordings = ['typed', 'synonym', 'inflected', 'sound'] as const;
export type Wording = (typeof wordings)[number];

/** An item that was found, as far as its place among the results depends on it. */
export interface Match {
  /** It is called just as was asked: by title, another name, a number, or a person in it. */
  readonly exact: boolean;
  /** The last of the wordings by which it holds the words of the question. */
  readonly wording: Wording;
  /** The least of the regions in which the terms stand. */
  readonly region: Region;
  /** Repealed, expired or withdrawn. */
  readonly past: boolean;
  /** Not yet in force. */
  readonly waiting: boolean;
  readonly sort: ItemSort;
  /** Days from 1970 to its date. */
  readonly day: number;
  /** Characters of the title. */
  readonly title: number;
  /** Thousands of characters of its text. */
  readonly length: number;
  /** Decides between equals, so that the order is always the same: the place among all items. */
  readonly order: number;
}

export const sortOrders = ['relevance', 'newest', 'oldest'] as const;
export type SortOrder = (typeof sortOrders)[number];

const weights: Readonly<Record<Region, number>> = { title: 0, heading: 1, text: 2 };

/**
 * Sorts of items that answer a question, best first; `above` all else even where the words stand in their text
 * only.
 */
export interface Preference {
  readonly sorts: readonly ItemSort[];
  readonly above: boolean;
}
const noPreference: Preference = { sorts: [], above: false };

/**
 * Sorts what was found. By relevance: what is called just so; then what holds the words as they were typed or by a
 * synonym before other forms of them, before what sounds so; then everything in the title before everything in a
 * heading before the text;
 * then the word itself before its synonyms; then what is in force before what is not yet or no longer; then what the
 * question prefers, and the text itself before its interpretation; then the newest; then the shorter title and the
 * shorter text.
 */
export function rank<M extends Match>(
  matches: readonly M[],
  order: SortOrder,
  { sorts, above }: Preference = noPreference,
): M[] {
  const later = (a: Match, b: Match) => b.day - a.day;
  const preferred = ({ sort }: Match) => (sorts.includes(sort) ? sorts.indexOf(sort) : sorts.length);
  const standing = ({ past, waiting }: Match) => (past ? 2 : Number(waiting));
  const likeness = ({ wording }: Match) => ['inflected', 'sound'].indexOf(wording);
  const relevance = (a: Match, b: Match) =>
    Number(b.exact) - Number(a.exact) ||
    (above ? preferred(a) - preferred(b) : 0) ||
    likeness(a) - likeness(b) ||
    weights[a.region] - weights[b.region] ||
    wordings.indexOf(a.wording) - wordings.indexOf(b.wording) ||
    standing(a) - standing(b) ||
    preferred(a) - preferred(b) ||
    Number(a.sort === 'interpretation') - Number(b.sort === 'interpretation') ||
    later(a, b);
  const undated = (match: Match) => Number(match.day === 0);
  const earlier = (a: Match, b: Match) => undated(a) - undated(b) || a.day - b.day;
  const first = { relevance, newest: later, oldest: earlier }[order];
  return [...matches].sort(
    (a, b) => first(a, b) || a.title - b.title || a.length - b.length || a.order - b.order,
  );
}

/** A part of a question, in how many items it occurs, and where in one of them. */
export interface PartMatch {
  /** Units of the part. */
  readonly length: number;
  readonly items: number;
  readonly region: Region;
}

const regionWorth: Readonly<Record<Region, number>> = { title: 4, heading: 2, text: 1 };

/**
 * How much of a question an item holds, from 0 to 1 by the length of the parts; and its worth: rare parts and those
 * in the title count more.
 */
export function scoreOfParts(
  held: readonly PartMatch[],
  all: readonly Pick<PartMatch, 'length'>[],
  total: number,
): { share: number; worth: number } {
  const sum = (parts: readonly Pick<PartMatch, 'length'>[]) =>
    parts.reduce((length, part) => length + part.length, 0);
  const worth = held.reduce(
    (score, { length, items, region }) => score + length * regionWorth[region] * Math.log(1 + total / items),
    0,
  );
  return { share: sum(held) / Math.max(1, sum(all)), worth };
}
