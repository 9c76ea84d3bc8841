import { framesOf } from '../schema/site.ts';
import { filePolicy, otherHeaders, pagePolicy, sandboxedPolicy } from '../security-headers.ts';
import { feedTypes, mediaTypes, textTypes } from './media-types.ts';
import {
  asPattern,
  caching,
  embedPattern,
  encoded,
  filesPattern,
  lastingPattern,
  pageEnd,
  placed,
  type ServedSite,
} from './served-site.ts';

/** Headers for nginx, to be included in a `server` block. A path that ends with a slash or with `.html` is a page. */
export function toNginxHeaders({ site, files, base }: Pick<ServedSite, 'site' | 'files' | 'base'>): string {
  const policy = '$gongkai_policy';
  const frames = framesOf(site);
  const below = filesPattern({ base, files }).replaceAll('"', '\\x22');
  return lines([
    `set ${policy} "${pagePolicy(site)}";`,
    `if ($uri ~ "${below}.*(?<!${pageEnd})$") { set ${policy} "${sandboxedPolicy}"; }`,
    `if ($uri ~* "${below}.*\\.pdf$") { set ${policy} "${filePolicy}"; }`,
    ...(frames.length === 0
      ? []
      : [`if ($uri ~ "${embedPattern(base)}") { set ${policy} "${pagePolicy(site, frames)}"; }`]),
    `add_header Content-Security-Policy ${policy} always;`,
    ...otherHeaders.map(([name, value]) => `add_header ${name} "${value}" always;`),
  ]);
}

/**
 * Redirects for nginx, to be included in a `server` block: nginx compares the decoded address, each rule with one
 * address.
 */
export const toNginxRedirects = ({ redirects, base }: Pick<ServedSite, 'redirects' | 'base'>): string =>
  redirects
    .map(({ from, to }) => {
      const target = encoded(base, to).replaceAll('$', () => '%24');
      const answer = `absolute_redirect off; return 301 "${target}$is_args$args";`;
      return `location = "${quoted(placed(base, from))}" { ${answer} }\n`;
    })
    .join('');

/**
 * The rest of a `server` block, in which `$gongkai_site` is the folder of the site: types, compression, caching, the
 * page for addresses that do not exist, and those of items that were taken down.
 */
export function toNginxSite({ base, gone }: Pick<ServedSite, 'base' | 'gone'>): string {
  const cache = '$gongkai_cache';
  const compressed = textTypes.filter((type) => type !== 'text/html').join(' ');
  return lines([
    `charset utf-8;`,
    `charset_types ${compressed};`,
    'gzip on;',
    'gzip_vary on;',
    'gzip_min_length 512;',
    `gzip_types ${compressed};`,
    `set ${cache} "${caching.other}";`,
    `if ($uri ~ "${lastingPattern(base)}") { set ${cache} "${caching.lasting}"; }`,
    `add_header Cache-Control ${cache};`,
    'absolute_redirect off;',
    `error_page 404 ${base}404.html;`,
    ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }`]),
    'location ~ /\\.(?!well-known/) { return 404; }',
    `location ${base} {`,
    '  alias $gongkai_site/;',
    '  index index.html;',
    '  default_type application/octet-stream;',
    '  types {',
    ...mediaTypes.map(({ type, endings }) => `    ${type} ${endings.join(' ')};`),
    '  }',
    ...Object.entries(feedTypes).map(
      ([name, type]) => `  location ~ /${asPattern(name)}$ { types {} default_type ${type}; }`,
    ),
    '}',
    ...gone.map((address) => {
      const place = quoted(placed(base, address));
      return `location = "${place}" { error_page 410 "${place}index.html"; return 410; }`;
    }),
  ]);
}

const quoted = (text: string): string => text.replace(/["\\]/g, (sign) => `\\${sign}`);
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
