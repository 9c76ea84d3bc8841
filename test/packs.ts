import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { IndexCatalogue, SearchCatalogue, TextPiece } from '../src/domain/search/document.ts';
import {
  listPackFile,
  listSlices,
  type Slice,
  textPackFile,
  textSlices,
} from '../src/domain/search/packs.ts';

const indexesOf = (out: string): readonly IndexCatalogue[] =>
  (JSON.parse(readFileSync(join(out, 'search-data/catalogue.json'), 'utf8')) as SearchCatalogue).indexes;

const bytesOf = (path: string, { start, size }: Slice): Buffer => {
  const pack = readFileSync(path);
  if (pack.length < start + size) throw new Error(`${path} is cut off.`);
  return pack.subarray(start, start + size);
};

/** All files of lists that the packs of a built site hold, as text. */
export const packedLists = (out: string): string[] =>
  indexesOf(out)
    .flatMap(({ lists }) => listSlices(lists))
    .map((slice) => gunzipSync(bytesOf(join(out, listPackFile(slice.pack)), slice)).toString('utf8'));

/** Numbers of the records of an index, of which each says how far it is from the one before. */
const recordsOf = ({ numbers }: Pick<IndexCatalogue, 'numbers'>): number[] =>
  numbers.map((_step, at) => numbers.slice(0, at + 1).reduce((sum, step) => sum + step, -1));

/** All pieces of texts that the packs of a built site hold; of what items say now, or said before. */
export const packedTexts = (out: string, old: boolean): TextPiece[] =>
  indexesOf(out)
    .filter((index) => index.old === old)
    .flatMap((index) => textSlices(recordsOf(index), index.texts).flat())
    .map((slice) =>
      JSON.parse(inflateRawSync(bytesOf(join(out, textPackFile(slice.pack)), slice)).toString('utf8')),
    );
