import { existsSync, readFileSync } from 'node:fs';
import { writeFileWhole } from '../files/write-file.ts';

/** Results that are kept between builds, each with the names of what it was made from. */
export interface PageCache {
  /**
   * The result of the last build; undefined when there is none, or something that it was made from has changed since.
   */
  find<Result>(name: string): Result | undefined;
  /** Takes a new one. */
  put(name: string, result: unknown, asked: readonly string[]): void;
  /** Keeps what was found and put for the next build. */
  save(): void;
}

/** Where results are kept. */
export interface PageCachePlace {
  readonly file: string;
  /** Digest of everything that all results may be made from; with another one none of them counts. */
  readonly common: string;
}

/** Names by their number, with their value at that time; results with the numbers of what they were made from. */
interface Stored {
  readonly common: string;
  readonly values: readonly (readonly [name: string, value: string])[];
  readonly results: readonly (readonly [name: string, result: unknown, asked: readonly number[]])[];
}

/**
 * Opens what was kept; `digestOf` gives the digest of something that results are made from, empty when it is not
 * there.
 */
export function openPageCache(
  { file, common }: PageCachePlace,
  digestOf: (name: string) => string,
): PageCache {
  const stored = load(file, common);
  const changed = stored.values.map(([name, value]) => digestOf(name) !== value);
  const known = new Map(stored.results.map((row) => [row[0], row] as const));
  const kept = new Map<string, readonly [result: unknown, asked: readonly string[]]>();
  const namesOf = (numbers: readonly number[]) => numbers.map((at) => stored.values[at]?.[0] ?? '');
  let isSame = true;
  return {
    find<Result>(name: string) {
      const row = known.get(name);
      if (!row || row[2].some((at) => changed[at])) return undefined;
      kept.set(name, [row[1], namesOf(row[2])]);
      return row[1] as Result;
    },
    put(name, result, asked) {
      isSame = false;
      kept.set(name, [result, asked]);
    },
    save() {
      if (isSame && kept.size === known.size) return;
      const numbers = new Map<string, number>();
      const numberOf = (name: string) => {
        const number = numbers.get(name) ?? numbers.size;
        numbers.set(name, number);
        return number;
      };
      const results = [...kept].map(
        ([name, [result, asked]]) => [name, result, asked.map(numberOf)] as const,
      );
      const values = [...numbers.keys()].map((name) => [name, digestOf(name)] as const);
      writeFileWhole(file, JSON.stringify({ common, values, results } satisfies Stored));
    },
  };
}

const nothing = { values: [], results: [] };

function load(file: string, common: string): Stored {
  if (!existsSync(file)) return { common, ...nothing };
  try {
    const stored = JSON.parse(readFileSync(file, 'utf8')) as Stored;
    return stored.common === common ? stored : { common, ...nothing };
  } catch {
    // Cut off or written over: everything is made anew.
    return { common, ...nothing };
  }
}
