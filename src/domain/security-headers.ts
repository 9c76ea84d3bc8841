import type { Site } from './schema/site.ts';

/** A header of HTTP: its name and its value. */
export type Header = readonly [name: string, value: string];

/** What decides which other origins are asked: sites whose search indexes are read, the engine of many sites. */
type Asking = Pick<Site, 'sites' | 'search'>;
const originsOf = ({ sites = [], search }: Asking): string[] => [
  ...new Set(
    [...sites.map(({ url }) => url), ...(search ? [search.engine] : [])].map((url) => new URL(url).origin),
  ),
];

/**
 * What pages may load and do (Content Security Policy, level 3): nothing but what the site itself serves. The search
 * engine is WebAssembly in a worker; indexes of other sites are read as data.
 */
export const contentPolicy = (site: Asking): string =>
  [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "img-src 'self'",
    "worker-src 'self'",
    ["connect-src 'self'", ...originsOf(site)].join(' '),
    "form-action 'self'",
    "base-uri 'none'",
  ].join('; ');

/** The policy of every page, and which other origins may show it in a frame. */
export const pagePolicy = (site: Asking, frames: readonly string[] = []): string =>
  `${contentPolicy(site)}; frame-ancestors ${["'self'", ...frames].join(' ')}`;

/** What else only a header can say of pages and files. */
export const otherHeaders: readonly Header[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/**
 * Whatever is in a file of an editor, it can neither run nor load anything. A viewer of PDF files does not work in a
 * sandbox.
 */
export const filePolicy = "default-src 'none'; frame-ancestors 'self'";
/** The same in a sandbox. */
export const sandboxedPolicy = `${filePolicy}; sandbox`;
