import type { IndexCatalogue } from '../../domain/search/document.ts';
import { listsOf, type PostingList, partStreams } from '../../domain/search/list-streams.ts';
import {
  beginningAt,
  type ListHead,
  listPackFile,
  listSlices,
  recordsPerBlock,
  type Slice,
} from '../../domain/search/packs.ts';
import { inflated, readJson, readSlice } from './pack.ts';

/** Records by their ids, and the places in them at which something begins. */
export type Places = ReadonlyMap<string, readonly number[]>;

/**
 * How much of a list is read: all; or, where it is cut, only which records hold the token, with the first place in
 * title and headings and the first in the text.
 */
export type Extent = 'whole' | 'extract';

/** The lists of tokens of one index. */
export interface TokenLists {
  /** Records with a token that begins so. */
  find(beginning: string, extent: Extent): Promise<Places>;
  /** True where the list of a token is cut, and joined with others like it. */
  isCommon(token: string): Promise<boolean>;
  /** The same lists, of which those that are cut are read only as far as they may tell of some records. */
  around(ids: Iterable<string>): TokenLists;
}

/** The lists of an index without records. */
export const noLists: TokenLists = {
  find: async () => new Map(),
  isCommon: async () => false,
  around: () => noLists,
};

/** Pieces of lists that were read may be read again: so many are held. */
const mostHeld = 64;

/** A file of lists: where its pieces stand in a pack. */
interface ListFile {
  readonly address: string;
  readonly border: string;
  readonly pieces: readonly Pick<Slice, 'start' | 'size'>[];
}

/** Opens the lists of an index whose packs stand below the base of a site; loads nothing before it is asked for. */
export function openLists(
  base: string,
  { prefix, lists }: Pick<IndexCatalogue, 'prefix' | 'lists'>,
): TokenLists {
  const heads = hold((at: number) => loadHead(base, lists, at), Number.POSITIVE_INFINITY);
  const filesOf = async (beginning: string): Promise<ListFile[]> => {
    const packs = await Promise.all(beginningAt(lists.borders, beginning).map((at) => heads(at)));
    const files = packs.flat();
    const borders = files.map(({ border }) => border);
    return beginningAt(borders, beginning)
      .flatMap((at) => files[at] ?? [])
      .filter(({ pieces, border }) => pieces.length === 1 || border.startsWith(beginning));
  };
  const readPieces = hold(loadPieces, mostHeld);
  const open = (blocks: ReadonlySet<number> | null): TokenLists => ({
    async find(beginning, extent) {
      const files = await filesOf(beginning);
      const read = await Promise.all(
        files.flatMap(({ address, pieces }) => {
          return together(chosen(pieces, extent, blocks)).map((asked) =>
            readPieces(`${address} ${JSON.stringify(asked)}`),
          );
        }),
      );
      return placesOf(
        read.flat().filter(({ token }) => token.startsWith(beginning)),
        prefix,
        blocks,
      );
    },
    async isCommon(token) {
      const files = await filesOf(token);
      return files.length === 1 && files.some(({ pieces }) => pieces.length > 1);
    },
    around: (ids) => open(new Set(Array.from(ids, (id) => blockOf(Number(id.slice(prefix.length)))))),
  });
  return open(null);
}

const blockOf = (record: number): number => Math.floor(record / recordsPerBlock);

function chosen(
  pieces: ListFile['pieces'],
  extent: Extent,
  wanted: ReadonlySet<number> | null,
): ListFile['pieces'] {
  const [extract, ...blocks] = pieces;
  if (blocks.length === 0 || extent === 'extract') return extract ? [extract] : [];
  return wanted === null ? blocks : blocks.filter((_block, at) => wanted.has(at));
}

/** Pieces in groups that are fetched with one request each: those that stand behind each other. */
function together(pieces: ListFile['pieces']): ListFile['pieces'][] {
  const groups: Pick<Slice, 'start' | 'size'>[][] = [];
  for (const piece of pieces) {
    if (piece.size === 0) continue;
    const last = groups.at(-1)?.at(-1);
    if (last && last.start + last.size === piece.start) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

async function loadHead(
  base: string,
  { packs, heads }: IndexCatalogue['lists'],
  at: number,
): Promise<ListFile[]> {
  const address = base + listPackFile(packs[at] ?? '');
  const size = heads[at] ?? 0;
  const head = (await readJson(address, { start: 0, size })) as ListHead;
  const slices = listSlices(head, size);
  return head.map(([border], file) => ({ address, border, pieces: slices[file] ?? [] }));
}

/** Reads pieces that stand behind each other with one request; what is asked is an address and slices as JSON. */
async function loadPieces(asked: string): Promise<PostingList[]> {
  const [address = '', slices = '[]'] = asked.split(' ');
  const pieces = JSON.parse(slices) as Pick<Slice, 'start' | 'size'>[];
  const start = pieces[0]?.start ?? 0;
  const last = pieces.at(-1) ?? { start, size: 0 };
  const bytes = await readSlice(address, { start, size: last.start + last.size - start });
  return pieces.flatMap((piece) => {
    const from = piece.start - start;
    return listsOf(partStreams(bytes.subarray(from, from + piece.size)).map(inflated));
  });
}

/** Places by ids; of all records, or those of some blocks. */
function placesOf(lists: readonly PostingList[], prefix: string, blocks: ReadonlySet<number> | null): Places {
  const found = new Map<string, number[]>();
  for (const { records, starts, places } of lists)
    for (const [at, record] of records.entries()) {
      if (blocks && !blocks.has(blockOf(record))) continue;
      const own = [...places.subarray(starts[at], starts[at + 1])];
      const known = found.get(prefix + record);
      found.set(prefix + record, known ? [...new Set([...known, ...own])] : own);
    }
  return found;
}

/** Loads each thing once, and holds the last ones; what could not be loaded is asked for again. */
function hold<K, T>(load: (key: K) => Promise<T>, most: number): (key: K) => Promise<T> {
  const held = new Map<K, Promise<T>>();
  return (key) => {
    const loading = held.get(key) ?? load(key);
    held.delete(key);
    held.set(key, loading);
    loading.catch(() => held.delete(key));
    for (const oldest of held.keys()) if (held.size > most) held.delete(oldest);
    return loading;
  };
}
