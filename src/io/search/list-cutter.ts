import { hash } from 'node:crypto';
import type { TokenList } from './token-lists.ts';

/** Bytes of an index file before compression; a list with more has a file of its own. */
const [least, most] = [9_000, 16_000];

/** A file of the index: the lists of some tokens that follow each other. */
export interface ListFile {
  readonly first: string;
  readonly last: string;
  /** Bytes of its first list. */
  readonly head: number;
  readonly digest: string;
}

/** One with what it holds. */
export interface FilledFile extends ListFile {
  readonly lists: readonly TokenList[];
}

/**
 * Cuts the lists of an index into files. Where a file ends depends only on where it begins and on what comes until
 * its end, and most often on its last token alone: so a change moves the borders of few other files.
 */
export class ListCutter {
  #lists: TokenList[] = [];
  #size = 0;

  /** True when the next list begins a file. */
  get isEmpty(): boolean {
    return this.#lists.length === 0;
  }

  /** Ends the file if a list of so many bytes may not follow in it. */
  before(bytes: number): FilledFile | null {
    return this.#size > 0 && this.#size + bytes > most ? this.close() : null;
  }

  /** Takes the next list; gives the file if it ends with it. */
  take(list: TokenList): FilledFile | null {
    this.#lists.push(list);
    const bytes = list.bytes.length;
    this.#size += bytes;
    const room = most - this.#size;
    const ends = room <= 0 || (this.#size >= least && shareOf(list.token, 1) < bytes / (room + bytes));
    return ends ? this.close() : null;
  }

  /** Ends the file with what there is. */
  close(): FilledFile | null {
    const lists = this.#lists;
    const [first, last] = [lists[0], lists.at(-1)];
    [this.#lists, this.#size] = [[], 0];
    if (!first || !last) return null;
    const digest = digestOf(lists);
    return { first: first.token, last: last.token, head: first.bytes.length, digest, lists };
  }
}

/** Cuts all lists of an index. */
export function* cutLists(lists: Iterable<TokenList>): Generator<FilledFile> {
  const cutter = new ListCutter();
  for (const list of lists) {
    const before = cutter.before(list.bytes.length);
    if (before) yield before;
    const ended = cutter.take(list);
    if (ended) yield ended;
  }
  const rest = cutter.close();
  if (rest) yield rest;
}

/** Tells lists from all others. */
export const digestOf = (lists: readonly TokenList[]): string =>
  hash('sha1', Buffer.concat(lists.map(({ bytes }) => bytes)), 'base64url');

/** A number from 0 to 1 that belongs to a token; another one for each `kind`. */
export function shareOf(token: string, kind: number): number {
  let mixed = 0x811c9dc5 ^ Math.imul(kind, 0x9e3779b1);
  for (let at = 0; at < token.length; at++) mixed = Math.imul(mixed ^ token.charCodeAt(at), 0x01000193);
  mixed ^= mixed >>> 16;
  mixed = Math.imul(mixed, 0x7feb352d);
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x846ca68b);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}
