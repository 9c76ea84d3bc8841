import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { writeFileWhole } from './write-file.ts';

/** Which pages stand in an output folder, and what they were made from. */
export interface PageManifest {
  /** True when the file stands there as it was written from this key. */
  isCurrent(file: string, key: string): boolean;
  /** Notes a page that was just written. */
  record(file: string, key: string): void;
  /** Forgets all pages but these; saves, so that a build that dies leaves no page that is taken for another. */
  keepOnly(files: ReadonlySet<string>): void;
  has(file: string): boolean;
  files(): readonly string[];
  save(): void;
}

interface Recorded {
  readonly key: string;
  /** Size and time of the file. */
  readonly stamp: string;
}

/** Opens the manifest of an output folder; one that is missing, cut off or of another version counts as empty. */
export function openPageManifest(path: string, output: string, version: string): PageManifest {
  const pages = load(path, version);
  const save = () => writeFileWhole(path, JSON.stringify({ version, pages: [...pages] }));
  return {
    isCurrent(file, key) {
      const page = pages.get(file);
      return page?.key === key && page.stamp === stampOf(join(output, file));
    },
    record(file, key) {
      pages.set(file, { key, stamp: stampOf(join(output, file)) });
    },
    keepOnly(files) {
      for (const file of pages.keys()) if (!files.has(file)) pages.delete(file);
      save();
    },
    has: (file) => pages.has(file),
    files: () => [...pages.keys()],
    save,
  };
}

function stampOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs}` : '';
}

function load(path: string, version: string): Map<string, Recorded> {
  if (!existsSync(path)) return new Map();
  try {
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { version: string; pages: [string, Recorded][] };
    return stored.version === version ? new Map(stored.pages) : new Map();
  } catch {
    return new Map();
  }
}
