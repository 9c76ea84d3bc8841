import { encoded, type ServedSite } from './served-site.ts';

/**
 * Rules for hosts that read `_redirects` (Netlify, Cloudflare Pages, GitLab Pages): each for one address, none with a
 * placeholder.
 */
export const toRedirectsFile = ({ redirects, base }: Pick<ServedSite, 'redirects' | 'base'>): string =>
  redirects.map(({ from, to }) => `${plain(encoded(base, from))} ${plain(encoded(base, to))} 301\n`).join('');

/** Without the signs by which `_redirects` marks what stands for many addresses. */
const plain = (address: string): string => address.replace(/[*:]/g, (sign) => (sign === '*' ? '%2A' : '%3A'));
