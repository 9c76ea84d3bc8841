import type { ListedShard } from '../../domain/manifest/manifest-file.ts';
import type { ListedFile } from '../../domain/manifest/shard-file.ts';
import { inTransaction, openDatabase } from '../store/database.ts';

/** A file with its stamp (of `stampOf`), the number of 32 bits by which its list is found; -1 for the list apart. */
export interface StoredFile extends ListedFile {
  readonly stamp: string;
  readonly number: number;
}

/** What is known of the digests of an output folder since the last build. */
export interface DigestStore {
  /** Digest of what the output was made from whose files these are; empty where nobody knows. */
  readonly of: string;
  /** Bits by which the lists of the last build were told apart. */
  readonly bits: number;
  /** Stamps of all files by path. */
  stamps(): Map<string, string>;
  find(path: string): StoredFile | null;
  /** Files with numbers of a range, both ends within it. */
  between(first: number, last: number): ListedFile[];
  shards(): ListedShard[];
  /** How many files there are, and bytes. */
  sum(): { readonly files: number; readonly bytes: number };
  /** Does all of the work or nothing of it. */
  change(work: (edit: DigestEdit) => void): void;
  close(): void;
}

/** Changes of what is known. */
interface DigestEdit {
  put(file: StoredFile): void;
  remove(path: string): void;
  putShard(shard: ListedShard): void;
  forgetShards(): void;
  note(name: 'of' | 'bits', value: string): void;
}

const tables = `
  create table if not exists notes (name text primary key, value text);
  create table if not exists files
    (path text primary key, stamp text, number integer, size integer, sha256 text, sm3 text) without rowid;
  create index if not exists numbers on files (number, size);
  create table if not exists shards
    (name text primary key, files integer, size integer, sha256 text, sm3 text) without rowid`;

/** Opens what is known; a file that is damaged counts as none. */
export function openDigestStore(file: string): DigestStore {
  const database = openDatabase(file, tables);
  const note = (name: string): string =>
    String(database.prepare('select value from notes where name = ?').get(name)?.value ?? '');
  const listed = 'path, size, sha256, sm3';
  const one = database.prepare(`select ${listed}, stamp, number from files where path = ?`);
  const range = database.prepare(`select ${listed} from files where number between ? and ?`);
  const put = database.prepare('insert or replace into files values (?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('delete from files where path = ?');
  const putShard = database.prepare('insert or replace into shards values (?, ?, ?, ?, ?)');
  const putNote = database.prepare('insert or replace into notes values (?, ?)');
  const edit: DigestEdit = {
    put: ({ path, stamp, number, size, sha256, sm3 }) => void put.run(path, stamp, number, size, sha256, sm3),
    remove: (path) => void remove.run(path),
    putShard: ({ name, files, size, sha256, sm3 }) => void putShard.run(name, files, size, sha256, sm3),
    forgetShards: () => database.exec('delete from shards'),
    note: (name, value) => void putNote.run(name, value),
  };
  return {
    of: note('of'),
    bits: Number(note('bits') || -1),
    stamps: () =>
      new Map(
        database
          .prepare('select path, stamp from files')
          .all()
          .map(({ path, stamp }) => [String(path), String(stamp)]),
      ),
    find: (path) => (one.get(path) as unknown as StoredFile | undefined) ?? null,
    between: (first, last) => range.all(first, last) as unknown as ListedFile[],
    shards: () => database.prepare('select * from shards order by name').all() as unknown as ListedShard[],
    sum: () =>
      database.prepare('select count(*) as files, coalesce(sum(size), 0) as bytes from files').get() as {
        files: number;
        bytes: number;
      },
    change: (work) => inTransaction(database, () => work(edit)),
    close: () => database.close(),
  };
}
