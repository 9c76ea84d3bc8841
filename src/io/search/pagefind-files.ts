import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { engineVersion } from '../../domain/search/document.ts';
import { tagged, tagOf } from '../../domain/search/tags.ts';
import { writeFileWhole } from '../write-file.ts';
import { CborWriter } from './cbor.ts';
import { compareCodePoints } from './code-points.ts';
import { Pending } from './pending.ts';
import type { PostingLists } from './posting-lists.ts';

/** Every file of Pagefind begins so, under the compression. */
const signature = Buffer.from('pagefind_dcd');
const language = 'und';
/** Bytes of an index file before compression; a token with more has a file of its own. */
const chunkSize = 13_000;
const compress = promisify(gzip);
/** Files that are compressed and written at a time. */
const filesAtOnce = 16;

interface Chunk {
  readonly first: string;
  readonly last: string;
  readonly name: string;
}

/**
 * Writes an index as Pagefind's own indexer would, for documents that we have cut into tokens: it needs a tenth of the time and memory,
 * and places may have gaps. The folder `index` below must be there and empty. The folder must be a new
 * one for every index, for the names of the files do not change. Ids of documents are their numbers behind `prefix`. Gives the paths of the files below the folder.
 */
export async function writePagefind(
  folder: string,
  { lists, size, prefix }: { lists: PostingLists; size: number; prefix: string },
): Promise<string[]> {
  const { chunks, files } = await writeChunks(folder, lists);
  const meta = new CborWriter().list(6).text(engineVersion).list(size);
  for (let document = 0; document < size; document++)
    meta
      .list(3)
      .text(prefix + document)
      .integer(1)
      .text('');
  meta.list(chunks.length);
  for (const [at, { name, first, last }] of chunks.entries()) {
    const from = borderBefore(chunks[at - 1], first);
    meta
      .list(3)
      .text(from)
      .text(borderAfter(last, chunks[at + 1]))
      .text(name);
  }
  for (let empty = 0; empty < 3; empty++) meta.list(0);
  const metaFile = `pagefind.${language}.pf_meta`;
  writeFileWhole(join(folder, metaFile), await pack(meta));
  const entry = {
    version: engineVersion,
    languages: { [language]: { hash: language, wasm: null, page_count: size } },
    include_characters: [],
  };
  writeFileWhole(join(folder, 'pagefind-entry.json'), JSON.stringify(entry));
  return [...files, metaFile, 'pagefind-entry.json'];
}

/** The shortest beginning of a token that comes after all of the file before: what is written twice is compressed away. */
function borderBefore(before: Chunk | undefined, first: string): string {
  if (!before) return first;
  const characters = [...first];
  for (let length = 1; length < characters.length; length++) {
    const border = characters.slice(0, length).join('');
    if (compareCodePoints(border, before.last) > 0) return border;
  }
  return first;
}

/** The same border as the end of the file before it, unless the next one begins with just that token. */
function borderAfter(last: string, next: Chunk | undefined): string {
  if (!next) return last;
  const border = borderBefore({ name: '', first: '', last }, next.first);
  return border === next.first ? last : border;
}

/** Writes the lists in order, as many as fit into each file; some files are compressed at a time. */
async function writeChunks(
  folder: string,
  lists: PostingLists,
): Promise<{ chunks: Chunk[]; files: string[] }> {
  const chunks: Chunk[] = [];
  const writes = new Pending(filesAtOnce);
  const body = new CborWriter();
  let [first, last, count] = ['', '', 0];
  const close = async () => {
    if (count === 0) return;
    const whole = new CborWriter().list(1).list(count).append(body);
    body.take();
    const chunk = { first, last, name: String(chunks.length) };
    chunks.push(chunk);
    count = 0;
    await writes.add(writeChunk(folder, whole, chunk));
  };
  for (const [token, documents] of lists.tokens()) {
    const before = body.length;
    writeToken(body, token, documents);
    if (count > 0 && body.length > chunkSize) {
      // The list that did not fit begins the next file.
      const own = body.takeFrom(before);
      await close();
      body.append(own);
    }
    if (count === 0) first = token;
    last = token;
    count++;
  }
  await close();
  await writes.all();
  return { chunks, files: chunks.map(({ name }) => `index/${name}.pf_index`) };
}

function writeToken(
  body: CborWriter,
  token: string,
  documents: readonly { readonly document: number; readonly places: Uint32Array }[],
): void {
  const tag = tagOf(token);
  body.list(3).text(token).list(documents.length);
  let last = 0;
  for (const { document, places } of documents) {
    body
      .list(3)
      .integer(document - last)
      .list(places.length);
    let before = 0;
    for (const place of places) {
      const location = tagged(place, tag);
      body.integer(location - before);
      before = location;
    }
    body.list(0);
    last = document;
  }
  body.list(0);
}

async function writeChunk(folder: string, body: CborWriter, { name }: Chunk): Promise<void> {
  const packed = compress(Buffer.concat([signature, body.take()]), { level: 6 });
  await writeFile(join(folder, 'index', `${name}.pf_index`), await packed);
}

const pack = async (body: CborWriter): Promise<Buffer> =>
  compress(Buffer.concat([signature, body.take()]), { level: 9 });
