import { rmSync } from 'node:fs';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { type ListPacks, listPackFile, type Slice } from '../../domain/search/packs.ts';
import { digest } from '../files/digest.ts';
import { digestOf, type FilledFile, type ListFile, shareOf } from './list-cutter.ts';
import { Pending } from './pending.ts';
import { signature } from './signature.ts';
import { headOf, readLists, type TokenList } from './token-lists.ts';

/** A file of lists with its place in a pack. */
export interface PlacedFile extends ListFile, Slice {}

/** One in every so many files is the last of its pack. */
const filesPerPack = 16;
/** Packs that are compressed and written at a time. */
const packsAtOnce = 2;
const [compress, decompress] = [promisify(gzip), promisify(gunzip)];

/**
 * Puts the files of an index into packs that are named by what they hold, so that what a browser has of an earlier
 * state never passes for what is here now. What has a place already is copied as it stands there, the rest written;
 * what stood in the output folder is only replaced, never written into.
 */
export async function placeFiles(
  output: string,
  prefix: string,
  files: Iterable<FilledFile | PlacedFile>,
): Promise<PlacedFile[]> {
  const packs: PlacedFile[][] = [];
  const writes = new Pending(packsAtOnce);
  for (const group of groupsOf(files)) {
    const number = packs.push([]) - 1;
    const writing = placeGroup(output, prefix, group);
    await writes.add(writing.then((placed) => (packs[number] = placed)));
  }
  await writes.all();
  return packs.flat();
}

/** What a browser must know to find each of the files. */
export function listPacksOf(files: readonly PlacedFile[]): ListPacks {
  const groups = Map.groupBy(files, ({ pack }) => pack);
  return {
    packs: [...groups.keys()],
    counts: [...groups.values()].map((group) => group.length),
    sizes: files.map(({ size }) => size),
  };
}

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

async function placeGroup(
  output: string,
  prefix: string,
  group: readonly (FilledFile | PlacedFile)[],
): Promise<PlacedFile[]> {
  const pack = digest(JSON.stringify([prefix, ...group.map((file) => file.digest)]), 10);
  const there = group.filter((file): file is PlacedFile => 'pack' in file && file.pack === pack);
  if (there.length === group.length) return there;
  const bytes = await Promise.all(
    group.map((file) => ('pack' in file ? readSlice(output, file) : compressed(file.lists))),
  );
  const path = join(output, listPackFile(pack));
  rmSync(path, { force: true });
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, bytes);
  let start = 0;
  return group.map(({ first, last, head, digest }, at) => {
    const size = bytes[at]?.length ?? 0;
    const placed = { first, last, head, digest, pack, start, size };
    start += size;
    return placed;
  });
}

const compressed = (lists: readonly TokenList[]): Promise<Buffer> =>
  compress(Buffer.concat([signature, headOf(lists.length), ...lists.map(({ bytes }) => bytes)]), {
    level: 6,
  });

async function readSlice(output: string, { pack, start, size }: Slice): Promise<Buffer> {
  const file = await open(join(output, listPackFile(pack)));
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(size), 0, size, start);
    if (bytesRead !== size) throw new Error(`The pack ${pack} is cut off.`);
    return buffer;
  } finally {
    await file.close();
  }
}

/** The lists that a file holds; throws when they are not those that were written there. */
export async function loadLists(output: string, file: PlacedFile): Promise<TokenList[]> {
  const body = await decompress(await readSlice(output, file));
  const lists = readLists(body.subarray(signature.length));
  if (digestOf(lists) !== file.digest)
    throw new Error(`A file of lists in the pack ${file.pack} is damaged.`);
  return lists;
}
