/** A link within the site, taken apart: page address (null for the same page) and anchor. */
export function splitLink(url: string): { readonly path: string | null; readonly anchor: string | null } {
  const [beforeHash = '', ...rest] = url.split('#');
  const path = beforeHash.replace(/\?.*$/s, '');
  return { path: path === '' ? null : path, anchor: rest.length > 0 ? rest.join('#') : null };
}
