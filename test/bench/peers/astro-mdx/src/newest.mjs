import { getCollection } from 'astro:content';

/** All documents, newest first. */
export const newest = async () =>
  (await getCollection('docs')).sort((a, b) => b.data.date - a.data.date || (a.id < b.id ? -1 : 1));

export const dayOf = (doc) => doc.data.date.toISOString().slice(0, 10);

/** Pages of 100 documents for each value of a field. */
export const pagesBy = async (field, paginate) =>
  [...Map.groupBy(await newest(), (doc) => doc.data[field])].flatMap(([value, items]) =>
    paginate(items, { params: { value }, pageSize: 100 }),
  );
