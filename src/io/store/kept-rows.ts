import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from '../files/write-file.ts';

/** What is kept from one build to the next, by key; only rows that were set since opening are kept further. */
export interface KeptRows<Row> {
  /** As it was kept. */
  get(key: string): Row | undefined;
  /** How many rows there were. */
  readonly size: number;
  /** Keeps a row; one that came from `get` is not written again. */
  set(key: string, row: Row): void;
  /** Writes the parts in which anything is other than it was. */
  save(): void;
}

/** As many files: a change of one row writes one of them. */
const parts = 64;
const ending = '.jsonl';

interface Kept<Row> {
  readonly line: string;
  readonly row: Row;
}

/**
 * Opens a folder of rows: in each file the version on the first line, then a line for each row. A file that is missing,
 * cut off or of another version counts as empty. Each is written whole, so that nothing of what is gone stays in it.
 */
export function openKeptRows<Row>(folder: string, version: string): KeptRows<Row> {
  // Versions before kept all in one file: what is gone from the content must not stay there.
  for (const former of ['.json', ending]) rmSync(folder + former, { force: true });
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)) : [];
  const loaded = names.map((name) => [name, load<Row>(join(folder, name), version)] as const);
  const old = new Map(loaded.flatMap(([, rows]) => rows ?? []));
  const now = new Map<string, string>();
  return {
    get: (key) => old.get(key)?.row,
    size: old.size,
    set(key, row) {
      const kept = old.get(key);
      now.set(key, kept && kept.row === row ? kept.line : JSON.stringify([key, row]));
    },
    save() {
      const before = new Map(loaded.map(([name, rows]) => [name, rows?.map(([, { line }]) => line)]));
      const after = new Map<string, string[]>();
      for (const [key, line] of now) {
        const name = partOf(key);
        const lines = after.get(name);
        if (lines) lines.push(line);
        else after.set(name, [line]);
      }
      for (const [name, lines] of after)
        if (!sameLines(before.get(name), lines))
          writeFileWhole(join(folder, name), [JSON.stringify(version), ...lines, ''].join('\n'));
      for (const name of names) if (!after.has(name)) rmSync(join(folder, name), { force: true });
    },
  };
}

/** The file in which a row stands, whatever else there is. */
function partOf(key: string): string {
  let hash = 0;
  for (let at = 0; at < key.length; at++) hash = (Math.imul(hash, 31) + key.charCodeAt(at)) | 0;
  return `${String(Math.abs(hash) % parts).padStart(2, '0')}${ending}`;
}

const sameLines = (before: readonly string[] | undefined, now: readonly string[]): boolean =>
  before?.length === now.length && now.every((line, at) => line === before[at]);

/** The rows of a file in its order; null for one that does not count. */
function load<Row>(file: string, version: string): (readonly [key: string, kept: Kept<Row>])[] | null {
  try {
    const [first = '', ...lines] = readFileSync(file, 'utf8').split('\n');
    // The last line ends as well.
    if (JSON.parse(first) !== version || lines.pop() !== '') return null;
    return lines.map((line) => {
      const [key, row] = JSON.parse(line) as [string, Row];
      return [key, { line, row }] as const;
    });
  } catch {
    return null;
  }
}
