import type { PostingSource } from '../../domain/search/list-streams.ts';
import { NumberReader, NumberWriter } from '../../domain/search/numbers.ts';

/**
 * The list of one token: number of records; of each how far its number is from the one before, and so for its places,
 * behind their number.
 */
export interface TokenList {
  readonly token: string;
  readonly bytes: Uint8Array;
}

const writer = new NumberWriter();

/** A token in one document, with its places there. */
export interface Posting {
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
  readonly bytes: Uint8Array;
}

/** Writes the places of a token in documents, at least one, which come in order. */
export function partOf(token: string, documents: readonly Posting[]): ListPart {
  const first = documents[0]?.document ?? 0;
  let last = first;
  for (const [at, { document, places }] of documents.entries()) {
    if (at > 0) writer.number(document - last);
    writePlaces(places);
    last = document;
  }
  return { token, count: documents.length, first, last, bytes: writer.take() };
}

/** The whole list of a token, whose parts, at least one, come in order. */
export function joinParts(parts: readonly ListPart[]): TokenList {
  const token = parts[0]?.token ?? '';
  writer.number(parts.reduce((sum, { count }) => sum + count, 0));
  let before = 0;
  for (const { first, last, bytes } of parts) {
    writer.number(first - before).bytes(bytes);
    before = last;
  }
  return { token, bytes: writer.take() };
}

function writePlaces(places: Uint32Array): void {
  writer.number(places.length);
  let before = 0;
  for (const place of places) {
    writer.number(place - before);
    before = place;
  }
}

/** Gives what a list holds, document after document; the places stand in one array that is used again. */
export function readPostings({ token, bytes }: TokenList): PostingSource {
  const count = new NumberReader(bytes).number();
  return {
    token,
    count,
    each(take) {
      const reader = new NumberReader(bytes);
      reader.number();
      let [document, room] = [0, new Uint32Array(64)];
      for (let left = count; left > 0; left--) {
        document += reader.number();
        const length = reader.number();
        if (length > room.length) room = new Uint32Array(length * 2);
        let place = 0;
        for (let at = 0; at < length; at++) {
          place += reader.number();
          room[at] = place;
        }
        take(document, room, length);
      }
    },
  };
}

/** Writes a list document after document, which come in order. */
export class ListWriter {
  readonly #writer = new NumberWriter(64);
  #count = 0;
  #last = 0;

  put(document: number, places: ArrayLike<number>, length = places.length): void {
    this.#writer.number(document - this.#last).number(length);
    this.#last = document;
    this.#count++;
    let before = 0;
    for (let at = 0; at < length; at++) {
      const place = places[at] ?? 0;
      this.#writer.number(place - before);
      before = place;
    }
  }

  /** The list of what was put since the one before; null of nothing. */
  end(token: string): TokenList | null {
    const body = this.#writer.take();
    const count = this.#count;
    [this.#count, this.#last] = [0, 0];
    return count === 0 ? null : { token, bytes: this.#writer.number(count).bytes(body).take() };
  }
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
  readonly #bytes: Uint8Array;
  readonly #reader: NumberReader;
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
    this.#bytes = list?.bytes ?? new Uint8Array();
    this.#reader = new NumberReader(this.#bytes);
    if (list) this.#left = this.#reader.number();
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
    writer.number(document - this.#last);
    writePlaces(places);
    this.#last = document;
  }

  end(): TokenList | null {
    // The next posting says how far it is from one that may be gone.
    if (this.#left > 0 && this.#last !== this.#passed) this.#pass();
    this.#reader.at = this.#left > 0 ? this.#bytes.length : this.#reader.at;
    this.#copy();
    const body = writer.take();
    return this.#count === 0
      ? null
      : { token: this.#token, bytes: writer.number(this.#count).bytes(body).take() };
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
    const document = this.#passed + this.#reader.number();
    this.#reader.at = at;
    return document;
  }

  #pass(): void {
    const reader = this.#reader;
    const document = this.#passed + reader.number();
    if (this.#last !== this.#passed) {
      writer.number(document - this.#last);
      this.#copied = reader.at;
    }
    reader.skip(reader.number());
    this.#left--;
    this.#passed = document;
    this.#last = document;
  }

  /** Leaves the next posting out. */
  #drop(): void {
    const reader = this.#reader;
    this.#passed += reader.number();
    reader.skip(reader.number());
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
