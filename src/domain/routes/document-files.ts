import { type Corpus, type Entry, isBody, urlOf } from '../corpus.ts';
import {
  type DownloadFormat,
  downloadFormats,
  givesData,
  paperFormats,
  usualDownloads,
} from '../schema/download-formats.ts';
import type { Site } from '../schema/site.ts';

/** The address of the file that holds an item whose page is at `path`: `/reports/2020/x/document.docx`. */
export const documentFilePath = (path: string, format: DownloadFormat): string => `${path}document.${format}`;

/** Formats in which an item can be taken away. What a body publishes is a list of lists: it is not for paper. */
export function documentFormatsOf({ site }: Pick<Corpus, 'site'>, entry: Entry): readonly DownloadFormat[] {
  const wanted = site.downloads ?? usualDownloads;
  return downloadFormats.filter(
    (format) => wanted.includes(format) && !(isBody(entry) && paperFormats.includes(format)),
  );
}

/** Addresses of all these files. */
export const documentFiles = (corpus: Corpus): string[] =>
  corpus.entries.flatMap((entry) =>
    documentFormatsOf(corpus, entry).map((format) => documentFilePath(urlOf(entry), format)),
  );

/** The file that tells the versions of an item that changed: it has one of its own where no other tells them. */
export const historyDataPath = (site: Pick<Site, 'downloads'>, item: string): string =>
  givesData(site) ? documentFilePath(`/${item}/`, 'json') : `/${item}/history.json`;
