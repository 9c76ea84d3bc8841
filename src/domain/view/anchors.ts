import type { Address } from '../routes/address.ts';
import { addressesOf } from '../routes/site-addresses.ts';
import type { ViewContext } from './context.ts';
import { pageOf } from './page-of.ts';
import type { Page } from './page-types.ts';

/** Finds the places within a page to which a link may lead, by its path; null where nothing is known of them. */
export type FindAnchors = (path: string) => ((anchor: string) => boolean) | null;

/** Headings of pages that are made of no panels; every page has its main part. */
const fixed: Partial<Record<Page['kind'], readonly string[]>> = {
  home: ['boards', 'latest', 'years', 'bodies'],
  search: ['search-form', 'search-results'],
};

/** A page is made when somebody asks for its anchors: what it shows decides, and few are asked for. */
export function findAnchors(context: ViewContext): FindAnchors {
  let addresses: Map<string, Address> | undefined;
  const known = new Map<string, ReadonlySet<string>>();
  return (path) => {
    // Chapters are written in Astro's own files, which nobody reads here.
    if (path.startsWith('/handbook/')) return null;
    if (path.endsWith('/history/')) return (anchor) => anchor === 'main' || /^r\d+$/.test(anchor);
    addresses ??= new Map(addressesOf(context.corpus).map((address) => [address.path, address]));
    const address = addresses.get(path);
    const anchors = known.get(path) ?? anchorsOf(context, address);
    known.set(path, anchors);
    return (anchor) => anchors.has(anchor);
  };
}

function anchorsOf(context: ViewContext, address: Address | undefined): Set<string> {
  const anchors = new Set(['main']);
  if (!address) return anchors;
  const page = pageOf(context, address);
  for (const id of fixed[page.kind] ?? []) anchors.add(id);
  for (const panel of 'panels' in page ? page.panels : []) {
    anchors.add(panel.id);
    if (panel.type === 'prose' && address.type === 'item')
      for (const id of address.entry.prose.anchors) anchors.add(id);
  }
  return anchors;
}
