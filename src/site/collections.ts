import { collectionNames } from '../domain/schema/collections.ts';
import { handedOver } from '../io/handed-over.ts';
import { storedEntry } from '../io/stored-entry.ts';

const entries = handedOver()?.corpus?.entries ?? [];

/** The content collections of a build: what was read and checked just before, so that the bundle holds no content. */
export default new Map(
  collectionNames.map((name) => [
    name,
    new Map(
      entries
        .filter(({ collection }) => collection === name)
        .map((entry) => [entry.id, storedEntry(entry)] as const),
    ),
  ]),
);
