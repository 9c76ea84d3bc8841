import { join } from 'node:path';
import type { VersionFacts } from '../../domain/revisions/build-history.ts';
import type { Version } from '../../domain/revisions/version.ts';
import { inTransaction, openDatabase } from '../database.ts';
import { digest } from '../digest.ts';
import type { Settings } from '../settings.ts';

/** States of documents that were read before, by key; and what was made of them. */
export interface VersionStore {
  facts(key: string): VersionFacts | null;
  /** The whole version; throws when it is missing. */
  version(key: string): Version;
  write(versions: readonly { readonly facts: VersionFacts; readonly version: Version }[]): void;
  /** A value of the given name, null when it is missing. */
  note<T>(name: string): T | null;
  writeNotes(notes: ReadonlyMap<string, unknown>): void;
  /** Deletes these versions, all that hold the same, and all comparisons; gives the digests of their texts. */
  removeLike(keys: readonly string[]): string[];
  close(): void;
}

const tables = `
  create table if not exists versions (key text primary key, facts text, version text);
  create table if not exists notes (name text primary key, value text);
`;

/** Where the old versions of a content folder are stored. */
export const versionFile = ({ state, content }: Pick<Settings, 'state' | 'content'>): string =>
  join(state, 'history', `${digest(content, 12)}.db`);

/** Opens the store of versions. */
export function openVersionStore(file: string): VersionStore {
  const database = openDatabase(file, tables);
  const facts = new Map(
    database
      .prepare('select key, facts from versions')
      .all()
      .map((row) => [String(row.key), String(row.facts)]),
  );
  const version = database.prepare('select version from versions where key = ?');
  const note = database.prepare('select value from notes where name = ?');
  const readFacts = (key: string): VersionFacts | null => {
    const text = facts.get(key);
    return text === undefined ? null : (JSON.parse(text) as VersionFacts);
  };
  const readVersion = (key: string): Version => {
    const row = version.get(key);
    if (!row) throw new Error(`The version ${key} is missing; delete the folder .gongkai and build again.`);
    return JSON.parse(String(row.version)) as Version;
  };
  return {
    facts: readFacts,
    version: readVersion,
    write(versions) {
      const insert = database.prepare('insert or replace into versions values (?, ?, ?)');
      inTransaction(database, () => {
        for (const one of versions) {
          const text = JSON.stringify(one.facts);
          insert.run(one.facts.key, text, JSON.stringify(one.version));
          facts.set(one.facts.key, text);
        }
      });
    },
    note<T>(name: string) {
      const row = note.get(name);
      return row ? (JSON.parse(String(row.value)) as T) : null;
    },
    writeNotes(notes) {
      const insert = database.prepare('insert or replace into notes values (?, ?)');
      inTransaction(database, () => {
        for (const [name, value] of notes) insert.run(name, JSON.stringify(value));
      });
    },
    removeLike(keys) {
      const marks = new Set(keys.map((key) => readFacts(key)?.fingerprint));
      const hidden = [...facts.keys()].filter((key) => marks.has(readFacts(key)?.fingerprint));
      const texts = hidden.map((key) => readVersion(key).prose.digest);
      const remove = database.prepare('delete from versions where key = ?');
      inTransaction(database, () => {
        for (const key of hidden) remove.run(key);
        database.exec("delete from notes where name like 'change %'");
      });
      for (const key of hidden) facts.delete(key);
      return texts;
    },
    close: () => database.close(),
  };
}
