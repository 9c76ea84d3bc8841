import { compareCodePoints } from './code-points.ts';

/**
 * Packs: files that hold many small ones behind each other, of which a browser fetches ranges of bytes. A site of ten
 * thousand items has some hundred of them and not sixty thousand files. Each begins with a head, compressed JSON that
 * says where in it everything stands; what packs there are the catalogue says.
 */

/** Packs, each by its name and the bytes of its head. */
interface Packs {
  readonly packs: readonly string[];
  readonly heads: readonly number[];
}

/** Lists of tokens in packs, in the order of the tokens. */
export interface ListPacks extends Packs {
  /** Of each pack the border before its first token: all that come before are in packs before. */
  readonly borders: readonly string[];
}

/** Texts of items: those of `recordsPerPack` neighbouring numbers stand in one. Without a record there is no name. */
export type TextPacks = Packs;

/**
 * Head of a pack of lists. Of each file of lists the border before its first token and its bytes; of a list that stands
 * in very many records its token, the bytes of its extract, then those of its blocks of records.
 */
export type ListHead = readonly (readonly [border: string, ...sizes: number[]])[];

/** Head of a pack of texts: of each number the bytes of every part of its text, 0 where it is the part before. */
export type TextHead = readonly (readonly number[])[];

/** So many neighbouring numbers of records have their texts in one pack. */
export const recordsPerPack = 64;
/** So many neighbouring numbers of records stand in one block of a list that is cut. */
export const recordsPerBlock = 512;

/** Where a pack of lists, or of texts, stands below the site's base; both are named by what they hold. */
export const listPackFile = (name: string): string => `search-data/lists/${name}.bin`;
export const textPackFile = (name: string): string => `search-data/texts/${name}.bin`;

/** A range of bytes of a pack. */
export interface Slice {
  readonly pack: string;
  readonly start: number;
  readonly size: number;
}

/** Number of the pack in which the text of a record stands, and its place there. */
export const packOf = (record: number): number => Math.floor(record / recordsPerPack);
export const placeInPack = (record: number): number => record % recordsPerPack;

/** Where each part of a text stands in a pack whose head has so many bytes. */
export function textSlices(head: TextHead, bytes: number, place: number): Omit<Slice, 'pack'>[] {
  let end =
    bytes +
    head
      .slice(0, place)
      .flat()
      .reduce((sum, size) => sum + size, 0);
  const slices: Omit<Slice, 'pack'>[] = [];
  for (const size of head[place] ?? []) {
    slices.push(size === 0 ? (slices.at(-1) ?? { start: end, size }) : { start: end, size });
    end += size;
  }
  return slices;
}

/** Where every piece of each file of lists stands. */
export function listSlices(head: ListHead, bytes: number): Omit<Slice, 'pack'>[][] {
  let end = bytes;
  return head.map(([, ...sizes]) =>
    sizes.map((size) => {
      end += size;
      return { start: end - size, size };
    }),
  );
}

/** Indexes, among borders in order, of all behind which tokens may stand that begin so. */
export function beginningAt(borders: readonly string[], beginning: string): number[] {
  let [from, to] = [0, borders.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (compareCodePoints(borders[middle] ?? '', beginning) <= 0) from = middle + 1;
    else to = middle;
  }
  let end = from;
  while (borders[end]?.startsWith(beginning)) end++;
  return Array.from({ length: end - Math.max(0, from - 1) }, (_none, at) => Math.max(0, from - 1) + at);
}
