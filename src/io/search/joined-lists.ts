import { sortByCodePoints } from '../../domain/search/code-points.ts';
import { isInText } from '../../domain/search/layout.ts';
import { NumberReader } from '../../domain/search/numbers.ts';
import { isRun, joinedToken, joinSteps } from '../../domain/search/tokens.ts';
import { isCommon } from './list-pieces.ts';
import { NumberTable } from './number-table.ts';
import { ListWriter, type TokenList } from './token-lists.ts';

/**
 * The lists of an index and behind them those of joined runs; what stands in very many records is added to `common`.
 * Two such runs that lie one to three places apart are a token by itself, of which the first places are kept: so a
 * phrase of common words is found without the many places of both.
 */
export function* withJoined(
  lists: Iterable<TokenList>,
  common: TokenList[],
  long: number,
): Generator<TokenList> {
  for (const list of lists) {
    yield list;
    if (isCommon(list, long)) common.push(list);
  }
  yield* joinedLists(common);
}

/** A list that is read from record to record. */
class Cursor {
  readonly #reader: NumberReader;
  #left: number;
  /** The record that comes next; infinite behind the last one. */
  record = 0;

  constructor({ bytes }: TokenList) {
    this.#reader = new NumberReader(bytes);
    this.#left = this.#reader.number() + 1;
    this.#step();
  }

  /** Gives the places in the next record, and goes on to the one behind it. */
  take(put: (place: number) => void): void {
    let place = 0;
    for (let left = this.#reader.number(); left > 0; left--) {
      place += this.#reader.number();
      put(place);
    }
    this.#step();
  }

  #step(): void {
    this.record = --this.#left > 0 ? this.record + this.#reader.number() : Number.POSITIVE_INFINITY;
  }
}

/** A list that is being written: in title and headings and in the text of each record the first place is enough. */
class OpenList {
  readonly #list = new ListWriter();
  #record = -1;
  #places: number[] = [];

  /** Records come in order, and the places of each. */
  put(record: number, place: number): void {
    if (record !== this.#record) this.#close(record);
    const [first, second] = this.#places;
    if (first === undefined || (second === undefined && !isInText(first) && isInText(place)))
      this.#places.push(place);
  }

  end(token: string): TokenList | null {
    this.#close(-1);
    return this.#list.end(token);
  }

  #close(next: number): void {
    if (this.#places.length > 0) this.#list.put(this.#record, this.#places);
    this.#record = next;
    this.#places = [];
  }
}

/** The lists of all joined runs that stand somewhere, out of lists of common tokens. */
export function joinedLists(common: readonly TokenList[]): TokenList[] {
  const runs = common.filter(({ token }) => isRun(token));
  const cursors = runs.map((list) => new Cursor(list));
  const joined = new Map<string, OpenList>();
  const lists: OpenList[] = [];
  const numbers = new NumberTable();
  const listOfPair = (first: number, second: number, step: number): OpenList | undefined => {
    const key = (first * runs.length + second) * (joinSteps.length + 1) + step;
    let number = numbers.get(key);
    if (number < 0) {
      const list = new OpenList();
      number = lists.push(list) - 1;
      numbers.set(key, number);
      joined.set(joinedToken(runs[first]?.token ?? '', runs[second]?.token ?? '', step), list);
    }
    return lists[number];
  };
  const standing = new StandingRuns();
  for (;;) {
    const record = cursors.reduce(
      (least, cursor) => Math.min(least, cursor.record),
      Number.POSITIVE_INFINITY,
    );
    if (record === Number.POSITIVE_INFINITY) break;
    standing.clear();
    for (const [run, cursor] of cursors.entries())
      if (cursor.record === record) cursor.take((place) => standing.put(run, place));
    standing.each((run, place) => {
      for (const step of joinSteps) {
        const other = standing.at(place + step);
        if (other >= 0) listOfPair(run, other, step)?.put(record, place);
      }
    });
  }
  return sortByCodePoints([...joined.keys()]).flatMap((token) => joined.get(token)?.end(token) ?? []);
}

/** Which run stands at each place of one record. */
class StandingRuns {
  #runs = new Int32Array(1 << 13).fill(-1);
  #all: number[] = [];

  put(run: number, place: number): void {
    if (place >= this.#runs.length) {
      const larger = new Int32Array(place * 2).fill(-1);
      larger.set(this.#runs);
      this.#runs = larger;
    }
    this.#runs[place] = run;
    this.#all.push(place);
  }

  /** The run at a place, -1 for none. */
  at(place: number): number {
    return this.#runs[place] ?? -1;
  }

  /** Places of one run come in order. */
  each(take: (run: number, place: number) => void): void {
    for (const place of this.#all) take(this.at(place), place);
  }

  clear(): void {
    for (const place of this.#all) this.#runs[place] = -1;
    this.#all = [];
  }
}
