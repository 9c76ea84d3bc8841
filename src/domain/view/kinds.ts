import type { CollectionName, Data } from '../schema/collections.ts';
import { traitsOf } from '../schema/traits.ts';
import type { Labels } from './labels.ts';

/** The kind of an item by its collection and data, in words. */
export function kindIn(labels: Labels, collection: CollectionName, data: Data<CollectionName>): string {
  const words = traitsOf(collection).kind?.(data);
  if (!words) return labels.collections[collection];
  const group: Readonly<Record<string, string>> = labels[words[0]];
  return group[words[1]] ?? labels.collections[collection];
}
