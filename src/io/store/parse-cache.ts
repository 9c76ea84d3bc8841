import { existsSync, readFileSync } from 'node:fs';
import type { Entry } from '../../domain/corpus.ts';
import type { Finding } from '../../domain/finding.ts';
import { writeFileWhole } from '../files/write-file.ts';

/** What reading one document gave. */
export interface ReadFile {
  /** Digest of the bytes; null where they could not be read. */
  readonly contents: string | null;
  readonly entry: Entry | null;
  readonly findings: readonly Finding[];
}

/** The same with what tells, without reading it, that the file is still as it was. */
export interface CachedDocument extends ReadFile {
  /** Of `stampAt`; empty where it does not tell. */
  readonly stamp: string;
}

/** Results of reading by file; only those used since opening are saved again. */
export interface ParseCache {
  get(file: string): CachedDocument | undefined;
  /** Notes what stands in a file now. */
  set(file: string, document: CachedDocument): void;
  save(): void;
}

/** Files whose stamps alone are new are read again next time: as many as this are worth a new cache file. */
const manyStamps = 100;

/** What is kept of a file, and the line that says so: to write it again costs more than to read it. */
interface Kept {
  readonly line: string;
  readonly document: CachedDocument;
}

/**
 * Opens a cache file: its version on the first line, then a line for each document. One that is missing, cut off or of
 * another version counts as empty. It is written whole, so that nothing of what is gone stays in it.
 */
export function openParseCache(path: string, version: string): ParseCache {
  const old = load(path, version);
  const used: string[] = [];
  let [changed, stamps] = [false, 0];
  return {
    get: (file) => old.get(file)?.document,
    set(file, document) {
      const kept = old.get(file);
      const before = kept?.document;
      if (!before || before.contents === null || before.contents !== document.contents) changed = true;
      else if (before.stamp !== document.stamp) stamps++;
      used.push(kept && before === document ? kept.line : JSON.stringify([file, document]));
    },
    save() {
      if (!changed && stamps < manyStamps && used.length === old.size) return;
      writeFileWhole(path, [JSON.stringify(version), ...used, ''].join('\n'));
    },
  };
}

function load(path: string, version: string): Map<string, Kept> {
  if (!existsSync(path)) return new Map();
  try {
    const [first = '', ...lines] = readFileSync(path, 'utf8').split('\n');
    // The last line ends as well.
    if (JSON.parse(first) !== version || lines.pop() !== '') return new Map();
    return new Map(
      lines.map((line) => {
        const [file, document] = JSON.parse(line) as [string, CachedDocument];
        return [file, { line, document }];
      }),
    );
  } catch {
    return new Map();
  }
}
