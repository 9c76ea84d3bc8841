import type { Region } from './layout.ts';

/** An item that was found, as far as its place among the results depends on it. */
export interface Match {
  /** False when it holds a word of the question only in another inflected form. */
  readonly typed: boolean;
  /** The least of the regions in which the terms stand. */
  readonly region: Region;
  /** Repealed, expired or withdrawn. */
  readonly past: boolean;
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
 * Sorts what was found. By relevance: what holds the words as they were typed before other forms of them; then
 * everything in the title before everything in a heading before the text; then what is in force before what is not;
 * then the newest; then the shorter title and the shorter text.
 */
export function rank<M extends Match>(matches: readonly M[], order: SortOrder): M[] {
  const later = (a: Match, b: Match) => b.day - a.day;
  const relevance = (a: Match, b: Match) =>
    Number(b.typed) - Number(a.typed) ||
    weights[a.region] - weights[b.region] ||
    Number(a.past) - Number(b.past) ||
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
