import { siteFolder } from '../../domain/offline/site-links.ts';
import { archiveNote, putArchive } from '../../io/archive/archive-place.ts';
import { openZipWriter, type ZipWriter } from '../../io/archive/zip-writer.ts';
import type { MadeFile } from './made-file.ts';
import type { PublishedSite } from './published-site.ts';

/**
 * Writes a ZIP file of files that were made for it, and of files of the site as they were published; gives how many
 * there are. Nothing stands in the place before all of it does.
 */
export async function writeBundle(
  to: string,
  site: PublishedSite,
  made: AsyncIterable<MadeFile>,
  paths: Iterable<string>,
): Promise<number> {
  return writeZip(to, site.manifest.statement.day, async (zip) => {
    for await (const { path, bytes } of made) zip.put(path, Buffer.from(bytes));
    for (const path of paths) zip.put(`${siteFolder}/${path}`, await site.read(path));
  });
}

/** Writes a ZIP file whole or not at all; gives how many entries it has. */
export async function writeZip(
  to: string,
  day: string,
  fill: (zip: Pick<ZipWriter, 'put' | 'putPieces'>) => Promise<void>,
): Promise<number> {
  let count = 0;
  await putArchive(to, async (aside) => {
    const zip = openZipWriter(aside, day);
    try {
      await fill(zip);
      count = zip.finish(archiveNote);
    } finally {
      zip.close();
    }
  });
  return count;
}
