import type { Site } from './schema/site.ts';

/** A header of HTTP: its name and its value. */
type Header = readonly [name: string, value: string];

/** Origins of other sites whose search indexes are read. */
const originsOf = (site: Pick<Site, 'sites'>): string[] => [
  ...new Set((site.sites ?? []).map(({ url }) => new URL(url).origin)),
];

/**
 * What pages may load and do (Content Security Policy, level 3): nothing but what the site itself serves. The search
 * engine is WebAssembly in a worker; indexes of other sites are read as data.
 */
export const contentPolicy = (site: Pick<Site, 'sites'>): string =>
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

/** Headers of every page: the policy, and what only a header can say. */
const pageHeaders = (site: Pick<Site, 'sites'>): readonly [Header, ...Header[]] => [
  ['Content-Security-Policy', `${contentPolicy(site)}; frame-ancestors 'self'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
];

/**
 * Whatever is in a file of an editor, it can neither run nor load anything. A viewer of PDF files does not work in a
 * sandbox.
 */
const filePolicy = "default-src 'none'; frame-ancestors 'self'";
const sandboxed = `${filePolicy}; sandbox`;

/** Folders of the site in which files of editors stand, without the base. */
const foldersOf = (files: Iterable<string>): string[] => [
  ...new Set(['archive', ...[...files].flatMap((path) => /^\/([^/]+)\//.exec(path)?.[1] ?? [])]),
];

/**
 * `_headers` for hosts that read it (Netlify, Cloudflare Pages): a path, then its headers; those of several paths add
 * up.
 */
export function toHeadersFile(site: Pick<Site, 'sites'>, files: Iterable<string>, base: string): string {
  const block = (path: string, headers: readonly Header[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const folders = foldersOf(files).map((folder) =>
    block(`${base}${encodeURI(folder)}/*`, [['Content-Security-Policy', filePolicy]]),
  );
  return `${[block(`${base}*`, pageHeaders(site)), ...folders].join('\n\n')}\n`;
}

/** Rules for nginx, to be included in a `server` block. */
export function toNginxHeaders(site: Pick<Site, 'sites'>, files: Iterable<string>, base: string): string {
  const policy = '$gongkai_policy';
  const [[, pagePolicy], ...others] = pageHeaders(site);
  const below = foldersOf(files).map(escapePattern).join('|');
  return `${[
    `set ${policy} "${pagePolicy}";`,
    `if ($uri ~ "^${escapePattern(base)}(?:${below})/") { set ${policy} "${sandboxed}"; }`,
    `if ($uri ~* "^${escapePattern(base)}(?:${below})/.*\\.pdf$") { set ${policy} "${filePolicy}"; }`,
    `add_header Content-Security-Policy ${policy} always;`,
    ...others.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ].join('\n')}\n`;
}

/** A name inside a quoted regular expression of nginx. */
const escapePattern = (name: string): string =>
  name.replace(/[\\^$.|?*+()[\]{}"]/g, (sign) => (sign === '"' ? '\\x22' : `\\${sign}`));
