import { join } from 'node:path';
import type { AttachmentText } from '../../domain/search/attachment-text.ts';
import { digest } from '../files/digest.ts';
import type { Settings } from '../settings.ts';
import { inTransaction, openDatabase } from '../store/database.ts';

/** A file as it was when its contents were last hashed. */
interface SeenFile {
  /** Of `stampFrom`; empty where it does not tell. */
  readonly stamp: string;
  /** Of the contents. */
  readonly digest: string;
}

/** Texts of attachments by a key of contents and reading code, and the files seen by path. */
export interface AttachmentStore {
  files(): Map<string, SeenFile>;
  writeFile(path: string, file: SeenFile): void;
  has(key: string): boolean;
  /** Throws when there is none. */
  readText(key: string): AttachmentText;
  writeText(key: string, text: AttachmentText): void;
  /** Forgets all other files and texts. */
  keepOnly(paths: ReadonlySet<string>, keys: ReadonlySet<string>): void;
  close(): void;
}

const tables = `
  drop table if exists files;
  create table if not exists seen (path text primary key, stamp text, digest text);
  create table if not exists texts (key text primary key, text text);
`;

/** Where the texts of the attachments of a public folder are stored. */
export const attachmentsFile = (settings: Pick<Settings, 'state' | 'public'>): string =>
  join(settings.state, 'attachments', `${digest(settings.public, 12)}.db`);

/** Opens the store of attachments; what it is given is on disk at once. */
export function openAttachmentStore(file: string): AttachmentStore {
  const database = openDatabase(file, tables, 'wal');
  const select = database.prepare('select text from texts where key = ?');
  const exists = database.prepare('select 1 from texts where key = ?');
  const insertFile = database.prepare('insert or replace into seen values (?, ?, ?)');
  const insertText = database.prepare('insert or replace into texts values (?, ?)');
  const removeOthers = (table: string, column: string, used: ReadonlySet<string>) => {
    const remove = database.prepare(`delete from ${table} where ${column} = ?`);
    for (const row of database.prepare(`select ${column} as id from ${table}`).all())
      if (!used.has(String(row.id))) remove.run(String(row.id));
  };
  return {
    files() {
      const rows = database.prepare('select * from seen').all();
      return new Map(
        rows.map((row) => [String(row.path), { stamp: String(row.stamp), digest: String(row.digest) }]),
      );
    },
    writeFile(path, { stamp, digest }) {
      insertFile.run(path, stamp, digest);
    },
    has: (key) => exists.get(key) !== undefined,
    readText(key) {
      const row = select.get(key);
      if (!row)
        throw new Error(
          `The text of attachment ${key} is missing; delete the folder .gongkai and build again.`,
        );
      return JSON.parse(String(row.text)) as AttachmentText;
    },
    writeText(key, text) {
      insertText.run(key, JSON.stringify(text));
    },
    keepOnly(paths, keys) {
      inTransaction(database, () => {
        removeOthers('seen', 'path', paths);
        removeOthers('texts', 'key', keys);
      });
    },
    close: () => database.close(),
  };
}
