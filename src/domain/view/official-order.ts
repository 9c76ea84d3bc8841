import { type EntryOf, entriesOf } from '../corpus.ts';
import { onceEach } from '../once.ts';
import { bodyKinds } from '../schema/bodies.ts';
import type { ViewContext } from './context.ts';

/** The place that a body states; those that state none come last. */
export const placeOf = ({ order }: EntryOf<'bodies'>['data']): number => order ?? Number.MAX_SAFE_INTEGER;

/** Bodies in the order that they state, then by kind and name: never by the names of their files. */
export const inOfficialOrder = onceEach(({ corpus, labels }: ViewContext): readonly EntryOf<'bodies'>[] =>
  [...entriesOf(corpus, 'bodies')].sort(
    ({ data: a }, { data: b }) =>
      placeOf(a) - placeOf(b) ||
      bodyKinds.indexOf(a.kind) - bodyKinds.indexOf(b.kind) ||
      a.title.localeCompare(b.title, labels.locale),
  ),
);
