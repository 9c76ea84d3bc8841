/** Host of addresses that stand for files of which nothing says where they stood; it can be nobody's (RFC 6761). */
const localHost = 'import.invalid';

/** The address that stands for a file of an import. */
export const localAddress = (path: string): string =>
  `http://${localHost}/${path
    .split(/[\\/]+/)
    .map(encodeURIComponent)
    .join('/')}`;

/** Whether an address stands for a file of an import, and is none of the web. */
export const isLocalAddress = (url: string): boolean => url.startsWith(`http://${localHost}/`);

/** Whether an address is a place on the disk of who wrote it: `file:///C:/a.png`, `C:\\a.png`, `\\\\server\\a.png`. */
export const isOfDisk = (href: string): boolean => /^(?:file:|[a-z]:[\\/]|\\\\)/i.test(href);

/** The file for which an address stands, as a reader of a report knows it. */
export const localPath = (url: string): string => {
  try {
    return decodeURIComponent(url.slice(`http://${localHost}/`.length));
  } catch {
    return url;
  }
};

/**
 * An address as it is compared: one page has the same one with and without TLS, a part of the page, the name of its
 * index, and however its letters are encoded.
 */
export function normalAddress(address: string): string {
  const url = URL.parse(address);
  if (!url) return address;
  const path = decoded(url.pathname).replace(/\/(?:index|default)\.(?:s?html?|jspx?|aspx?|php)$/i, '/');
  return `//${url.host.toLowerCase()}${path}${decoded(url.search)}`;
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
};
