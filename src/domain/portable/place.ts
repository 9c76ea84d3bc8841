import { decodedPath, resolveLink } from '../href.ts';
import { BASE_MARK } from '../prose/urls.ts';
import type { Labels } from '../view/labels.ts';
import type { Lookups } from '../view/page-types.ts';

/** What texts and panels of one page need to be told apart from it. */
export interface Place {
  /** Path of the page, with slashes at both ends. */
  readonly path: string;
  /** Address of the site with its base path and a slash at the end. */
  readonly home: string;
  readonly labels: Labels;
  readonly lookups: Lookups;
}

/** Where a link of the page leads, seen from anywhere else. */
export function fullAddress({ path, home }: Pick<Place, 'path' | 'home'>, href: string): string {
  const own = href.startsWith(BASE_MARK) ? href.slice(BASE_MARK.length) : href;
  if (/^[a-z][a-z0-9+.-]*:/i.test(own) || own.startsWith('#')) return own;
  const [, before = '', behind = ''] = /^([^?#]*)(.*)$/s.exec(own) ?? [];
  return home + resolveLink(before === '' ? path : before, path).replace(/^\/+/, '') + behind;
}

/** The name of a file below the public folder by its address on the page; as it stands where it names none. */
export function publicName({ path }: Pick<Place, 'path'>, src: string): string {
  const own = src.startsWith(BASE_MARK) ? src.slice(BASE_MARK.length) : src;
  const address = own === '' ? own : resolveLink(own, path);
  return decodedPath(address) ?? address;
}
