import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { writeFileWhole } from './write-file.ts';

/** Who holds a folder. */
export interface LockOwner {
  readonly process: number;
  readonly host: string;
  /** ISO time. */
  readonly since: string;
}

/** Another build is at work in the same folder. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
  /** Null where nobody can tell. */
  readonly owner: LockOwner | null;

  constructor(path: string, owner: LockOwner | null) {
    super(path);
    this.owner = owner;
  }
}

/**
 * Takes a folder for this process; gives the function that frees it. What holds it is an open transaction of SQLite,
 * thus a lock of the system on an open file: it ends with its process, however that ends, whatever numbers processes
 * have, also between containers that share the folder. What stands in the file means nothing; who holds it is written
 * beside it for messages.
 */
export function lockFolder(path: string): () => void {
  mkdirSync(dirname(path), { recursive: true });
  const names = `${path}.owner`;
  const database = begin(path) ?? fail(path, readOwner(names));
  const owner: LockOwner = { process: process.pid, host: hostname(), since: new Date().toISOString() };
  writeFileWhole(names, JSON.stringify(owner));
  held.add(database);
  return () => {
    held.delete(database);
    rmSync(names, { force: true });
    database.close();
  };
}

/** What is held; what nobody refers to would be closed when memory is collected, and the lock with it. */
const held = new Set<DatabaseSync>();

/**
 * Null when another holds it. Nothing is ever written by the transaction: the file stays empty and is never deleted.
 */
function begin(path: string): DatabaseSync | null {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('begin exclusive');
    return database;
  } catch (error) {
    database.close();
    const { errcode = 0 } = error as { errcode?: number };
    if ((errcode & 0xff) === busy) return null;
    if ((errcode & 0xff) !== noDatabase) throw error;
    // Left by a version that wrote text into it, or by a damaged disk. It is emptied in place: deleted, two might
    // hold two files.
    truncateSync(path);
    return begin(path);
  }
}

/** Result codes of SQLite. */
const [busy, noDatabase] = [5, 26];

function readOwner(file: string): LockOwner | null {
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as LockOwner) : null;
  } catch {
    return null;
  }
}

function fail(path: string, owner: LockOwner | null): never {
  throw new FolderInUseError(path, owner);
}
