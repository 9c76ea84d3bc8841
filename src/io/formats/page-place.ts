/** Where a source stands: the address that it had, that which stands for its file, and what lies around that. */
export interface PagePlace {
  readonly url: string | null;
  readonly local: string;
  isThere(address: string): boolean;
}

export const nowhere: PagePlace = { url: null, local: '', isThere: () => false };

/**
 * The address of a link for readers: whole, or null for one within the page and for scripts. What lies beside the file
 * is meant before what stood beside the page.
 */
export function addressOf(href: string, base: string | null, { local, isThere }: PagePlace): string | null {
  if (href === '' || href.startsWith('#') || /^javascript:/i.test(href)) return null;
  const beside = local === '' ? null : URL.parse(href, local);
  if (beside && isThere(beside.href)) return beside.href;
  const known = base && URL.canParse(base) ? base : local;
  const url = URL.parse(href, known === '' ? undefined : known);
  return url && /^(?:https?|mailto):$/.test(url.protocol) ? url.href : null;
}
