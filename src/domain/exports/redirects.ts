import type { Redirect } from '../routes/redirects.ts';

/**
 * Rules for hosts that read `_redirects` (Netlify, Cloudflare Pages): each for one address, none with a placeholder.
 */
export const toRedirectsFile = (redirects: readonly Redirect[], base: string): string =>
  redirects.map(({ from, to }) => `${plain(encoded(base, from))} ${plain(encoded(base, to))} 301\n`).join('');

/**
 * Rules for nginx, to be included in a `server` block: nginx compares the decoded address, each rule with one
 * address.
 */
export const toNginx = (redirects: readonly Redirect[], base: string): string =>
  redirects
    .map(({ from, to }) => {
      const place = quoted(path(base, from));
      const target = encoded(base, to).replaceAll('$', () => '%24');
      return `location = "${place}" { absolute_redirect off; return 301 "${target}$is_args$args"; }\n`;
    })
    .join('');

const path = (base: string, address: string): string => base + address.slice(1);

/** As browsers write it in a request. */
const encoded = (base: string, address: string): string =>
  encodeURI(path(base, address).toWellFormed()).replace(/[?#]/g, (sign) => (sign === '?' ? '%3F' : '%23'));

/** Without the signs by which `_redirects` marks what stands for many addresses. */
const plain = (address: string): string => address.replace(/[*:]/g, (sign) => (sign === '*' ? '%2A' : '%3A'));

const quoted = (text: string): string => text.replace(/["\\]/g, (sign) => `\\${sign}`);
