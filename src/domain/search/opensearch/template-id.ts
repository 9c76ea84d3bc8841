/** Name under which the search template is stored; of another text another name, which only the number tells apart. */
export const searchTemplateId = 'gongkai-search-3';
