/**
 * Packs: files that hold many small ones behind each other, of which a browser fetches ranges of bytes. A site of ten
 * thousand items has some hundred of them and not sixty thousand files. Where everything stands in them the catalogue
 * says.
 */

/** Lists of tokens in packs. */
export interface ListPacks {
  /** Names of the packs, in the order of the tokens. */
  readonly packs: readonly string[];
  /** Of each pack, how many files of lists it holds. */
  readonly counts: readonly number[];
  /** Bytes of every file of lists. */
  readonly sizes: readonly number[];
}

/** Texts of items in packs: those of `recordsPerPack` neighbouring numbers stand in one. */
export interface TextPacks {
  /** Names of the packs by the number of the pack; empty where there is no record. */
  readonly packs: readonly string[];
  /** Bytes of the head with which each begins. */
  readonly heads: readonly number[];
}

/**
 * Head of a pack of texts, compressed JSON: of each number the bytes of every part of its text, 0 where it is the part
 * before once more.
 */
export type TextHead = readonly (readonly number[])[];

/** So many neighbouring numbers of records have their texts in one pack. */
export const recordsPerPack = 64;
/** Where a pack of lists, or of texts, stands below the site's base; both are named by what they hold. */
export const listPackFile = (name: string): string => `pagefind/index/${name}.bin`;
export const textPackFile = (name: string): string => `search-data/texts/${name}.bin`;

/** A range of bytes of a pack. */
export interface Slice {
  readonly pack: string;
  readonly start: number;
  readonly size: number;
}

/** Where each file of lists stands. */
export function listSlices({ packs, counts, sizes }: ListPacks): Slice[] {
  const ends = sumsOf(counts);
  return packs.flatMap((pack, at) => behindEachOther(pack, 0, sizes.slice(ends[at - 1] ?? 0, ends[at])));
}

/** Number of the pack in which the text of a record stands, and its place there. */
export const packOf = (record: number): number => Math.floor(record / recordsPerPack);
export const placeInPack = (record: number): number => record % recordsPerPack;

/** Where each part of a text stands in a pack whose head has so many bytes. */
export function textSlices(head: TextHead, bytes: number, place: number): Omit<Slice, 'pack'>[] {
  const before = head.slice(0, place).flat();
  let end = before.reduce((sum, size) => sum + size, bytes);
  const slices: Omit<Slice, 'pack'>[] = [];
  for (const size of head[place] ?? []) {
    slices.push(size === 0 ? (slices.at(-1) ?? { start: end, size }) : { start: end, size });
    end += size;
  }
  return slices;
}

const behindEachOther = (pack: string, from: number, sizes: readonly number[]): Slice[] => {
  const ends = sumsOf(sizes);
  return sizes.map((size, at) => ({ pack, start: from + (ends[at - 1] ?? 0), size }));
};

/** The sum of each number and all before it. */
function sumsOf(numbers: readonly number[]): number[] {
  let sum = 0;
  return numbers.map((number) => {
    sum += number;
    return sum;
  });
}
