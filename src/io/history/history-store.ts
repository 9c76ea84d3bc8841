import { join } from 'node:path';
import type { ItemHistory } from '../../domain/revisions/history.ts';
import { digest } from '../files/digest.ts';
import type { Settings } from '../settings.ts';
import { inTransaction, openDatabase } from '../store/database.ts';

/** The history of one file as it was made, and the digest of all that it was made from. */
export interface StoredItem {
  readonly key: string;
  /** Null for a document that never was public. */
  readonly history: ItemHistory | null;
}

/** What was read of a repository before. */
export interface HistoryStore {
  log<T>(name: string): T | null;
  writeLog(name: string, value: unknown): void;
  forgetLogs(): void;
  /** By path of the file. */
  items(): Map<string, StoredItem>;
  /** Takes the place of all items that differ. */
  writeItems(items: ReadonlyMap<string, StoredItem>, before: ReadonlyMap<string, StoredItem>): void;
  close(): void;
}

const tables = `
  create table if not exists logs (name text primary key, value text);
  create table if not exists items (path text primary key, key text, history text);
`;

/** Where the history of a content folder is stored. */
export const historyFile = ({ state, content }: Pick<Settings, 'state' | 'content'>): string =>
  join(state, 'history', `${digest(content, 12)}.db`);

/** Opens the store of a history. */
export function openHistoryStore(file: string): HistoryStore {
  const database = openDatabase(file, tables);
  return {
    log<T>(name: string) {
      const row = database.prepare('select value from logs where name = ?').get(name);
      return row ? (JSON.parse(String(row.value)) as T) : null;
    },
    writeLog(name, value) {
      database.prepare('insert or replace into logs values (?, ?)').run(name, JSON.stringify(value));
    },
    forgetLogs() {
      database.prepare('delete from logs').run();
    },
    items() {
      const rows = database.prepare('select path, key, history from items').all();
      return new Map(
        rows.map((row) => [
          String(row.path),
          { key: String(row.key), history: JSON.parse(String(row.history)) as ItemHistory | null },
        ]),
      );
    },
    writeItems(items, before) {
      const insert = database.prepare('insert or replace into items values (?, ?, ?)');
      const remove = database.prepare('delete from items where path = ?');
      inTransaction(database, () => {
        for (const [path, { key, history }] of items)
          if (before.get(path)?.key !== key) insert.run(path, key, JSON.stringify(history));
        for (const path of before.keys()) if (!items.has(path)) remove.run(path);
      });
    },
    close: () => database.close(),
  };
}
