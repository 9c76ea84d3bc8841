import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync, inflateRaw } from 'node:zlib';
import { isInText } from '../../domain/search/layout.ts';
import {
  joinStreams,
  listsOf,
  type PostingList,
  type PostingSource,
  partStreams,
  streamsOf,
} from '../../domain/search/list-streams.ts';
import { recordsPerBlock } from '../../domain/search/packs.ts';
import { isRun } from '../../domain/search/tokens.ts';
import { sizeOf } from './list-cutter.ts';
import { ListWriter, listOf, type Posting, readPostings, type TokenList } from './token-lists.ts';

/** A list of so many bytes stands in very many records. It has a file of its own. */
export const longList = 40_000;
/** An extract has at most this share of all places, but for runs. */
const largestExtract = 0.5;
const [compressLong, decompress] = [promisify(deflateRaw), promisify(inflateRaw)];

/** Most streams are short: for these the memory of the compressor would cost more than what it does. */
const short = 4096;
const compress = async (stream: Uint8Array): Promise<Uint8Array> =>
  stream.length > short
    ? compressLong(stream)
    : deflateRawSync(stream, {
        windowBits: Math.max(9, Math.ceil(Math.log2(stream.length + 1))),
        memLevel: 4,
      });

/** True for lists of runs that are cut, and joined with others like it; so are those of `long` bytes. */
export const isCommon = (list: TokenList, long: number): boolean => sizeOf(list) >= long && isRun(list.token);

/**
 * A file of lists in compressed pieces: one; or, of a list that is cut, an extract that tells in which records and
 * regions the token stands, then the list by blocks of records, which are empty where none stands in them.
 */
export function piecesOf(lists: readonly TokenList[], long: number): Promise<Uint8Array[]> {
  const [only] = lists;
  const cut = lists.length === 1 && only && sizeOf(only) >= long ? cutList(only) : null;
  return Promise.all((cut ?? [lists.map(readPostings)]).map(packed));
}

async function packed(lists: readonly PostingSource[]): Promise<Uint8Array> {
  if (lists.length === 0) return new Uint8Array();
  return joinStreams(await Promise.all(streamsOf(lists).map(compress)));
}

/** The lists of a file. */
export async function readPieces(pieces: readonly Uint8Array[]): Promise<TokenList[]> {
  const [whole, ...blocks] = await Promise.all(pieces.map(unpacked));
  if (blocks.length === 0) return (whole ?? []).map((list) => listOf(list.token, postingsOf(list)));
  const postings = blocks.flatMap((lists) => lists.flatMap(postingsOf));
  return [listOf(whole?.[0]?.token ?? '', postings)];
}

const unpacked = async (piece: Uint8Array): Promise<PostingList[]> =>
  piece.length === 0
    ? []
    : listsOf(await Promise.all(partStreams(piece).map((stream) => decompress(stream))));

const postingsOf = ({ records, starts, places }: PostingList): Posting[] =>
  Array.from(records, (document, at) => ({ document, places: places.subarray(starts[at], starts[at + 1]) }));

/** Null where nothing is gained by it. */
function cutList(list: TokenList): PostingSource[][] | null {
  const [extract, open] = [new ListWriter(), new ListWriter()];
  const blocks: PostingSource[][] = [];
  const endBlock = () => blocks.push([open.end(list.token) ?? []].flat().map(readPostings));
  const first: number[] = [];
  let [all, firsts] = [0, 0];
  readPostings(list).each((document, places, length) => {
    while (blocks.length < Math.floor(document / recordsPerBlock)) endBlock();
    open.put(document, places, length);
    first.length = 0;
    for (let at = 0; at < length; at++) {
      const place = places[at] ?? 0;
      if (at === 0 || (isInText(place) && !isInText(first[0] ?? 0) && first.length === 1)) first.push(place);
    }
    extract.put(document, first);
    all += length;
    firsts += first.length;
  });
  endBlock();
  if (!isRun(list.token) && firsts > all * largestExtract) return null;
  return [[extract.end(list.token) ?? []].flat().map(readPostings), ...blocks];
}
