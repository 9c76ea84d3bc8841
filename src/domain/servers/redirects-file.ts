import { limitsOf } from '../hosting/limits.ts';
import { encoded, type ServedSite } from './served-site.ts';

/**
 * Rules for hosts that read `_redirects` (Netlify, Cloudflare Pages, GitLab Pages): each for one address, none with a
 * placeholder, those most asked for first and no more than the host takes: GitLab follows none of too many.
 */
export function toRedirectsFile({
  site: { host },
  redirects,
  base,
}: Pick<ServedSite, 'site' | 'redirects' | 'base'>): string {
  const limits = limitsOf(host);
  // A page that leads on stands at every old address of a page: Netlify shows that unless it is told to redirect.
  const status = host === 'netlify' ? '301!' : '301';
  let room = limits.redirectBytes ?? Number.POSITIVE_INFINITY;
  return redirects
    .slice(0, limits.redirects)
    .map(({ from, to }) => `${plain(encoded(base, from))} ${plain(encoded(base, to))} ${status}\n`)
    .filter((line) => {
      room -= line.length;
      return room >= 0;
    })
    .join('');
}

/** Without the signs by which `_redirects` marks what stands for many addresses. */
const plain = (address: string): string => address.replace(/[*:]/g, (sign) => (sign === '*' ? '%2A' : '%3A'));
