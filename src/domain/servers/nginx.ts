import { feedTypes, mediaTypes, textTypes } from '../files/media-types.ts';
import { framesOf } from '../schema/site.ts';
import { filePolicy, otherHeaders, pagePolicy, sandboxedPolicy } from '../security-headers.ts';
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
  unwrittenHistory,
} from './served-site.ts';

type Policies = Pick<ServedSite, 'site' | 'files' | 'base'>;
const policy = '$gongkai_policy';

/** Says which policy holds at an address. A path that ends with a slash or with `.html` is a page. */
function policies({ site, files, base }: Policies): string[] {
  const frames = framesOf(site);
  const below = filesPattern({ base, files }).replaceAll('"', '\\x22');
  return [
    `set ${policy} "${pagePolicy(site)}";`,
    `if ($uri ~ "${below}.*(?<!${pageEnd})$") { set ${policy} "${sandboxedPolicy}"; }`,
    `if ($uri ~* "${below}.*\\.pdf$") { set ${policy} "${filePolicy}"; }`,
    ...(frames.length === 0
      ? []
      : [`if ($uri ~ "${embedPattern(base)}") { set ${policy} "${pagePolicy(site, frames)}"; }`]),
  ];
}

const headers = [
  `add_header Content-Security-Policy ${policy} always;`,
  ...otherHeaders.map(([name, value]) => `add_header ${name} "${value}" always;`),
];

/** Headers alone, to be included in a `server` block that is the site's own. */
export const toNginxHeaders = (served: Policies): string => lines([...policies(served), ...headers]);

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
 * All else, to be included in a `server` block, in which `$gongkai_site` is the folder of the site: headers, types,
 * compression, caching, the page for addresses that do not exist, and those of items that were taken down. It holds
 * below the base alone: the rest of the block may be a portal's.
 */
export function toNginxSite(served: Policies & Pick<ServedSite, 'gone'>): string {
  const { base, gone } = served;
  const cache = '$gongkai_cache';
  const compressed = textTypes.filter((type) => type !== 'text/html').join(' ');
  return lines([
    ...policies(served),
    `set ${cache} "${caching.other}";`,
    `if ($uri ~ "${lastingPattern(base)}") { set ${cache} "${caching.lasting}"; }`,
    ...(base === '/'
      ? []
      : [`location = ${base.slice(0, -1)} { absolute_redirect off; return 301 ${base}$is_args$args; }`]),
    `location ${base} {`,
    ...[
      'alias $gongkai_site/;',
      'index index.html;',
      'absolute_redirect off;',
      `error_page 404 ${base}404.html;`,
      ...headers,
      `add_header Cache-Control ${cache};`,
      'charset utf-8;',
      `charset_types ${compressed};`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_min_length 512;',
      `gzip_types ${compressed};`,
      'default_type application/octet-stream;',
      'types {',
      ...mediaTypes.map(({ type, endings }) => `  ${type} ${endings.join(' ')};`),
      '}',
      ...Object.entries(feedTypes).map(
        ([name, type]) => `location ~ /${asPattern(name)}$ { types {} default_type ${type}; }`,
      ),
      'location ~ /\\.(?!well-known/) { return 404; }',
      ...unwritten(served),
    ].map((line) => `  ${line}`),
    '}',
    ...gone.map((address) => {
      const place = quoted(placed(base, address));
      return `location = "${place}" { error_page 410 "${place}index.html"; return 410; }`;
    }),
  ]);
}

/** A location of its own for each address of versions: `if` acts at random beside other lines. */
const unwritten = (served: Policies): string[] =>
  unwrittenHistory(served).map(({ pattern, to, isPage }) => {
    const file = isPage ? '$request_filename/index.html' : '$request_filename';
    const lead = `rewrite "${pattern}" "$1${to}${to.startsWith('#') ? '?' : ''}" redirect;`;
    return `location ~ "${pattern}" { if (!-f ${file}) { ${lead} } }`;
  });

const quoted = (text: string): string => text.replace(/["\\]/g, (sign) => `\\${sign}`);
const lines = (all: readonly string[]): string => `${all.join('\n')}\n`;
