/** A link within the site, taken apart: page address (null for the same page) and anchor. */
export function splitLink(url: string): { readonly path: string | null; readonly anchor: string | null } {
  const [beforeHash = '', ...rest] = url.split('#');
  const path = beforeHash.replace(/\?.*$/, '');
  return { path: path === '' ? null : path, anchor: rest.length > 0 ? rest.join('#') : null };
}

/** The address that a relative link means on a page with this address; absolute ones stay. */
export function resolveLink(link: string, page: string): string {
  if (link.startsWith('/')) return link;
  return new URL(link, `https://site.invalid${page}`).pathname;
}
