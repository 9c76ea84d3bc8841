import { statesOf } from '../amendments/text-in-force.ts';
import type { Address } from '../routes/address.ts';
import { versionLine } from '../routes/history-paths.ts';
import { addressesOf } from '../routes/site-addresses.ts';
import type { ViewContext } from './context.ts';
import { pageOf } from './page-of.ts';
import type { Page } from './page-types.ts';

/** Tells whether a page, by its path, has a place to which a link may lead. */
export type HasAnchor = (path: string, anchor: string) => boolean;

/** Headings of pages that are made of no panels; every page has its main part. */
const fixed: Partial<Record<Page['kind'], readonly string[]>> = {
  home: ['boards'],
  search: ['search-form', 'search-results'],
};

/**
 * A page is made when somebody asks for its anchors: what it shows decides, and few are asked for. Those of the
 * handbook, which is written in Astro's own files, are told by `handbook`.
 */
export function findAnchors(
  context: ViewContext,
  handbook: (path: string) => ReadonlySet<string>,
): HasAnchor {
  let addresses: Map<string, Address> | undefined;
  const known = new Map<string, ReadonlySet<string>>();
  return (path, anchor) => {
    if (path.startsWith('/handbook/')) return handbook(path).has(anchor);
    // Which versions there are the history tells (`dead-version`).
    if (versionLine(path, anchor)) return true;
    addresses ??= new Map(addressesOf(context.corpus).map((address) => [address.path, address]));
    const address = addresses.get(path);
    const anchors = known.get(path) ?? anchorsOf(context, address);
    known.set(path, anchors);
    return anchors.has(anchor);
  };
}

function anchorsOf(context: ViewContext, address: Address | undefined): Set<string> {
  const anchors = new Set(['main']);
  if (!address) return anchors;
  const page = pageOf(context, address);
  for (const id of fixed[page.kind] ?? []) anchors.add(id);
  // Lists of the first page are left out while nothing stands in them.
  if (page.kind === 'home')
    for (const id of ['latest', 'years', 'bodies'] as const) if (page[id].length > 0) anchors.add(id);
  for (const panel of 'panels' in page ? page.panels : []) {
    anchors.add(panel.id);
    if (panel.type === 'terms') for (const { anchor } of panel.terms) anchors.add(anchor);
    if (panel.type === 'prose') for (const id of textAnchors(context, address)) anchors.add(id);
  }
  return anchors;
}

/**
 * Anchors within the text of an item. Of an amended one those that any of its texts has: a link must not die, and a
 * build not fail, on the day on which another text takes effect.
 */
function textAnchors({ corpus }: ViewContext, address: Address): readonly string[] {
  if (address.type === 'item')
    return [address.entry, ...statesOf(corpus, address.entry)].flatMap(({ prose }) => prose.anchors);
  if (address.type !== 'state') return [];
  const { entry, since } = address;
  return statesOf(corpus, entry).find((state) => state.since === since)?.prose.anchors ?? [];
}
