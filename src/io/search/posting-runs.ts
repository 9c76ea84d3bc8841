import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { SearchDocument } from '../../domain/search/document.ts';
import type { TextPart } from '../../domain/search/layout.ts';
import { compareCodePoints } from './code-points.ts';
import { addDocument } from './document-tokens.ts';
import { PostingLists } from './posting-lists.ts';
import { readRun, writeRun } from './run-files.ts';
import { joinParts, type ListPart, listOf, partOf, type TokenList } from './token-lists.ts';

/**
 * Collects the tokens of any number of documents in little memory: what is too much is written, sorted, into files of
 * a private folder, from which the lists are put together.
 */
export class PostingRuns {
  readonly #folder: string;
  readonly #most: number;
  readonly #lists = new PostingLists();
  #runs: string[] = [];

  /**
   * `folder` is made when it is needed; what a build that was killed left in it is deleted. With `most` occurrences of
   * tokens in memory, at 16 bytes each while they are sorted, a file is written.
   */
  constructor(folder: string, most: number) {
    this.#folder = folder;
    this.#most = most;
    this.close();
  }

  /** Adds a document, whose number is larger than that of the one before; gives its text in parts. */
  add(record: number, document: SearchDocument): TextPart[] {
    if (this.#lists.size >= this.#most) this.#write();
    return addDocument(this.#lists, record, document);
  }

  /** The lists of all tokens in order of their bytes in UTF-8. */
  *lists(): Generator<TokenList> {
    if (this.#runs.length === 0) {
      for (const [token, documents] of this.#lists.tokens()) yield listOf(token, documents);
      return;
    }
    yield* mergedLists(this.files());
  }

  /** The files that hold all tokens; none where what there is did not need one. */
  files(): readonly string[] {
    if (this.#runs.length > 0 && this.#lists.size > 0) this.#write();
    return this.#runs;
  }

  /** Deletes the files. */
  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #write(): void {
    mkdirSync(this.#folder, { recursive: true });
    const path = join(this.#folder, String(this.#runs.length));
    writeRun(path, partsOf(this.#lists));
    this.#runs.push(path);
    this.#lists.clear();
  }
}

/** The lists of all tokens in files of runs, in order of their bytes in UTF-8. */
export function* mergedLists(runs: readonly string[]): Generator<TokenList> {
  for (const parts of merged(runs.map(readRun))) yield joinParts(parts);
}

function* partsOf(lists: PostingLists): Generator<ListPart> {
  for (const [token, documents] of lists.tokens()) yield partOf(token, documents);
}

/** A run, and its next part. */
interface Source {
  readonly run: number;
  readonly parts: Generator<ListPart>;
  readonly next: ListPart;
}

/** The parts of one token after the other, those of a token in the order of the runs. */
function* merged(runs: readonly Generator<ListPart>[]): Generator<ListPart[]> {
  // The one whose token comes first is the last.
  const waiting: Source[] = [];
  const advance = (run: number, parts: Generator<ListPart>) => {
    const { value: next, done } = parts.next();
    if (!done) insert(waiting, { run, parts, next });
  };
  try {
    for (const [run, parts] of runs.entries()) advance(run, parts);
    for (let source = waiting.pop(); source; source = waiting.pop()) {
      const same = [source.next];
      const { token } = source.next;
      for (;;) {
        advance(source.run, source.parts);
        if (waiting.at(-1)?.next.token !== token) break;
        source = waiting.pop() ?? source;
        same.push(source.next);
      }
      yield same;
    }
  } finally {
    for (const parts of runs) parts.return(undefined);
  }
}

/** Puts a run where it belongs; the ones behind it come before. */
function insert(waiting: Source[], source: Source): void {
  let [low, high] = [0, waiting.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(source, waiting[middle] ?? source)) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, source);
}

const isBefore = (one: Source, other: Source): boolean =>
  (compareCodePoints(one.next.token, other.next.token) || one.run - other.run) < 0;
