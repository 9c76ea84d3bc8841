import type { CollectionName, Data } from '../schema/collections.ts';
import type { Labels } from './labels.ts';

/** What kind of item it is, in words; one line for each collection. */
const kinds: { readonly [C in CollectionName]: (labels: Labels, data: Data<C>) => string } = {
  bodies: ({ bodyKinds }, { kind }) => bodyKinds[kind],
  responsibilities: ({ responsibilityKinds }, { kind }) => responsibilityKinds[kind],
  staff: ({ collections }) => collections.staff,
  services: ({ serviceTypes }, { type }) => serviceTypes[type],
  reports: ({ reportKinds }, { kind }) => reportKinds[kind],
  documents: ({ genres }, { genre }) => genres[genre],
  pages: ({ roles }, { role }) => roles[role],
};

/** The kind of an item by its collection and data. */
export const kindIn = (labels: Labels, collection: CollectionName, data: Data<CollectionName>): string =>
  (kinds[collection] as (labels: Labels, data: Data<CollectionName>) => string)(labels, data);
