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
  /** Of each record, in the order of numbers, into how many pieces its text was cut. */
  readonly pieces: readonly number[];
  /** Of every piece how many blocks of `blockSize` bytes it fills. */
  readonly blocks: readonly number[];
}

/** So many neighbouring numbers of records have their texts in one pack. */
export const recordsPerPack = 64;
/** So many parts of a text stand in one piece: they are compressed and fetched together. */
export const partsPerPiece = 3;
/** Pieces begin at multiples of so many bytes: their lengths are small numbers. */
export const blockSize = 64;

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

/** Where the pieces of each record stand, in the order of `numbers`. */
export function textSlices(numbers: readonly number[], { packs, pieces, blocks }: TextPacks): Slice[][] {
  const ends = sumsOf(pieces);
  const filled = new Map<number, number>();
  return numbers.map((number, at) => {
    const pack = Math.floor(number / recordsPerPack);
    const sizes = blocks.slice(ends[at - 1] ?? 0, ends[at]).map((count) => count * blockSize);
    const own = behindEachOther(packs[pack] ?? '', filled.get(pack) ?? 0, sizes);
    const last = own.at(-1);
    if (last) filled.set(pack, last.start + last.size);
    return own;
  });
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
