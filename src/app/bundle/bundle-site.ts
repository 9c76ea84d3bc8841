import { guardArchive } from '../../io/archive/archive-place.ts';
import { readMarker } from '../../io/publish/output-marker.ts';
import type { Settings } from '../../io/settings.ts';
import { openFolder } from '../../io/verify/folder-source.ts';
import { evidenceOf } from './evidence.ts';
import { offlineFiles } from './offline-files.ts';
import { type PublishedSite, readPublished } from './published-site.ts';
import { putWebArchive } from './web-archive.ts';
import { writeBundle, writeZip } from './write-bundle.ts';

/** What is made of a site that was built. */
export interface BundleWishes {
  /** The file to write; else one beside the output folder. */
  readonly to?: string;
  /** A web archive instead of pages for a folder. */
  readonly wacz?: boolean;
  /** One item alone, e.g. `documents/2024/water-rules`, with what proves it. */
  readonly item?: string;
}

/** What was written. */
export interface WrittenBundle {
  readonly file: string;
  readonly files: number;
}

/** No site was built where one was to be bundled. */
export class NoBuiltSiteError extends Error {
  override readonly name = 'NoBuiltSiteError';
}

/** Writes one file of the site in the output folder; nothing is written where it is not as it was built. */
export async function bundleSite(settings: Settings, wishes: BundleWishes): Promise<WrittenBundle> {
  const file = guardArchive(settings, wishes.to ?? usualName(settings, wishes));
  if (!readMarker(settings.out)) throw new NoBuiltSiteError(settings.out);
  const site = await readPublished(openFolder(settings.out));
  return { file, files: await write(file, site, wishes) };
}

async function write(file: string, site: PublishedSite, { wacz, item }: BundleWishes): Promise<number> {
  if (wacz) return writeZip(file, site.manifest.statement.day, (zip) => putWebArchive(zip, site));
  if (item === undefined) return writeBundle(file, site, offlineFiles(site), site.paths);
  const evidence = await evidenceOf(site, item);
  return writeBundle(file, site, evidence.made, evidence.paths);
}

const usualName = ({ out }: Settings, { wacz, item }: BundleWishes): string => {
  if (item !== undefined) return `${out}-${item.replace(/[^\p{L}\p{N}-]+/gu, '-')}.zip`;
  return wacz ? `${out}.wacz` : `${out}.zip`;
};
