import { existsSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Milliseconds to wait for another thread or process that is writing. */
const timeout = 60_000;

/**
 * How SQLite makes a change whole: `truncate` writes what is new once, straight to its place, and suits few large
 * changes; `wal` writes it twice but waits for the disk less often, and suits many small ones.
 */
type Journal = 'truncate' | 'wal';

/**
 * Opens a private store with these tables; one that is damaged is made anew. Several threads and processes may use it
 * at once.
 */
export function openDatabase(file: string, tables: string, journal: Journal = 'truncate'): DatabaseSync {
  mkdirSync(dirname(file), { recursive: true });
  try {
    if (!isCutOff(file)) return connect(file, tables, journal);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
  for (const end of ['', '-journal', '-wal', '-shm']) rmSync(file + end, { force: true });
  return connect(file, tables, journal);
}

/**
 * Whether it is the file that is wrong, by SQLite's result code: corrupt (11), no database (26), shorter than it
 * should be (522).
 */
function isDamage(error: unknown): boolean {
  const { errcode = 0 } = error as { errcode?: number };
  return [11, 26].includes(errcode & 0xff) || errcode === 522;
}

/** Does all of the work or nothing of it. */
export function inTransaction(database: DatabaseSync, work: () => void): void {
  database.exec('begin immediate');
  try {
    work();
    database.exec('commit');
  } catch (error) {
    database.exec('rollback');
    throw error;
  }
}

function connect(file: string, tables: string, journal: Journal): DatabaseSync {
  const database = new DatabaseSync(file, { timeout });
  const settings = [
    'page_size = 16384',
    `journal_mode = ${journal}`,
    'synchronous = normal',
    'secure_delete = on',
  ];
  database.exec(settings.map((setting) => `pragma ${setting}`).join('; '));
  database.exec(tables);
  return database;
}

/** Shorter than its own header says, although no other connection is writing it. */
function isCutOff(file: string): boolean {
  const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (!existsSync(file) || ['-journal', '-wal'].some((end) => sizeOf(file + end) > 0)) return false;
  const database = new DatabaseSync(file, { readOnly: true, timeout });
  const number = (pragma: string) =>
    Number(Object.values(database.prepare(`pragma ${pragma}`).get() ?? {})[0]);
  const expected = number('page_count') * number('page_size');
  database.close();
  return sizeOf(file) < expected;
}
