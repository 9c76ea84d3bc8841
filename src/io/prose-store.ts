import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Prose } from '../domain/prose/types.ts';

/** Parsed texts in files named by digest, so that an unchanged document is not parsed again. */
export interface ProseStore {
  has(digest: string): boolean;
  write(digest: string, prose: Prose): void;
  read(digest: string): Prose;
}

/** Opens the store in a folder, which is made when it is missing. */
export function openProseStore(folder: string): ProseStore {
  mkdirSync(folder, { recursive: true });
  const known = new Set(readdirSync(folder));
  const name = (digest: string) => `${digest}.json`;
  return {
    has: (digest) => known.has(name(digest)),
    write(digest, prose) {
      const path = join(folder, name(digest));
      writeFileSync(`${path}.part`, JSON.stringify(prose));
      renameSync(`${path}.part`, path);
      known.add(name(digest));
    },
    read: (digest) => JSON.parse(readFileSync(join(folder, name(digest)), 'utf8')) as Prose,
  };
}

/** Where the store of a working folder stands. */
export const proseFolder = (state: string): string => join(state, 'prose');
