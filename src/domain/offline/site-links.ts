/** What a folder has to know of a published site so that its pages lead to each other there. */
export interface OfflineSite {
  /** Address of the site, with a slash at the end. */
  readonly home: string;
  /** Whether there is a file at this path from the root of the site. */
  readonly has: (path: string) => boolean;
}

/** Where pages stand that were made for a folder, and where all files stand as they were published. */
export const [pagesFolder, siteFolder] = ['pages', 'site'] as const;

/** What a link of the page that is the file `page` leads to in a folder: a relative address, or one on the web. */
export function offlineLink({ home, has }: OfflineSite, page: string, href: string): string {
  // A place on the same page, an address of its own, another site.
  if (/^(?:#|[a-z][\w+.-]*:|\/\/)/i.test(href) || href === '') return href;
  const url = urlOf(href, home + encodePath(page));
  if (!url) return href;
  const file = fileAt({ home, has }, url);
  return file === null
    ? url.href
    : relativeAddress(`${pagesFolder}/${page}`, placeOf(file)) + url.search + url.hash;
}

/** Whether a file is a page, of which a folder has one of its own. */
export const isPage = (path: string): boolean => path.endsWith('.html');

/** Where a file of the site is opened in a folder. */
export const placeOf = (file: string): string => `${isPage(file) ? pagesFolder : siteFolder}/${file}`;

/** The file of the site that is at an address; null where there is none. */
export function fileAt({ home, has }: OfflineSite, { href, pathname }: URL): string | null {
  if (!href.startsWith(home)) return null;
  const path = decoded(pathname.slice(new URL(home).pathname.length));
  const names = path === '' || path.endsWith('/') ? [`${path}index.html`] : [path, `${path}/index.html`];
  return names.find(has) ?? null;
}

/** How one file is reached from another one, both by path from the same folder. */
export function relativeAddress(from: string, to: string): string {
  const [at, target] = [from.split('/').slice(0, -1), to.split('/')];
  let same = 0;
  while (same < at.length && same < target.length - 1 && at[same] === target[same]) same++;
  return '../'.repeat(at.length - same) + target.slice(same).map(encodeURIComponent).join('/');
}

const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

function urlOf(href: string, from: string): URL | null {
  try {
    return new URL(href, from);
  } catch {
    return null;
  }
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
