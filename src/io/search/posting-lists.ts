import { isInText } from '../../domain/search/layout.ts';
import { runToken, type TokenTaker } from '../../domain/search/tokens.ts';
import { sortByCodePoints } from './code-points.ts';
import { Numbers, NumberTable } from './number-table.ts';

/** The places of one token in one document, in order. */
export interface DocumentPlaces {
  readonly document: number;
  readonly places: Uint32Array;
}

/**
 * Letters are numbered; so many numbers there may be. Three of them and the length of the run fit into a number that
 * is exact.
 */
const mostLetters = 2 ** 17;

/** Collects the tokens of documents and gives them back token by token; 8 bytes of memory for each occurrence. */
export class PostingLists implements TokenTaker {
  #letters = new Map<string, number>();
  #runs = new NumberTable();
  #words = new Map<string, number>();
  /** Text of every token, how often it occurs, and where it occurred last, of `#here`. */
  #texts: string[] = [];
  #counts = new Numbers();
  #lasts = new Numbers();
  #tokens = new Numbers();
  #places = new Numbers();
  /** Where the postings of each document begin, and its number. */
  #starts: number[] = [];
  #documents: number[] = [];
  /** The letters that were numbered last. */
  #line: readonly string[] = [];
  #numbers: number[] = [];
  /** Room in which postings are sorted. */
  #sorted = { documents: new Uint32Array(), places: new Uint32Array() };

  /** Number of occurrences. */
  get size(): number {
    return this.#tokens.length;
  }

  /**
   * Takes all documents out. The memory is kept for others: to ask for tens of megabytes anew for each run makes the
   * collector go through all that a build holds.
   */
  clear(): void {
    for (const all of [this.#letters, this.#words, this.#runs]) all.clear();
    for (const all of [this.#counts, this.#lasts, this.#tokens, this.#places]) all.clear();
    [this.#texts, this.#starts, this.#documents, this.#line, this.#numbers] = [[], [], [], [], []];
  }

  /** Begins the next document; its number is larger than that of the one before. */
  begin(document: number): void {
    this.#starts.push(this.#tokens.length);
    this.#documents.push(document);
  }

  /** Adds a whole word, or any other token, to the document that was begun last. */
  word(token: string, place: number): void {
    let id = this.#words.get(token);
    if (id === undefined) {
      id = this.#make(token);
      this.#words.set(token, id);
    }
    this.#add(id, place);
  }

  run(letters: readonly string[], place: number, length: number, everywhere: boolean, start: number): void {
    if (letters !== this.#line) this.#number(letters);
    let key = length;
    for (let at = place; at < place + length; at++) key = key * mostLetters + (this.#numbers[at] ?? 0);
    let id = this.#runs.get(key);
    if (id < 0) {
      id = this.#make(runToken(letters, place, length));
      this.#runs.set(key, id);
    }
    if (everywhere || this.#lasts.values[id] !== this.#here(start + place)) this.#add(id, start + place);
  }

  /** Every token in order of its bytes in UTF-8, with the documents that hold it. */
  *tokens(): Generator<[token: string, documents: DocumentPlaces[]]> {
    const { firsts, documents, places } = this.#byToken();
    const ids = new Map(this.#texts.map((text, id) => [text, id]));
    for (const token of sortByCodePoints([...this.#texts])) {
      const id = ids.get(token) ?? 0;
      const end = firsts[id + 1] ?? 0;
      const found: DocumentPlaces[] = [];
      for (let at = firsts[id] ?? 0; at < end; ) {
        const document = documents[at] ?? 0;
        let next = at + 1;
        while (next < end && documents[next] === document) next++;
        const number = this.#documents[document] ?? 0;
        found.push({ document: number, places: places.subarray(at, next).sort() });
        at = next;
      }
      yield [token, found];
    }
  }

  /** Tells documents, and in each its text from title and headings. */
  #here(place: number): number {
    return this.#starts.length * 2 + Number(isInText(place));
  }

  #number(letters: readonly string[]): void {
    this.#line = letters;
    this.#numbers = letters.map((letter) => {
      let number = this.#letters.get(letter);
      if (number === undefined) {
        number = this.#letters.size;
        this.#letters.set(letter, number);
      }
      return number;
    });
  }

  #make(text: string): number {
    this.#counts.push(0);
    this.#lasts.push(0);
    return this.#texts.push(text) - 1;
  }

  #add(id: number, place: number): void {
    this.#tokens.push(id);
    this.#places.push(place);
    this.#counts.values[id] = (this.#counts.values[id] ?? 0) + 1;
    this.#lasts.values[id] = this.#here(place);
  }

  /** All postings sorted by token, those of one token in order of the documents. */
  #byToken(): { firsts: Uint32Array; documents: Uint32Array; places: Uint32Array } {
    const firsts = new Uint32Array(this.#texts.length + 1);
    for (let id = 0; id < this.#texts.length; id++)
      firsts[id + 1] = (firsts[id] ?? 0) + (this.#counts.values[id] ?? 0);
    const next = firsts.slice();
    const { length } = this.#tokens;
    if (this.#sorted.places.length < length)
      this.#sorted = { documents: new Uint32Array(length), places: new Uint32Array(length) };
    const { documents, places } = this.#sorted;
    let document = 0;
    for (let at = 0; at < length; at++) {
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
