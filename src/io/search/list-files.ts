import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { digest } from '../files/digest.ts';
import { digestOf, type FilledFile, type ListFile, shareOf } from './list-cutter.ts';
import { Pending } from './pending.ts';
import { signature } from './signature.ts';
import { headOf, readLists, type TokenList } from './token-lists.ts';

/** A file of an index with its place, a path below the folder of all index files without ending. */
export interface PlacedFile extends ListFile {
  readonly path: string;
}

/** One in every so many files is the last of its folder. */
const filesPerFolder = 16;
/** Files that are compressed and written at a time. */
const filesAtOnce = 16;
const [compress, decompress] = [promisify(gzip), promisify(gunzip)];

/** Path of a file below the output folder. */
export const listPath = (path: string): string => `pagefind/index/${path}.pf_index`;

/**
 * Puts the files of an index into folders that are named by what they hold, so that what a browser has of an earlier
 * state never passes for what is here now. Files that have a place already are moved, the others written; what stood
 * in the output folder is only replaced, never written into.
 */
export async function placeFiles(
  output: string,
  prefix: string,
  files: Iterable<FilledFile | PlacedFile>,
): Promise<PlacedFile[]> {
  const placed: PlacedFile[] = [];
  const writes = new Pending(filesAtOnce);
  for (const group of groupsOf(files)) {
    const folder = digest(JSON.stringify([prefix, ...group.map((file) => file.digest)]), 10);
    const targets = group.map((_file, at) => `${folder}/${at}`);
    const isThere = group.every((file, at) => 'path' in file && file.path === targets[at]);
    if (!isThere) {
      rmSync(join(output, dirname(listPath(`${folder}/0`))), { recursive: true, force: true });
      mkdirSync(join(output, dirname(listPath(`${folder}/0`))), { recursive: true });
    }
    for (const [at, file] of group.entries()) {
      const path = targets[at] ?? '';
      const target = join(output, listPath(path));
      if (!('path' in file)) await writes.add(write(target, file.lists));
      else if (file.path !== path) renameSync(join(output, listPath(file.path)), target);
      const { first, last, head } = file;
      placed.push({ first, last, head, digest: file.digest, path });
    }
  }
  await writes.all();
  return placed;
}

function* groupsOf(files: Iterable<FilledFile | PlacedFile>): Generator<(FilledFile | PlacedFile)[]> {
  let group: (FilledFile | PlacedFile)[] = [];
  for (const file of files) {
    group.push(file);
    if (shareOf(file.last, 2) >= 1 / filesPerFolder) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function write(path: string, lists: readonly TokenList[]): Promise<void> {
  const body = Buffer.concat([signature, headOf(lists.length), ...lists.map(({ bytes }) => bytes)]);
  await writeFile(path, await compress(body, { level: 6 }));
}

/** The lists that a file holds; throws when they are not those that were written there. */
export async function loadLists(output: string, file: PlacedFile): Promise<TokenList[]> {
  const body = await decompress(await readFile(join(output, listPath(file.path))));
  const lists = readLists(body.subarray(signature.length));
  if (digestOf(lists) !== file.digest) throw new Error(`The index file ${file.path} is damaged.`);
  return lists;
}
