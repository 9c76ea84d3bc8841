import { existsSync, readFileSync } from 'node:fs';
import type { Entry } from '../domain/corpus.ts';
import type { Finding } from '../domain/finding.ts';
import { writeFileWhole } from './write-file.ts';

/** What reading one document gave. */
export interface CachedDocument {
  readonly entry: Entry | null;
  readonly findings: readonly Finding[];
}

/** Results of reading by digest of path, text and code; only those used since opening are saved again. */
export interface ParseCache {
  get(key: string): CachedDocument | undefined;
  set(key: string, document: CachedDocument): void;
  save(): void;
}

/** Opens a cache file; one that is missing, cut off or of another version counts as empty. */
export function openParseCache(path: string, version: string): ParseCache {
  const old = load(path, version);
  const used = new Map<string, CachedDocument>();
  let changed = false;
  return {
    get(key) {
      const found = old.get(key);
      if (found) used.set(key, found);
      return found;
    },
    set(key, document) {
      changed = true;
      used.set(key, document);
    },
    save() {
      if (!changed && used.size === old.size) return;
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
