import { tagged, tagOf } from '../../domain/search/tags.ts';
import { CborWriter } from './cbor.ts';
import { CborReader } from './cbor-reader.ts';

/** The list of one token as it stands in a file of the index. */
export interface TokenList {
  readonly token: string;
  readonly bytes: Buffer;
}

/** Where a token stands in a document: places in order, or what is written of them. */
interface Posting {
  readonly document: number;
  readonly bytes: Buffer;
}

const writer = new CborWriter();

/** Writes the places of a token in documents, which come in order. */
export function listOf(
  token: string,
  documents: readonly { readonly document: number; readonly places: Uint32Array }[],
): TokenList {
  const tag = tagOf(token);
  writer.list(3).text(token).list(documents.length);
  let last = 0;
  for (const { document, places } of documents) {
    writer.list(3).integer(document - last);
    writePlaces(places, tag);
    last = document;
  }
  return { token, bytes: writer.list(0).take() };
}

function writePlaces(places: Uint32Array, tag: number): void {
  writer.list(places.length);
  let before = 0;
  for (const place of places) {
    const location = tagged(place, tag);
    writer.integer(location - before);
    before = location;
  }
  writer.list(0);
}

/** A list in which other places stand for some documents; without places the document goes. Null when none is left. */
export function changeList(
  token: string,
  list: TokenList | null,
  changes: ReadonlyMap<number, Uint32Array | null>,
): TokenList | null {
  const postings = (list ? postingsOf(list) : []).filter(({ document }) => !changes.has(document));
  for (const [document, places] of changes) {
    if (!places) continue;
    writePlaces(places, tagOf(token));
    postings.push({ document, bytes: writer.take() });
  }
  if (postings.length === 0) return null;
  postings.sort((a, b) => a.document - b.document);
  writer.list(3).text(token).list(postings.length);
  let last = 0;
  for (const { document, bytes } of postings) {
    writer
      .list(3)
      .integer(document - last)
      .bytes(bytes);
    last = document;
  }
  return { token, bytes: writer.list(0).take() };
}

function postingsOf({ bytes }: TokenList): Posting[] {
  const reader = new CborReader(bytes);
  reader.head();
  reader.text();
  let document = 0;
  return Array.from({ length: reader.head() }, () => {
    reader.head();
    document += reader.head();
    return { document, bytes: reader.skip(2) };
  });
}

/** The lists of a file. */
export function readLists(body: Buffer): TokenList[] {
  const reader = new CborReader(body);
  reader.head();
  return Array.from({ length: reader.head() }, () => {
    const start = reader.at;
    reader.head();
    const token = reader.text();
    reader.skip(2);
    return { token, bytes: body.subarray(start, reader.at) };
  });
}

/** Begins a file of so many lists. */
export const headOf = (count: number): Buffer => writer.list(1).list(count).take();
