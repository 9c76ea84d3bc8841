import { groupBy } from '../../domain/group-by.ts';
import type { ListedShard } from '../../domain/manifest/manifest-file.ts';
import { isForServer, manifestFile, shardFile } from '../../domain/manifest/places.ts';
import type { ListedFile } from '../../domain/manifest/shard-file.ts';
import { sha256 } from '../../io/manifest/file-digests.ts';
import { openFolder } from '../../io/verify/folder-source.ts';
import { readPublished } from '../bundle/published-site.ts';
import { listOf } from '../verify/lists.ts';

/** The site in the output folder, as it is published. */
export interface LocalSite {
  /** Address of the site. */
  readonly address: string;
  /** SHA-256 of every file that readers are given, by path from the root. */
  readonly files: ReadonlyMap<string, string>;
  readonly shards: readonly ListedShard[];
  /** Paths that stand in no list of the site: a signature, a time stamp. */
  readonly signs: readonly string[];
  /** The lists, and what names them all: they are sent last, in this order. */
  readonly last: readonly string[];
  filesOf(shard: string): readonly ListedFile[];
  /** A file as it was built; a `ChangedFileError` is thrown for one that is another now. */
  read(path: string): Promise<Uint8Array>;
}

/** Reads the lists of a site that was built; a `ChangedFileError` names the first file that is not as listed. */
export async function readLocal(out: string): Promise<LocalSite> {
  const site = await readPublished(openFolder(out));
  const { shards, statement } = site.manifest;
  const files = new Map<string, string>();
  for (const { path, sha256: digest } of site.files.values()) files.set(path, digest);
  for (const { name, sha256: digest } of shards) files.set(shardFile(name), digest);
  for (const path of site.paths) if (!files.has(path)) files.set(path, sha256(await site.read(path)));
  for (const path of files.keys()) if (isForServer(path)) files.delete(path);
  const byShard = groupBy(
    [...site.files.values()].filter(({ path }) => !isForServer(path)),
    ({ path }) => listOf(site, path),
  );
  return {
    address: statement.site,
    files,
    shards,
    signs: site.signs,
    last: [...shards.map(({ name }) => shardFile(name)), manifestFile],
    filesOf: (shard) => byShard.get(shard) ?? [],
    read: (path) => site.read(path),
  };
}
