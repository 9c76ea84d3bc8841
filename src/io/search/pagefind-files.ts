import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { engineVersion } from '../../domain/search/document.ts';
import { writeFileWhole } from '../files/write-file.ts';
import { CborWriter } from './cbor.ts';
import { compareCodePoints } from './code-points.ts';
import type { ListFile } from './list-cutter.ts';
import { signature } from './signature.ts';

const language = 'und';
const metaFile = `pagefind.${language}.pf_meta`;
const entryFile = 'pagefind-entry.json';

/** The files with which the engine begins. */
export const startFiles: readonly string[] = [metaFile, entryFile];

/** The records of an index: so many numbers, some of which belong to none, and what stands before them in ids. */
export interface Records {
  readonly size: number;
  readonly taken: ReadonlySet<number>;
  readonly prefix: string;
}

/**
 * Writes what the engine reads first into a folder that is new for every state of the index, as Pagefind's own
 * indexer would for documents that we have cut into tokens. The files of lists are numbered: where they stand the
 * catalogue says.
 */
export function writeStart(
  folder: string,
  { size, taken, prefix }: Records,
  files: readonly ListFile[],
): void {
  const meta = new CborWriter().list(6).text(engineVersion).list(size);
  for (let record = 0; record < size; record++)
    meta
      .list(3)
      .text(taken.has(record) ? prefix + record : '')
      .integer(1)
      .text('');
  meta.list(files.length);
  for (const [at, { first, last }] of files.entries())
    meta
      .list(3)
      .text(borderBefore(files[at - 1], first))
      .text(borderAfter(last, files[at + 1]))
      .text(String(at));
  for (let empty = 0; empty < 3; empty++) meta.list(0);
  writeFileWhole(join(folder, metaFile), gzipSync(Buffer.concat([signature, meta.take()]), { level: 9 }));
  const entry = {
    version: engineVersion,
    languages: { [language]: { hash: language, wasm: null, page_count: size } },
    include_characters: [],
  };
  writeFileWhole(join(folder, entryFile), JSON.stringify(entry));
}

/**
 * The shortest beginning of a token that comes after all of the file before: what is written twice is compressed
 * away.
 */
function borderBefore(before: { readonly last: string } | undefined, first: string): string {
  if (!before) return first;
  const characters = [...first];
  for (let length = 1; length < characters.length; length++) {
    const border = characters.slice(0, length).join('');
    if (compareCodePoints(border, before.last) > 0) return border;
  }
  return first;
}

/** The same border as the end of the file before it, unless the next one begins with just that token. */
function borderAfter(last: string, next: { readonly first: string } | undefined): string {
  if (!next) return last;
  const border = borderBefore({ last }, next.first);
  return border === next.first ? last : border;
}
