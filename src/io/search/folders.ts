/** Folders of the output that the search index looks after by itself. */
export const searchFolders: readonly string[] = ['pagefind', 'search-data'];
