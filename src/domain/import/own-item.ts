/** Namespace of the typed data in a Word file of ours, and the name of the bookmark around its text. */
export const itemNamespace = 'urn:gongkai:item';
export const textBookmark = 'gongkai_text';
