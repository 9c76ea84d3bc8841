import { join } from 'node:path';
import type { Prose } from '../../domain/prose/types.ts';
import { digest } from '../files/digest.ts';
import type { Settings } from '../settings.ts';
import { inTransaction, openDatabase } from './database.ts';

/** Parsed texts by digest, so that an unchanged document is not parsed again. */
export interface ProseStore {
  has(digest: string): boolean;
  /** Keeps a text; it is on disk after `flush` or `close` at the latest. */
  write(digest: string, prose: Prose): void;
  /** The whole parsed text. */
  read(digest: string): Prose;
  /** Only the plain text, block by block. */
  readBlocks(digest: string): Prose['blocks'];
  /** Only what pages show; the rest is not even loaded. */
  readSegments(digest: string): Prose['segments'];
  /** Deletes what is not among these digests. */
  prune(used: ReadonlySet<string>): void;
  flush(): void;
  remove(digests: readonly string[]): void;
  close(): void;
}

// Bytes, not text: SQLite hands text over character by character, bytes as they are.
const tables = 'create table if not exists texts (digest text primary key, segments blob, rest blob)';
/** Texts that are written in one transaction. */
const batch = 500;

/** Where the texts of a content folder are stored. */
export const proseFile = ({ state, content }: Pick<Settings, 'state' | 'content'>): string =>
  join(state, 'documents', `${digest(content, 12)}.db`);

/** Opens a store; one that is damaged counts as empty. Several threads and processes may use it at once. */
export function openProseStore(file: string): ProseStore {
  const database = openDatabase(file, tables);
  let loaded: Set<string> | undefined;
  const known = () => {
    loaded ??= new Set(
      database
        .prepare('select digest from texts')
        .all()
        .map((row) => String(row.digest)),
    );
    return loaded;
  };
  const waiting = new Map<string, [segments: Uint8Array, rest: Uint8Array]>();
  const insert = database.prepare('insert or replace into texts values (?, ?, ?)');
  const column = (name: string) => database.prepare(`select ${name} as bytes from texts where digest = ?`);
  const [segments, rest] = [column('segments'), column('rest')];
  const decoder = new TextDecoder();
  const save = () => {
    if (waiting.size === 0) return;
    inTransaction(database, () => {
      for (const [key, parts] of waiting) insert.run(key, ...parts);
    });
    waiting.clear();
  };
  const load = (statement: typeof segments, key: string): string => {
    save();
    const row = statement.get(key);
    if (!row)
      throw new Error(`The parsed text ${key} is missing; delete the folder .gongkai and build again.`);
    return decoder.decode(row.bytes as Uint8Array);
  };
  const readRest = (key: string) => JSON.parse(load(rest, key)) as Prose;
  const readSegments = (key: string) => decodeSegments(load(segments, key));
  const remove = (digests: readonly string[]) => {
    if (digests.length === 0) return;
    const statement = database.prepare('delete from texts where digest = ?');
    inTransaction(database, () => {
      for (const key of digests) statement.run(key);
    });
    for (const key of digests) loaded?.delete(key);
  };
  return {
    has: (key) => known().has(key),
    write(key, prose) {
      waiting.set(key, [encodeSegments(prose.segments), bytesOf({ ...prose, segments: [] })]);
      loaded?.add(key);
      if (waiting.size >= batch) save();
    },
    read: (key) => ({ ...readRest(key), segments: readSegments(key) }),
    readBlocks: (key) => readRest(key).blocks,
    readSegments,
    prune: (used) => remove([...known()].filter((key) => !used.has(key))),
    remove,
    flush: save,
    close() {
      save();
      database.close();
    },
  };
}

/** Most texts are HTML alone, which is stored as it is; the first character tells. */
function encodeSegments(segments: Prose['segments']): Uint8Array {
  const [first, ...others] = segments;
  return first?.type === 'html' && others.length === 0 && first.html.startsWith('<')
    ? encode(first.html)
    : bytesOf(segments);
}

const decodeSegments = (stored: string): Prose['segments'] =>
  stored.startsWith('<') ? [{ type: 'html', html: stored }] : (JSON.parse(stored) as Prose['segments']);

const bytesOf = (value: unknown): Uint8Array => encode(JSON.stringify(value));

/** Bytes of many texts stand side by side: it takes half the time of a buffer for each. */
let slab = Buffer.alloc(0);
let used = 0;
const slabSize = 1_000_000;

function encode(text: string): Uint8Array {
  // No character takes more.
  const most = 3 * text.length;
  if (slab.length - used < most) [slab, used] = [Buffer.allocUnsafeSlow(Math.max(slabSize, most)), 0];
  const start = used;
  used += slab.write(text, start);
  return slab.subarray(start, used);
}
