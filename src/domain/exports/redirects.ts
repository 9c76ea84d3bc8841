/** An address that leads to another one, both without the base. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** Rules for hosts that read `_redirects` (Netlify, Cloudflare Pages): the address itself and all below it. */
export const toRedirectsFile = (redirects: readonly Redirect[], base: string): string =>
  redirects.map(({ from, to }) => `${path(base, from)}* ${path(base, to)}:splat 301\n`).join('');

/** Rules for nginx, to be included in a `server` block. */
export const toNginx = (redirects: readonly Redirect[], base: string): string =>
  redirects
    .map(
      ({ from, to }) =>
        `rewrite ^${path(base, from).replaceAll('.', '\\.')}(.*)$ ${path(base, to)}$1 permanent;\n`,
    )
    .join('');

const path = (base: string, address: string) => base + address.slice(1);
