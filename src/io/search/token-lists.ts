import { tagged, tagOf } from '../../domain/search/tags.ts';
import { CborWriter } from './cbor.ts';
import { CborReader } from './cbor-reader.ts';

/** The list of one token as it stands in a file of the index. */
export interface TokenList {
  readonly token: string;
  readonly bytes: Buffer;
}

const writer = new CborWriter();

/** A token in one document, with its places there. */
interface Posting {
  readonly document: number;
  readonly places: Uint32Array;
}

/** The whole list of a token; documents come in order. */
export const listOf = (token: string, documents: readonly Posting[]): TokenList =>
  joinParts([partOf(token, documents)]);

/** What a list holds of some documents, none of which lies between two of another part. */
export interface ListPart {
  readonly token: string;
  /** So many documents there are, from the first number to the last. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** All behind the number of the first one. */
  readonly bytes: Buffer;
}

/** Writes the places of a token in documents, at least one, which come in order. */
export function partOf(token: string, documents: readonly Posting[]): ListPart {
  const tag = tagOf(token);
  const first = documents[0]?.document ?? 0;
  let last = first;
  for (const [at, { document, places }] of documents.entries()) {
    if (at > 0) writer.list(3).integer(document - last);
    writePlaces(places, tag);
    last = document;
  }
  return { token, count: documents.length, first, last, bytes: writer.take() };
}

/** The whole list of a token, whose parts, at least one, come in order. */
export function joinParts(parts: readonly ListPart[]): TokenList {
  const token = parts[0]?.token ?? '';
  writer
    .list(3)
    .text(token)
    .list(parts.reduce((sum, { count }) => sum + count, 0));
  let before = 0;
  for (const { first, last, bytes } of parts) {
    writer
      .list(3)
      .integer(first - before)
      .bytes(bytes);
    before = last;
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
  const own = new PostingWriter(list, token);
  for (const [document, places] of [...changes].sort(([a], [b]) => a - b)) own.put(document, places);
  return own.end();
}

/** Writes the postings of a list anew; what lies between two changes is copied as it stands. */
class PostingWriter {
  readonly #bytes: Buffer;
  readonly #reader: CborReader;
  readonly #token: string;
  /** Postings of the list that were not passed yet. */
  #left = 0;
  /** Postings that the new list has, those included that were not passed yet. */
  #count: number;
  /** Up to here the bytes of the list are written. */
  #copied: number;
  /** The documents of the posting that was passed, and of the one that was written, last. */
  #passed = 0;
  #last = 0;

  constructor(list: TokenList | null, token: string) {
    this.#token = token;
    this.#bytes = list?.bytes ?? Buffer.alloc(0);
    this.#reader = new CborReader(this.#bytes);
    if (list) {
      this.#reader.head();
      this.#reader.text();
      this.#left = this.#reader.head();
    }
    this.#count = this.#left;
    this.#copied = this.#reader.at;
  }

  /** Documents come in order. */
  put(document: number, places: Uint32Array | null): void {
    const isThere = this.#passUntil(document);
    this.#copy();
    if (isThere) this.#drop();
    if (!places) return;
    this.#count++;
    writer.list(3).integer(document - this.#last);
    writePlaces(places, tagOf(this.#token));
    this.#last = document;
  }

  end(): TokenList | null {
    // The next posting says how far it is from one that may be gone.
    if (this.#left > 0 && this.#last !== this.#passed) this.#pass();
    this.#reader.at = this.#left > 0 ? this.#bytes.length : this.#reader.at;
    this.#copy();
    if (this.#left === 0) writer.list(0);
    const body = writer.take();
    const head = writer.list(3).text(this.#token).list(this.#count).take();
    return this.#count === 0 ? null : { token: this.#token, bytes: Buffer.concat([head, body]) };
  }

  /** Passes what stands before a document; true when the document comes next. */
  #passUntil(document: number): boolean {
    while (this.#left > 0) {
      const next = this.#next();
      if (next >= document) return next === document;
      this.#pass();
    }
    return false;
  }

  /** The document of the next posting. */
  #next(): number {
    const { at } = this.#reader;
    this.#reader.head();
    const document = this.#passed + this.#reader.head();
    this.#reader.at = at;
    return document;
  }

  #pass(): void {
    const reader = this.#reader;
    reader.head();
    const document = this.#passed + reader.head();
    if (this.#last !== this.#passed) {
      writer.list(3).integer(document - this.#last);
      this.#copied = reader.at;
    }
    reader.skip(2);
    this.#left--;
    this.#passed = document;
    this.#last = document;
  }

  /** Leaves the next posting out. */
  #drop(): void {
    const reader = this.#reader;
    reader.head();
    this.#passed += reader.head();
    reader.skip(2);
    this.#left--;
    this.#count--;
    this.#copied = reader.at;
  }

  /** Writes what was passed. */
  #copy(): void {
    const { at } = this.#reader;
    if (at > this.#copied) writer.bytes(this.#bytes.subarray(this.#copied, at));
    this.#copied = at;
  }
}

/** The lists of a file. */
export function readLists(body: Buffer): TokenList[] {
  const reader = new CborReader(body);
  reader.head();
  const count = reader.head();
  return Array.from({ length: count }, (_, at) => {
    const start = reader.at;
    reader.head();
    const token = reader.text();
    // The last one, most often a long one alone, needs no reading.
    if (at === count - 1) return { token, bytes: body.subarray(start) };
    reader.skip(2);
    return { token, bytes: body.subarray(start, reader.at) };
  });
}

/** Begins a file of so many lists. */
export const headOf = (count: number): Buffer => writer.list(1).list(count).take();
