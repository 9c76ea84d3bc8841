import type { ListedShard, Manifest } from '../../domain/manifest/manifest-file.ts';
import { parseManifest } from '../../domain/manifest/manifest-file.ts';
import { numberOf, shardName } from '../../domain/manifest/numbering.ts';
import { isOfPublication, manifestFile, shardFile } from '../../domain/manifest/places.ts';
import { type ListedFile, parseShard } from '../../domain/manifest/shard-file.ts';
import { type Message, say } from '../../domain/text/message.ts';
import { digestsOfBytes, type FileDigests, sha256 } from '../../io/manifest/file-digests.ts';
import type { Found, SiteSource } from '../../io/verify/site-source.ts';
import { decode, mostOfList, type Tell } from './telling.ts';

/** What a site lists, and how. */
interface SiteLists {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, ListedFile>;
}

/** Reads the list of lists; null for what is none, which is told. */
export async function readManifest(source: SiteSource, tell: Tell): Promise<Manifest | null> {
  const found = await source.read(manifestFile, mostOfList);
  if (found.type !== 'bytes') {
    tell(
      manifestFile,
      found.type === 'missing' ? say('verify.noManifest') : whyNot(found),
      say('verify.noManifestFix'),
    );
    return null;
  }
  const manifest = parseManifest(decode(found.bytes), sha256);
  if (!manifest) tell(manifestFile, say('verify.manifestDamaged'), say('verify.manifestFix'));
  return manifest;
}

/** What the lists of a site name. */
export interface Listed {
  readonly files: ReadonlyMap<string, ListedFile>;
  /** Names of lists of which nobody knows what they say. */
  readonly damaged: ReadonlySet<string>;
}

/** Reads all lists, of a part of a site those that are there; those that are damaged are told. */
export async function readShards(
  source: SiteSource,
  { shards }: Manifest,
  tell: Tell,
  isPart = false,
): Promise<Listed> {
  const files = new Map<string, ListedFile>();
  const damaged = new Set<string>();
  const bits = bitsOf(shards);
  await eachOf(shards, source.atOnce, async (shard) => {
    const path = shardFile(shard.name);
    const found = await source.read(path, shard.size);
    if (isPart && found.type === 'missing') return;
    const wrong = differs(found, shard);
    const rows = found.type === 'bytes' && !wrong ? parseShard(decode(found.bytes)) : null;
    if (!rows || rows.length !== shard.files) {
      damaged.add(shard.name);
      tell(path, wrong ?? say('verify.listDamaged'), say('verify.listFix', { n: shard.files }));
      return;
    }
    for (const file of rows) {
      const isElsewhere = listFor(file, bits) !== shard.name || files.has(file.path);
      if (isElsewhere) tell(path, say('verify.listWrong', { file: file.path }), say('verify.manifestFix'));
      files.set(file.path, file);
    }
  });
  return { files, damaged };
}

const bitsOf = (shards: readonly ListedShard[]): number =>
  Math.round(Math.log2(Math.max(1, shards.length - 1)));

const listFor = ({ path, sha256: digest }: Pick<ListedFile, 'path' | 'sha256'>, bits: number): string =>
  isOfPublication(path) ? 'about' : shardName(numberOf(path, digest), bits);

/** How what was found is not what is listed; null where it is. */
export function differs(found: Found, listed: FileDigests): Message | null {
  if (found.type === 'longer') return say('verify.longer', { size: listed.size });
  if (found.type !== 'bytes') return whyNot(found);
  const now = digestsOfBytes(found.bytes);
  if (now.size !== listed.size) return say('verify.shorter', { size: listed.size, now: now.size });
  return now.sha256 === listed.sha256 && now.sm3 === listed.sm3
    ? null
    : say('verify.changed', { listed: listed.sha256, now: now.sha256 });
}

/** Why a file has no bytes. */
export const whyNot = (found: Exclude<Found, { type: 'bytes' }>): Message => {
  if (found.type === 'missing') return say('verify.missing');
  return found.type === 'longer' ? say('verify.tooLong') : say('verify.unreadable', { reason: found.reason });
};

/** Does something with each, so many at once. */
export async function eachOf<T>(
  all: Iterable<T>,
  atOnce: number,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const queue = all[Symbol.iterator]();
  const run = async () => {
    for (let next = queue.next(); !next.done; next = queue.next()) await work(next.value);
  };
  await Promise.all(Array.from({ length: atOnce }, run));
}

/** The name of the list in which a file of a site stands. */
export function listOf({ manifest, files }: SiteLists, path: string): string {
  const file = files.get(path);
  if (!file) throw new Error(`No list has ${path}.`);
  return listFor(file, bitsOf(manifest.shards));
}
