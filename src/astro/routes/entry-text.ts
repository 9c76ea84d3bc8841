import type { CollectionEntry } from 'astro:content';
import { textInForce } from '../../domain/amendments/text-in-force.ts';
import { type Entry, pathOf } from '../../domain/corpus.ts';
import type { Segment } from '../../domain/prose/types.ts';
import type { CollectionName } from '../../domain/schema/collections.ts';
import type { Labels } from '../../domain/view/labels.ts';
import { lookupsOf } from '../../domain/view/lookups.ts';
import type { Lookups } from '../../domain/view/page-types.ts';
import { loadContext } from './context.ts';
import { segmentsOf } from './prose.ts';

/** What the text of an entry is rendered from; throws for an entry that is not of this site. */
export function entryText({ collection, id }: Pick<CollectionEntry<CollectionName>, 'collection' | 'id'>): {
  readonly segments: readonly Segment[];
  readonly labels: Labels;
  readonly lookups: Lookups;
} {
  const context = loadContext();
  const path = pathOf({ collection, id } as Entry);
  const entry = context.corpus.byPath.get(path);
  if (!entry) throw new Error(`There is no item ${path}.`);
  return {
    segments: segmentsOf(textInForce(context.corpus, entry).digest),
    labels: context.labels,
    lookups: lookupsOf(context, entry),
  };
}
