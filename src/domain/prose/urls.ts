/** Stands before a site path in stored HTML until the base path of the site is known; cannot occur in text. */
export const BASE_MARK = '\u0000';

/** HTML with the base path (slashes at both ends) put before every site path. */
export const withBase = (html: string, base: string): string => html.replaceAll(`${BASE_MARK}/`, () => base);

/** A URL as it is stored: site paths carry the mark. */
export const storedUrl = (url: string): string => (isSitePath(url) ? BASE_MARK + url : url);

const isSitePath = (url: string) => url.startsWith('/') && !url.startsWith('//');
const allowedSchemes = new Set(['http', 'https', 'mailto', 'tel']);

/** True for http(s), mailto, tel, relative and in-page addresses; false for everything that could run or hide. */
export function isSafeUrl(url: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop these, so they can hide a scheme
  if (/[\u0000-\u0020\u007f-\u00a0\\]/.test(url.trim()) || url.trim() !== url) return false;
  if (url.startsWith('//')) return false;
  const scheme = /^([^/?#]*?):/.exec(url)?.[1];
  if (scheme === undefined) return true;
  return allowedSchemes.has(scheme.toLowerCase());
}

/** True for an address on another site. */
export const isExternal = (url: string): boolean => /^https?:/i.test(url);
