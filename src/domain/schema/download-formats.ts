/** Files in which readers may take an item away, in the order in which they are offered. */
export const downloadFormats = ['pdf', 'docx', 'txt', 'md', 'json'] as const;
export type DownloadFormat = (typeof downloadFormats)[number];

/**
 * Those of a site that does not say: one file beside each page. It holds the text as Markdown too, which the page
 * offers by it; hosts take so many files and no more.
 */
export const usualDownloads: readonly DownloadFormat[] = ['json'];

/** Forms for paper. */
export const paperFormats: readonly DownloadFormat[] = ['pdf', 'docx'];

/** Media types of these files. */
export const downloadTypes: Readonly<Record<DownloadFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain',
  md: 'text/markdown',
  json: 'application/json',
  pdf: 'application/pdf',
};

/** True when a site gives each item as `document.json`, which tells its versions too. */
export const givesData = ({
  downloads,
}: {
  readonly downloads?: readonly DownloadFormat[] | undefined;
}): boolean => (downloads ?? usualDownloads).includes('json');
