import { existsSync, readFileSync } from 'node:fs';
import type { Entry } from '../domain/corpus.ts';
import type { Finding } from '../domain/finding.ts';
import { writeFileWhole } from './write-file.ts';

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

/** Opens a cache file; one that is missing, cut off or of another version counts as empty. */
export function openParseCache(path: string, version: string): ParseCache {
  const old = load(path, version);
  const used = new Map<string, CachedDocument>();
  let [changed, stamps] = [false, 0];
  return {
    get: (file) => old.get(file),
    set(file, document) {
      const before = old.get(file);
      if (!before || before.contents === null || before.contents !== document.contents) changed = true;
      else if (before.stamp !== document.stamp) stamps++;
      used.set(file, document);
    },
    save() {
      if (!changed && stamps < manyStamps && used.size === old.size) return;
      writeFileWhole(path, JSON.stringify({ version, documents: [...used] }));
    },
  };
}

function load(path: string, version: string): Map<string, CachedDocument> {
  if (!existsSync(path)) return new Map();
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as {
      version: string;
      documents: [string, CachedDocument][];
    };
    return stored.version === version ? new Map(stored.documents) : new Map();
  } catch {
    return new Map();
  }
}
