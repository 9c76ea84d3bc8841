import { rmSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { compareCodePoints } from '../../domain/search/code-points.ts';
import { indexFormat } from '../../domain/search/document.ts';
import { type ListHead, type ListPacks, listPackFile } from '../../domain/search/packs.ts';
import { digest } from '../files/digest.ts';
import { digestOf, type FilledFile, type ListFile, shareOf } from './list-cutter.ts';
import { piecesOf, readPieces } from './list-pieces.ts';
import { Pending } from './pending.ts';
import type { TokenList } from './token-lists.ts';

/** A file of lists with its place in a pack. */
export interface PlacedFile extends ListFile {
  readonly pack: string;
  readonly start: number;
  /** Bytes of its pieces. */
  readonly sizes: readonly number[];
}

/** A pack, the bytes of its head, the border before its first token, and its files. */
export interface PlacedPack {
  readonly name: string;
  readonly head: number;
  readonly border: string;
  readonly files: readonly PlacedFile[];
}

/** One in every so many files is the last of its pack. */
const filesPerPack = 16;
/** Packs that are compressed and written at a time. */
const packsAtOnce = 2;

/**
 * Puts the files of an index into packs that are named by what they hold, so that what a browser has of an earlier
 * state never passes for what is here now. What has a place already is copied as it stands there, the rest written;
 * what stood in the output folder is only replaced, never written into. Lists of `long` bytes are cut.
 */
export async function placeFiles(
  output: string,
  files: Iterable<FilledFile | PlacedFile>,
  long: number,
): Promise<PlacedPack[]> {
  const packs: PlacedPack[] = [];
  const writes = new Pending(packsAtOnce);
  let last: string | null = null;
  let number = 0;
  for (const group of groupsOf(files)) {
    const at = number++;
    const writing = placeGroup(output, group, { before: last, long });
    last = group.at(-1)?.last ?? last;
    await writes.add(writing.then((placed) => (packs[at] = placed)));
  }
  await writes.all();
  return packs;
}

/** What a browser must know to find each of the files. */
export const listPacksOf = (packs: readonly PlacedPack[]): ListPacks => ({
  packs: packs.map(({ name }) => name),
  heads: packs.map(({ head }) => head),
  borders: packs.map(({ border }) => border),
});

function* groupsOf(files: Iterable<FilledFile | PlacedFile>): Generator<(FilledFile | PlacedFile)[]> {
  let group: (FilledFile | PlacedFile)[] = [];
  for (const file of files) {
    group.push(file);
    if (shareOf(file.last, 2) >= 1 / filesPerPack) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** `before` is the last token of all packs before; null for none. */
async function placeGroup(
  output: string,
  group: readonly (FilledFile | PlacedFile)[],
  { before, long }: { readonly before: string | null; readonly long: number },
): Promise<PlacedPack> {
  // Of a list that has a file of its own it can be told that no other token stands there.
  const borders = group.map(({ first, last }, at) =>
    first === last ? first : borderBefore(group[at - 1]?.last ?? before, first),
  );
  const name = digest(JSON.stringify([indexFormat, borders, ...group.map((file) => file.digest)]), 10);
  const isThere = group.every((file) => 'pack' in file && file.pack === name);
  const pieces = isThere
    ? []
    : await Promise.all(
        group.map((file) => ('pack' in file ? readFile(output, file) : piecesOf(file.lists, long))),
      );
  const sizes = group.map((file, at) =>
    'pack' in file ? file.sizes : (pieces[at] ?? []).map(({ length }) => length),
  );
  const listHead: ListHead = borders.map((border, at) => [border, ...(sizes[at] ?? [])]);
  const head = deflateRawSync(JSON.stringify(listHead), { level: 9 });
  if (!isThere) {
    const path = join(output, listPackFile(name));
    rmSync(path, { force: true });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, [head, ...pieces.flat()]);
  }
  let start = head.length;
  const files = group.map(({ first, last, head, digest }, at): PlacedFile => {
    const placed = { first, last, head, digest, pack: name, start, sizes: sizes[at] ?? [] };
    start += sum(placed.sizes);
    return placed;
  });
  return { name, head: head.length, border: borders[0] ?? '', files };
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, size) => all + size, 0);

/** The shortest beginning of a token that comes after another one. */
function borderBefore(last: string | null, first: string): string {
  if (last === null) return '';
  const characters = [...first];
  for (let length = 1; length < characters.length; length++) {
    const border = characters.slice(0, length).join('');
    if (compareCodePoints(border, last) > 0) return border;
  }
  return first;
}

/** The pieces of a file that has a place. */
async function readFile(output: string, { pack, start, sizes }: PlacedFile): Promise<Uint8Array[]> {
  const file = await open(join(output, listPackFile(pack)));
  try {
    const size = sum(sizes);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, start);
    if (bytesRead !== size) throw new Error(`The pack ${pack} is cut off.`);
    let end = 0;
    return sizes.map((own) => {
      end += own;
      return buffer.subarray(end - own, end);
    });
  } finally {
    await file.close();
  }
}

/** The lists that a file holds; throws when they are not those that were written there. */
export async function loadLists(output: string, file: PlacedFile): Promise<TokenList[]> {
  const lists = await readPieces(await readFile(output, file));
  if (digestOf(lists) !== file.digest)
    throw new Error(`A file of lists in the pack ${file.pack} is damaged.`);
  return lists;
}
