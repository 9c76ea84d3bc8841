/** Folder of what only the pages in a folder need: scripts, texts to search. */
export const offlineFolder = 'offline';
/** The script that searches without a server. */
export const searchScript = `${offlineFolder}/search.js`;
/** What says of a ZIP file or folder what kind of bundle it is. */
export const bundleFile = 'bundle.json';
/** The page with which to begin. */
export const startPage = 'index.html';

/** The file of a part of the texts. */
export const textsFile = (part: number): string => `${offlineFolder}/texts/${part}.js`;
