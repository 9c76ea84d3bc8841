import { sortByCodePoints } from './code-points.ts';

/** The places of one token in one document, in order. */
export interface DocumentPlaces {
  readonly document: number;
  readonly places: Uint32Array;
}

/** A list of numbers that grows. */
class Numbers {
  values = new Uint32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Uint32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }
}

/** Collects the tokens of documents and gives them back token by token; 8 bytes of memory for each occurrence. */
export class PostingLists {
  #ids = new Map<string, number>();
  #counts = new Numbers();
  #tokens = new Numbers();
  #places = new Numbers();
  /** Where the postings of each document begin. */
  #starts: number[] = [];

  /** Begins the next document; gives its number, counted from 0. */
  begin(): number {
    return this.#starts.push(this.#tokens.length) - 1;
  }

  /** Adds a token of the document that was begun last. */
  add(token: string, place: number): void {
    let id = this.#ids.get(token);
    if (id === undefined) {
      id = this.#ids.size;
      this.#ids.set(token, id);
      this.#counts.push(0);
    }
    this.#tokens.push(id);
    this.#places.push(place);
    this.#counts.values[id] = (this.#counts.values[id] ?? 0) + 1;
  }

  /** Every token in order of its bytes in UTF-8, with the documents that hold it. */
  *tokens(): Generator<[token: string, documents: DocumentPlaces[]]> {
    const { firsts, documents, places } = this.#byToken();
    for (const token of sortByCodePoints([...this.#ids.keys()])) {
      const id = this.#ids.get(token) ?? 0;
      const end = firsts[id + 1] ?? places.length;
      const found: DocumentPlaces[] = [];
      for (let at = firsts[id] ?? 0; at < end; ) {
        const document = documents[at] ?? 0;
        let next = at + 1;
        while (next < end && documents[next] === document) next++;
        found.push({ document, places: places.subarray(at, next).sort() });
        at = next;
      }
      yield [token, found];
    }
  }

  /** All postings sorted by token, those of one token in order of the documents. */
  #byToken(): { firsts: Uint32Array; documents: Uint32Array; places: Uint32Array } {
    const firsts = new Uint32Array(this.#ids.size + 1);
    for (let id = 0; id < this.#ids.size; id++)
      firsts[id + 1] = (firsts[id] ?? 0) + (this.#counts.values[id] ?? 0);
    const next = firsts.slice();
    const [documents, places] = [new Uint32Array(this.#tokens.length), new Uint32Array(this.#tokens.length)];
    let document = 0;
    for (let at = 0; at < this.#tokens.length; at++) {
      while ((this.#starts[document + 1] ?? Number.POSITIVE_INFINITY) <= at) document++;
      const id = this.#tokens.values[at] ?? 0;
      const target = next[id] ?? 0;
      next[id] = target + 1;
      documents[target] = document;
      places[target] = this.#places.values[at] ?? 0;
    }
    return { firsts, documents, places };
  }
}
