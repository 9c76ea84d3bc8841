/* `gongkai/schema`: what documents hold. */
export type { Entry, EntryOf } from '../domain/corpus.ts';
export type { CollectionName, Data } from '../domain/schema/collections.ts';
export { collectionNames, schemas } from '../domain/schema/collections.ts';
export { field } from '../domain/schema/field.ts';
export { naming } from '../domain/schema/references.ts';
export type { Site } from '../domain/schema/site.ts';
export { siteSchema } from '../domain/schema/site.ts';
