import { closeSync, existsSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { identityOf, realPlace, withParents } from '../files/place.ts';
import { closedPlaces } from '../publish/output-guard.ts';
import type { Settings } from '../settings.ts';

/** A bundle was asked to be written where something else stands; nothing was touched. */
export class ArchiveRefusedError extends Error {
  override readonly name = 'ArchiveRefusedError';
  readonly path: string;

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/**
 * The guard of commands that write one file: gives a place where nothing stands, or an archive that we wrote. Within
 * the content, the output and the program it refuses, with an `ArchiveRefusedError`.
 */
export function guardArchive(settings: Settings, file: string): string {
  const path = realPlace(file);
  const above = withParents(path).map(identityOf);
  const closed = [...closedPlaces(settings), realPlace(settings.out)];
  const isFree = !existsSync(path) || (statSync(path).isFile() && isOurs(path));
  if (!isFree || closed.some((place) => above.includes(identityOf(place))))
    throw new ArchiveRefusedError(path);
  return path;
}

/** Written at the end of archives, by which we know our own. */
export const archiveNote = 'gongkai';

function isOurs(path: string): boolean {
  const note = Buffer.alloc(archiveNote.length);
  const { size } = statSync(path);
  if (size < note.length) return false;
  const file = openSync(path, 'r');
  try {
    readSync(file, note, 0, note.length, size - note.length);
  } finally {
    closeSync(file);
  }
  return note.toString() === archiveNote;
}

/** Writes a file whole or not at all: `write` makes it beside its place. */
export async function putArchive(path: string, write: (aside: string) => Promise<void>): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.part`;
  try {
    await write(aside);
    renameSync(aside, path);
  } finally {
    rmSync(aside, { force: true });
  }
}
