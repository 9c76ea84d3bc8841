import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync } from 'node:zlib';
import type { IndexCatalogue, SearchCatalogue, SearchText } from '../src/domain/search/document.ts';
import {
  listPackFile,
  listSlices,
  recordsPerPack,
  type Slice,
  type TextHead,
  textPackFile,
  textSlices,
} from '../src/domain/search/packs.ts';

const indexesOf = (out: string): readonly IndexCatalogue[] =>
  (JSON.parse(readFileSync(join(out, 'search-data/catalogue.json'), 'utf8')) as SearchCatalogue).indexes;

const bytesOf = (path: string, { start, size }: Pick<Slice, 'start' | 'size'>): Buffer => {
  const pack = readFileSync(path);
  if (pack.length < start + size) throw new Error(`${path} is cut off.`);
  return pack.subarray(start, start + size);
};

/** All files of lists that the packs of a built site hold, as text. */
export const packedLists = (out: string): string[] =>
  indexesOf(out)
    .flatMap(({ lists }) => listSlices(lists))
    .map((slice) => gunzipSync(bytesOf(join(out, listPackFile(slice.pack)), slice)).toString('utf8'));

/** All parts of texts in a pack whose head has so many bytes; throws where anything else stands in it. */
function partsOf(path: string, size: number): SearchText[] {
  const head = JSON.parse(inflateRawSync(bytesOf(path, { start: 0, size })).toString('utf8')) as TextHead;
  const slices = Array.from({ length: recordsPerPack }, (_none, place) =>
    textSlices(head, size, place),
  ).flat();
  const byStart = new Map(slices.map((slice) => [slice.start, slice]));
  const known = [...byStart.values()].reduce((sum, slice) => sum + slice.size, size);
  if (readFileSync(path).length !== known) throw new Error(`${path} holds more than it says.`);
  return [...byStart.values()].map((slice) =>
    JSON.parse(inflateRawSync(bytesOf(path, slice)).toString('utf8')),
  );
}

/** All parts of texts that the packs of a built site hold; of what items say now, or said before. */
export const packedTexts = (out: string, old: boolean): SearchText[] =>
  indexesOf(out)
    .filter((index) => index.old === old)
    .flatMap(({ texts: { packs, heads } }) =>
      packs.flatMap((name, at) =>
        name === '' ? [] : partsOf(join(out, textPackFile(name)), heads[at] ?? 0),
      ),
    );
