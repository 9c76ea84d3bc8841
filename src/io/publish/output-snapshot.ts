import { join } from 'node:path';
import { listTree, stampOf, type Tree } from '../files/tree.ts';

/**
 * What stands in a folder, from one look at it and from what whoever changes it tells: nobody need look twice at a
 * hundred thousand files.
 */
export interface OutputSnapshot {
  /** Absolute path. */
  readonly folder: string;
  /** Of `stampOf`; empty for a file that does not stand there. */
  stamp(file: string): string;
  /** Files below one of its folders. */
  below(name: string): string[];
  /** A file was put there, changed or taken away. */
  touch(file: string): void;
  /** Files that were put there, changed or taken away since the look; null where nobody has looked. */
  changed(): ReadonlySet<string> | null;
  /** Everything that stands there now. */
  whole(): Tree;
}

/** Opens a view; `seen` is what was seen there, null where nobody has looked. */
export function openOutputSnapshot(folder: string, seen: Tree | null): OutputSnapshot {
  const touched = new Set<string>();
  const now = (file: string) => stampOf(join(folder, file));
  if (!seen)
    return {
      folder,
      stamp: now,
      below: (name) => [...listTree(join(folder, name)).keys()].map((file) => `${name}/${file}`),
      touch: () => undefined,
      changed: () => null,
      whole: () => listTree(folder),
    };
  return {
    folder,
    stamp: (file) => (touched.has(file) ? now(file) : (seen.get(file) ?? '')),
    below: (name) => [...new Set([...seen.keys(), ...touched])].filter((file) => file.startsWith(`${name}/`)),
    touch: (file) => void touched.add(file),
    changed: () => touched,
    whole() {
      const files = new Map(seen);
      for (const file of touched) {
        const stamp = now(file);
        if (stamp === '') files.delete(file);
        else files.set(file, stamp);
      }
      return files;
    },
  };
}
