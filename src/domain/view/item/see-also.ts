import { type Entry, isOf, pathOf, urlOf } from '../../corpus.ts';
import { type Kin, kinOf } from '../../kinship.ts';
import type { ViewContext } from '../context.ts';
import { facts } from '../facts.ts';
import { fill } from '../labels.ts';
import type { ItemPage } from '../page-types.ts';
import type { Value } from '../types.ts';

/**
 * A page with what else is worth reading, by the reason; what the item itself names stands above. Search does not read
 * it, for it is what others say.
 */
export function withSeeAlso(context: ViewContext, page: ItemPage, entry: Entry): ItemPage {
  const named = namedBy(context, entry);
  const kin = kinOf(context.corpus, entry).filter((one) => !named.has(pathOf(one.entry)));
  if (kin.length === 0) return page;
  const byReason = Map.groupBy(kin, (one) => reasonOf(context, one));
  const list = facts([...byReason].map(([reason, all]) => [reason, all.map(linkTo)] as const));
  const panel = { type: 'facts', id: 'see-also', title: context.labels.seeAlso.title, facts: list } as const;
  return { ...page, panels: [...page.panels, panel] };
}

const reasonOf = ({ labels }: ViewContext, { why, name }: Kin): string => fill(labels.seeAlso[why], { name });

const linkTo = ({ entry }: Kin): Value => ({ text: entry.data.title, href: urlOf(entry) });

type Relation = 'amends' | 'repeals' | 'replaces' | 'interprets';
type Relations = { readonly [R in Relation]: readonly string[] | undefined };

/** Paths of documents that an item names, or that name it. */
function namedBy({ inverse }: ViewContext, entry: Entry): Set<string> {
  const own: Partial<Relations> = isOf(entry, 'documents') ? entry.data : {};
  const { amends = [], repeals = [], replaces = [], interprets = [] } = own;
  const path = pathOf(entry);
  const back = Object.values(inverse).flatMap((relation) => relation.get(path)?.map(pathOf) ?? []);
  return new Set([...amends, ...repeals, ...replaces, ...interprets, ...back]);
}
