import { type EntryOf, pathOf } from '../../corpus.ts';
import { isOver, validityOn } from '../../standing.ts';
import type { ViewContext } from '../context.ts';

type Document = EntryOf<'documents'>;

/**
 * The documents that stand in the place of one that is over: those that replace it, and where these are over too those
 * that replace them, to the last. Where the line ends with one that is over, that one.
 */
export function successorsOf({ corpus, inverse }: ViewContext, document: Document): Document[] {
  const seen = new Set([pathOf(document)]);
  const last: Document[] = [];
  const open = [...(inverse.replacedBy.get(pathOf(document)) ?? [])];
  for (let next = open.shift(); next; next = open.shift()) {
    if (seen.has(pathOf(next))) continue;
    seen.add(pathOf(next));
    const later = inverse.replacedBy.get(pathOf(next)) ?? [];
    const over = isOver(validityOn(inverse, next, corpus.today));
    if (over && later.length > 0) open.push(...later);
    else last.push(next);
  }
  return last;
}
