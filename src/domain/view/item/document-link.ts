import { type EntryOf, urlOf } from '../../corpus.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Value } from '../types.ts';

/** A link to a document, with its number. */
export const documentLink = (
  { labels: { marks } }: Pick<ViewContext, 'labels'>,
  { data, ...entry }: EntryOf<'documents'>,
): Value => ({
  text: data.number ? fill(marks.bracketed, { what: data.title, more: data.number }) : data.title,
  href: urlOf(entry),
});
