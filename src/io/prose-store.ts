import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { Prose } from '../domain/prose/types.ts';

/** Parsed texts in files named by digest, so that an unchanged document is not parsed again. */
export interface ProseStore {
  has(digest: string): boolean;
  write(digest: string, prose: Prose): void;
  /** The whole parsed text. */
  read(digest: string): Prose;
  /** Only what pages show; the rest of the file is not even parsed. */
  readSegments(digest: string): Prose['segments'];
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
      const aside = `${path}.${threadId}.part`;
      writeFileSync(
        aside,
        `${JSON.stringify(prose.segments)}\n${JSON.stringify({ ...prose, segments: [] })}`,
      );
      renameSync(aside, path);
      known.add(name(digest));
    },
    read(digest) {
      const [segments, rest] = readLines(folder, name(digest));
      return { ...(JSON.parse(rest) as Prose), segments: JSON.parse(segments) as Prose['segments'] };
    },
    readSegments: (digest) => JSON.parse(readLines(folder, name(digest))[0]) as Prose['segments'],
  };
}

/** A stored text: its segments in the first line, everything else in the second. */
function readLines(folder: string, name: string): [segments: string, rest: string] {
  const text = readFileSync(join(folder, name), 'utf8');
  const end = text.indexOf('\n');
  return [text.slice(0, end), text.slice(end + 1)];
}

/** Where the store of a working folder stands. */
export const proseFolder = (state: string): string => join(state, 'prose');
