import { type Lists, sha256 } from './lists.ts';

/** What became of a look at a file: a word for it, and the path that is meant. */
export interface Verdict {
  readonly said: 'same' | 'sameAt' | 'changed' | 'elsewhere' | 'unknown' | 'unknownPage' | 'foreign';
  readonly path: string;
}

/** Holds bytes against the lists; `path` is where they are said to be from, null where nobody knows. */
export async function look(
  lists: Lists,
  bytes: Uint8Array<ArrayBuffer>,
  path: string | null,
): Promise<Verdict> {
  const sum = await sha256(bytes);
  const stated = path === null ? addressIn(bytes) : null;
  const own = stated === null ? path : pathBelow(lists.statement.site, stated);
  if (stated !== null && own === null) return { said: 'foreign', path: stated };
  const listed = own === null ? null : await lists.at(own, sum);
  if (listed?.sha256 === sum) return { said: 'same', path: listed.path };
  const other = await lists.withDigest(sum);
  if (other) return { said: own === null ? 'sameAt' : 'elsewhere', path: other.path };
  if (listed) return { said: 'changed', path: listed.path };
  return own === null || path === null
    ? { said: 'unknown', path: own ?? '' }
    : { said: 'unknownPage', path: own };
}

/** The file behind an address of the site; null for an address of another one. */
export function pathBelow(home: string, address: string): string | null {
  const { origin, pathname } = new URL(address, home);
  const { origin: own, pathname: base } = new URL(home);
  if (origin !== own || !`${pathname}/`.startsWith(base)) return null;
  const path = decodeURI(pathname.slice(base.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The address that a saved page says it has. */
function addressIn(bytes: Uint8Array): string | null {
  const start = new TextDecoder().decode(bytes.subarray(0, 20_000));
  const [, href] = /<link rel="canonical" href="([^"]+)"/.exec(start) ?? [];
  return href && URL.canParse(href) ? href.replaceAll('&amp;', '&') : null;
}
