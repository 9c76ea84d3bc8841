import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import type { IndexCatalogue, SearchCatalogue, SearchText } from '../src/domain/search/document.ts';
import { listsOf, type PostingList, partStreams } from '../src/domain/search/list-streams.ts';
import {
  type ListHead,
  listPackFile,
  listSlices,
  recordsPerPack,
  type TextHead,
  textPackFile,
  textSlices,
} from '../src/domain/search/packs.ts';

const indexesOf = (out: string): readonly IndexCatalogue[] =>
  (JSON.parse(readFileSync(join(out, 'search-data/catalogue.json'), 'utf8')) as SearchCatalogue).indexes;

/** The slices of a pack, each once; throws where they are not all that stands in it behind the head. */
function slicesOf(
  path: string,
  head: number,
  slices: (head: unknown) => { readonly start: number; readonly size: number }[],
): Buffer[] {
  const pack = readFileSync(path);
  const all = slices(JSON.parse(inflateRawSync(pack.subarray(0, head)).toString('utf8')));
  const byStart = new Map(all.filter(({ size }) => size > 0).map(({ start, size }) => [start, size]));
  const size = [...byStart.values()].reduce((sum, one) => sum + one, head);
  if (size !== pack.length) throw new Error(`${path} has ${pack.length} bytes, of which ${size} are known.`);
  return [...byStart].map(([start, own]) => pack.subarray(start, start + own));
}

/** All pieces of lists that the packs of a built site hold. */
export const packedLists = (out: string): PostingList[] =>
  indexesOf(out).flatMap(({ lists: { packs, heads } }) =>
    packs.flatMap((name, at) =>
      slicesOf(join(out, listPackFile(name)), heads[at] ?? 0, (head) =>
        listSlices(head as ListHead, heads[at] ?? 0).flat(),
      ).flatMap((piece) => listsOf(partStreams(piece).map((stream) => inflateRawSync(stream)))),
    ),
  );

/** All parts of texts that the packs of a built site hold; of what items say now, or said before. */
export const packedTexts = (out: string, old: boolean): SearchText[] =>
  indexesOf(out)
    .filter((index) => index.old === old)
    .flatMap(({ texts: { packs, heads } }) =>
      packs.flatMap((name, at) =>
        name === ''
          ? []
          : slicesOf(join(out, textPackFile(name)), heads[at] ?? 0, (head) =>
              Array.from({ length: recordsPerPack }, (_none, place) =>
                textSlices(head as TextHead, heads[at] ?? 0, place),
              ).flat(),
            ).map((piece) => JSON.parse(inflateRawSync(piece).toString('utf8')) as SearchText),
      ),
    );
