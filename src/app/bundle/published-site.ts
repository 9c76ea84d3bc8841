import type { Finding } from '../../domain/finding.ts';
import type { Manifest } from '../../domain/manifest/manifest-file.ts';
import {
  manifestFile,
  shardFile,
  signatureFile,
  stampFile,
  statementFile,
} from '../../domain/manifest/places.ts';
import type { ListedFile } from '../../domain/manifest/shard-file.ts';
import { type Locale, localeOf } from '../../domain/text/locale.ts';
import { sha256 } from '../../io/manifest/file-digests.ts';
import type { SiteSource } from '../../io/verify/site-source.ts';
import { readManifest, readShards } from '../verify/lists.ts';
import { mostOfList, type Tell } from '../verify/telling.ts';

/** A published site as its own lists tell it. */
export interface PublishedSite {
  readonly manifest: Manifest;
  readonly files: ReadonlyMap<string, ListedFile>;
  /** Paths of all files, those of the manifest among them, in order. */
  readonly paths: readonly string[];
  readonly isSigned: boolean;
  /** Paths of what others put to the publication: a signature, a time stamp. */
  readonly signs: readonly string[];
  /** A file as it was published; a `ChangedFileError` is thrown for one that is another now. */
  read(path: string): Promise<Uint8Array>;
}

/** A file of a site is not as the site lists it, or its lists cannot be read. */
export class ChangedFileError extends Error {
  override readonly name = 'ChangedFileError';
}

/**
 * Reads what a site, or a part of it, says of itself; a `ChangedFileError` names the first list that cannot be read.
 */
export async function readPublished(source: SiteSource, isPart = false): Promise<PublishedSite> {
  const findings: Finding[] = [];
  const tell: Tell = (file, message, fix) =>
    void findings.push({ rule: 'verify', severity: 'error', file, position: null, message, fix });
  const manifest = await readManifest(source, tell);
  const listed = manifest && (await readShards(source, manifest, tell, isPart));
  if (!manifest || !listed || findings.length > 0)
    throw new ChangedFileError(findings[0]?.file ?? manifestFile);
  return publishedSite(source, manifest, listed.files);
}

async function publishedSite(
  source: SiteSource,
  manifest: Manifest,
  files: ReadonlyMap<string, ListedFile>,
): Promise<PublishedSite> {
  const signature = await source.read(signatureFile, mostOfList);
  const isSigned = signature.type === 'bytes';
  const isStamped = (await source.read(stampFile, mostOfList)).type === 'bytes';
  const signs = [...(isSigned ? [signatureFile] : []), ...(isStamped ? [stampFile] : [])];
  const own = [manifestFile, statementFile, ...signs];
  const lists = manifest.shards.map(({ name }) => shardFile(name));
  const unlisted = new Set([...own, ...lists]);
  const read = async (path: string): Promise<Uint8Array> => {
    const listed = files.get(path);
    if (!listed && !unlisted.has(path)) throw new ChangedFileError(path);
    const found = await source.read(path, listed?.size ?? mostOfList);
    if (found.type !== 'bytes' || (listed && sha256(found.bytes) !== listed.sha256))
      throw new ChangedFileError(path);
    return found.bytes;
  };
  return {
    manifest,
    files,
    paths: [...files.keys(), ...unlisted].sort(),
    isSigned,
    signs,
    read,
  };
}

/** The language of a page. */
export const localeIn = (html: string): Locale => localeOf(/<html[^>]* lang="([\w-]+)"/.exec(html)?.[1]);
