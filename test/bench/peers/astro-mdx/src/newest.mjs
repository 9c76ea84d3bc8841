import { getCollection } from 'astro:content';

/** All documents, newest first. */
export const newest = async () =>
  (await getCollection('docs')).sort((a, b) => b.data.date - a.data.date || (a.id < b.id ? -1 : 1));

/** A page for each value of a field, with the documents that have it. */
export const pagesBy = async (field) =>
  [...Map.groupBy(await newest(), (doc) => doc.data[field])].map(([value, items]) => ({
    params: { value },
    props: { items },
  }));
