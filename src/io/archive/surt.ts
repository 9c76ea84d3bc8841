import { getSurt } from 'warcio';

/**
 * The key by which indexes of web archives sort addresses: the host backwards, then the path in small letters without
 * a slash at its end. Replayers that search by keys (pywb) find a page only so.
 */
export const surtOf = (url: string): string =>
  getSurt(url)
    .replace(/(?<!\))\/$/, '')
    .toLowerCase();
