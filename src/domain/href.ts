/** The name on disk that an address stands for, or null where its `%` signs are no encoding of a name. */
export function decodedPath(address: string): string | null {
  try {
    const names = address.split('/').map(decodeURIComponent);
    // An encoded slash is a sign of a name for some servers, and the border of a folder for others.
    return names.some((name) => /[/\\]/.test(name)) ? null : names.join('/');
  } catch {
    return null;
  }
}

/**
 * An address of this site as every server understands it: a `%` that begins no encoding stands for itself, and so do
 * letters.
 */
export function encodedAddress(url: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(url)) return url;
  const [path = ''] = url.split('#', 1);
  const encoded = path.replace(/%(?![\da-f]{2})|[^\x21-\x7e]+/giu, (signs) =>
    encodeURIComponent(signs.toWellFormed()),
  );
  return encoded + url.slice(path.length);
}

/** A path that may name a file below the public folder, as it stands on disk. */
export const isPublicPath = (path: string): boolean =>
  /^(?:\/[^/\\?\p{Cc}]+)+$/u.test(path) && path.trim() === path && !/\/\.{1,2}(?:\/|$)/.test(path);

/** The address of a file by its name on disk (`/files/达标100%.txt`): every sign with a meaning of its own is encoded. */
export const hrefOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The address that a relative link means on a page with this address; absolute ones stay. */
export function resolveLink(link: string, page: string): string {
  if (link.startsWith('/')) return link;
  return new URL(link, `https://site.invalid${page}`).pathname;
}
