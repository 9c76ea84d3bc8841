import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  aboutShard,
  digestsOfShards,
  formatManifest,
  type ListedShard,
  type Manifest,
} from '../../domain/manifest/manifest-file.ts';
import { bitsFor, namesFor, numberOf, rangeOf, shardName } from '../../domain/manifest/numbering.ts';
import {
  isOfManifest,
  isOfPublication,
  manifestFile,
  manifestFolder,
  shardFile,
  statementFile,
} from '../../domain/manifest/places.ts';
import { formatShard, type ListedFile } from '../../domain/manifest/shard-file.ts';
import { formatStatement, type Statement } from '../../domain/manifest/statement.ts';
import { writeNew } from '../files/write-file.ts';
import { markerName } from '../publish/output-marker.ts';
import type { OutputSnapshot } from '../publish/output-snapshot.ts';
import { type DigestStore, openDigestStore, type StoredFile } from './digest-store.ts';
import { digestsOfBytes, sha256 } from './file-digests.ts';

/** What a publication says besides what its files tell. */
export type StatementFacts = Pick<Statement, 'site' | 'day' | 'commit' | 'modified' | 'program' | 'after'>;

/** Where the digests of the last build are kept, and what they are of. */
export interface KnownDigests {
  readonly file: string;
  /** Digest of what the output is made from now. */
  readonly of: string;
  /** Digest of what it was made from, if it stands as that build published it; else null. */
  readonly before: string | null;
}

/**
 * Writes the lists of all files into an output folder that is finished but for them, and tells the view. Only what has
 * changed since the last build is read.
 */
export function writeManifest(output: OutputSnapshot, facts: StatementFacts, known: KnownDigests): Manifest {
  const store = openDigestStore(known.file);
  try {
    const changed = known.before !== null && known.before === store.of ? output.changed() : null;
    const touched = changed ? takeChanged(store, output, changed) : takeAll(store, output);
    return writeLists(store, output, { facts, of: known.of, touched });
  } finally {
    store.close();
  }
}

/** The number of files that stand in the list apart. */
const apart = -1;
/** Numbers of files that were put or taken away; null for any. */
type Touched = ReadonlySet<number> | null;

/** Takes over the files that were changed. */
function takeChanged(store: DigestStore, output: OutputSnapshot, changed: Iterable<string>): Touched {
  const touched = new Set<number>();
  store.change((edit) => {
    for (const path of changed) {
      if (isUnlisted(path)) continue;
      const [before, stamp] = [store.find(path), output.stamp(path)];
      if ((before?.stamp ?? '') === stamp) continue;
      const now = stamp === '' ? null : look(output, path, stamp);
      if (before) touched.add(before.number);
      if (now) touched.add(now.number);
      if (now) edit.put(now);
      else edit.remove(path);
    }
  });
  return touched;
}

/** Takes over whatever stands there; what has the stamp of the last build is not read. */
function takeAll(store: DigestStore, output: OutputSnapshot): Touched {
  const before = store.stamps();
  store.change((edit) => {
    for (const [path, stamp] of output.whole()) {
      if (isUnlisted(path)) continue;
      if (before.get(path) !== stamp) edit.put(look(output, path, stamp));
      before.delete(path);
    }
    for (const path of before.keys()) edit.remove(path);
  });
  return null;
}

const isUnlisted = (path: string): boolean => isOfManifest(path) || path === markerName;

function look({ folder }: OutputSnapshot, path: string, stamp: string): StoredFile {
  const digests = digestsOfBytes(readFileSync(join(folder, path)));
  return { path, ...digests, stamp, number: isOfPublication(path) ? apart : numberOf(path, digests.sha256) };
}

interface Lists {
  readonly facts: StatementFacts;
  readonly of: string;
  readonly touched: Touched;
}

function writeLists(store: DigestStore, output: OutputSnapshot, { facts, of, touched }: Lists): Manifest {
  const { files, bytes } = store.sum();
  const bits = bitsFor(files);
  // Where there are more lists than there were every one is another.
  const stale =
    bits === store.bits && touched ? new Set([...touched].map((number) => listOf(number, bits))) : null;
  const put = (name: string, of: readonly ListedFile[]): ListedShard => {
    const text = formatShard(of);
    place(output, shardFile(name), text);
    return { name, files: of.length, ...digestsOfBytes(Buffer.from(text)) };
  };
  store.change((edit) => {
    if (stale === null) edit.forgetShards();
    const isStale = (name: string) => stale?.has(name) ?? true;
    namesFor(bits).forEach((name, at) => {
      if (isStale(name)) edit.putShard(put(name, store.between(...rangeOf(at, bits))));
    });
    if (isStale(aboutShard)) edit.putShard(put(aboutShard, store.between(apart, apart)));
    edit.note('bits', String(bits));
    edit.note('of', of);
  });
  const shards = store.shards();
  if (stale === null) removeOthers(output, new Set(shards.map(({ name }) => shardFile(name))));
  const statement: Statement = { ...facts, files, bytes, ...digestsOfShards(shards, sha256) };
  const manifest = { statement, shards };
  place(output, manifestFile, formatManifest(manifest, sha256));
  place(output, statementFile, formatStatement(statement));
  return manifest;
}

const listOf = (number: number, bits: number): string =>
  number === apart ? aboutShard : shardName(number, bits);

function place(output: OutputSnapshot, file: string, text: string): void {
  writeNew(join(output.folder, file), text);
  output.touch(file);
}

/** Takes away lists of earlier builds. */
function removeOthers(output: OutputSnapshot, wanted: ReadonlySet<string>): void {
  const folder = join(output.folder, manifestFolder);
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const path = `${manifestFolder}/${name}`;
    if (wanted.has(path)) continue;
    rmSync(join(output.folder, path), { recursive: true });
    output.touch(path);
  }
}
