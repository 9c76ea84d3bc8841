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

/** What the files of editors are called, and where pages stand. */
interface Served {
  /** Addresses of files of editors: `/files/2024/budget.csv`. */
  readonly files: Iterable<string>;
  /** Addresses of pages: `/reports/2024/qiyun-budget/`. */
  readonly pages: Iterable<string>;
  /** The path that the site is published under, with slashes at both ends. */
  readonly base: string;
}

/** The first folder of an address: `files`; `''` at the root. */
const folderOf = (address: string): string => /^\/([^/]+)\//.exec(address)?.[1] ?? '';

/** First folders of the files of editors; what stands at the root is the site's own. */
const foldersOf = (files: Iterable<string>): string[] =>
  [...new Set([...files].map(folderOf))].filter((folder) => folder !== '').sort();

/**
 * `_headers` for hosts that read it (Netlify, Cloudflare Pages): a path, then its headers; those of several paths add
 * up. A folder of files is one path; where pages stand in it too, every file is one.
 */
export function toHeadersFile(site: Pick<Site, 'sites'>, { files, pages, base }: Served): string {
  const block = (path: string, headers: readonly Header[]) =>
    [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  const withPages = new Set([...pages].map(folderOf));
  const ofFiles = foldersOf(files).flatMap((folder) =>
    withPages.has(folder) ? [...files].filter((file) => folderOf(file) === folder) : [`/${folder}/*`],
  );
  const blocks = ['/archive/:digest/*', ...ofFiles].map((path) =>
    block(base + encodeURI(path.slice(1)), [['Content-Security-Policy', filePolicy]]),
  );
  return `${[block(`${base}*`, pageHeaders(site)), ...blocks].join('\n\n')}\n`;
}

/** Rules for nginx, to be included in a `server` block. A path that ends with a slash or with `.html` is a page. */
export function toNginxHeaders(site: Pick<Site, 'sites'>, { files, base }: Omit<Served, 'pages'>): string {
  const policy = '$gongkai_policy';
  const [[, pagePolicy], ...others] = pageHeaders(site);
  const folders = new Set(['archive', ...foldersOf(files)]);
  const below = `^${escapePattern(base)}(?:${[...folders].map(escapePattern).join('|')})/`;
  return `${[
    `set ${policy} "${pagePolicy}";`,
    `if ($uri ~ "${below}.*(?<!/|\\.html)$") { set ${policy} "${sandboxed}"; }`,
    `if ($uri ~* "${below}.*\\.pdf$") { set ${policy} "${filePolicy}"; }`,
    `add_header Content-Security-Policy ${policy} always;`,
    ...others.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ].join('\n')}\n`;
}

/** A name inside a quoted regular expression of nginx. */
const escapePattern = (name: string): string =>
  name.replace(/[\\^$.|?*+()[\]{}"]/g, (sign) => (sign === '"' ? '\\x22' : `\\${sign}`));
