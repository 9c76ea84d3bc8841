import { type Manifest, parseManifest } from '../../domain/manifest/manifest-file.ts';
import { isForServer, manifestFile, shardFile, statementFile } from '../../domain/manifest/places.ts';
import { parseShard } from '../../domain/manifest/shard-file.ts';
import { formatStatement } from '../../domain/manifest/statement.ts';
import { headersVersion } from '../../domain/publishing/object-headers.ts';
import {
  type PublishingRecord,
  parseProgress,
  parseRecord,
  progressFile,
  recordFile,
} from '../../domain/publishing/publishing-record.ts';
import { sha256 } from '../../io/manifest/file-digests.ts';
import type { ObjectStore } from '../../io/object-store/object-store.ts';
import { decode, mostOfList } from '../verify/telling.ts';
import type { LocalSite } from './local-site.ts';

/** What is known of a store before anything is sent. */
export interface StoredSite {
  /** Digests by path; null where nobody knows what stands. */
  readonly files: ReadonlyMap<string, string | null>;
  /** The last record; null where nothing was ever published. */
  readonly record: PublishingRecord | null;
  /** What a run that was killed had sent already. */
  readonly resumed: ReadonlyMap<string, string>;
  /** Objects that tell how far that run had come. */
  readonly progress: readonly string[];
  /** Address of the site that stands there; null for none. */
  readonly address: string | null;
}

/** Asks a store for its own lists, and of these only for those that are not as in the site to be published. */
export async function readStored(store: ObjectStore, local: LocalSite): Promise<StoredSite> {
  const record = await readRecord(store);
  const bytes = await store.read(manifestFile, mostOfList);
  const manifest = bytes && parseManifest(decode(bytes), sha256);
  const files = new Map<string, string | null>();
  if (bytes) files.set(manifestFile, sha256(bytes));
  if (manifest) await addListed(files, manifest, store, local);
  if (manifest) files.set(statementFile, sha256(formatStatement(manifest.statement)));
  for (const [path, digest] of Object.entries(record?.signs ?? {})) files.set(path, digest);
  for (const path of [...(record?.touched ?? []), ...(record?.later ?? [])]) files.set(path, null);
  // Types and caching of all that was sent by older rules are not as they should be.
  if (record && record.headers !== headersVersion) for (const path of files.keys()) files.set(path, null);
  // Nobody knows what stands where a record has no list beside it.
  if (record && !manifest) for (const path of local.files.keys()) files.set(path, null);
  const { sent, names } = record && !record.isDone ? await readProgress(store, record) : nothing;
  for (const [path, digest] of sent) files.set(path, digest);
  return {
    files,
    record,
    resumed: sent,
    progress: names,
    address: manifest?.statement.site ?? null,
  };
}

const nothing = { sent: new Map<string, string>(), names: [] as string[] };

export async function readRecord(store: ObjectStore): Promise<PublishingRecord | null> {
  const bytes = await store.read(recordFile, mostOfList);
  return bytes && parseRecord(decode(bytes));
}

async function addListed(
  files: Map<string, string | null>,
  manifest: Manifest,
  store: ObjectStore,
  local: LocalSite,
): Promise<void> {
  const same = new Map(local.shards.map(({ name, sha256: digest }) => [name, digest]));
  for (const { name, sha256: digest } of manifest.shards) {
    const path = shardFile(name);
    if (same.get(name) === digest) {
      for (const file of local.filesOf(name)) files.set(file.path, file.sha256);
      files.set(path, digest);
      continue;
    }
    const bytes = await store.read(path, mostOfList);
    const found = (bytes && parseShard(decode(bytes))) ?? [];
    const isOfIt = bytes !== null && sha256(bytes) === digest;
    files.set(path, bytes && sha256(bytes));
    // A list that is not the one of this publication is that of a run that was cut off: what it names may stand there
    // as it was before, and what it named no longer stands in the record.
    const named = isOfIt ? found : [...found, ...local.filesOf(name)];
    for (const row of named) if (!isForServer(row.path)) files.set(row.path, isOfIt ? row.sha256 : null);
  }
}

async function readProgress(
  store: ObjectStore,
  { run }: PublishingRecord,
): Promise<{ readonly sent: Map<string, string>; readonly names: string[] }> {
  const sent = new Map<string, string>();
  const names: string[] = [];
  for (let n = 1; ; n++) {
    const name = progressFile(run, n);
    const bytes = await store.read(name, mostOfList);
    if (!bytes) return { sent, names };
    names.push(name);
    for (const [path, digest] of parseProgress(decode(bytes)) ?? []) sent.set(path, digest);
  }
}
