import { feedTypes, mediaTypes, textTypes, typeHeader } from '../files/media-types.ts';
import { framesOf } from '../schema/site.ts';
import { filePolicy, otherHeaders, pagePolicy, sandboxedPolicy } from '../security-headers.ts';
import {
  asPattern,
  caching,
  embedPattern,
  filesPattern,
  lastingPattern,
  pageEnd,
  placed,
  type ServedSite,
  unwrittenHistory,
} from './served-site.ts';

/** Apache reads `.htaccess` with every request: only so many redirects stand in it; pages lead on from the others. */
const mostRedirects = 1000;

/**
 * `.htaccess` for Apache 2.4: headers, types, compression, caching, redirects, the pages for what does not exist and
 * for items that were taken down. The same text may be included in a `<VirtualHost>`.
 */
export function toApache({ site, base, files, redirects, gone }: Omit<ServedSite, 'pages'>): string {
  const below = filesPattern({ base, files });
  const frames = framesOf(site);
  return `${[
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${base}404.html`,
    `ErrorDocument 410 /%{REQUEST_URI}index.html`,
    ...mediaTypes.map(
      ({ type, endings }) => `AddType "${typeHeader(type)}" ${endings.map(dotted).join(' ')}`,
    ),
    ...Object.entries(feedTypes).map(
      ([name, type]) => `<Files "${name}">\n  ForceType "${typeHeader(type)}"\n</Files>`,
    ),
    'RedirectMatch 404 "/\\.(?!well-known/)"',
    '<IfModule mod_headers.c>',
    `  Header always set Content-Security-Policy "${pagePolicy(site)}"`,
    ...otherHeaders.map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header set Cache-Control "${caching.other}"`,
    // What is compressed has a tag of its own, which Apache would not know again.
    '  RequestHeader edit If-None-Match "^((?:W/)?\\"(.*)-gzip\\")$" "$1, \\"$2\\""',
    '  <IfModule mod_setenvif.c>',
    `    SetEnvIf Request_URI "${quoted(below)}.*(?<!${pageEnd})$" gongkai_file`,
    `    SetEnvIf Request_URI "${quoted(below)}.*\\.(?i:pdf)$" gongkai_pdf`,
    `    SetEnvIf Request_URI "${quoted(lastingPattern(base))}" gongkai_lasting`,
    ...(frames.length === 0
      ? []
      : [
          `    SetEnvIf Request_URI "${quoted(embedPattern(base))}" gongkai_embed`,
          `    Header always set Content-Security-Policy "${pagePolicy(site, frames)}" env=gongkai_embed`,
        ]),
    `    Header always set Content-Security-Policy "${sandboxedPolicy}" env=gongkai_file`,
    `    Header always set Content-Security-Policy "${filePolicy}" env=gongkai_pdf`,
    `    Header set Cache-Control "${caching.lasting}" env=gongkai_lasting`,
    '  </IfModule>',
    '</IfModule>',
    `<IfModule mod_deflate.c>\n  AddOutputFilterByType DEFLATE ${textTypes.join(' ')}\n</IfModule>`,
    ...unwritten({ site, base }),
    // What a later condition brings is tried before what an earlier one brought.
    ...within('true', [
      ...redirects
        .slice(0, mostRedirects)
        .map(({ from, to }) => `RedirectMatch 301 "${exactly(base, from)}" "${target(placed(base, to))}"`),
      ...gone.map((address) => `RedirectMatch 410 "${exactly(base, address)}"`),
    ]),
  ].join('\n')}\n`;
}

/** Lines that hold where a condition does; none without any. */
const within = (condition: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`<If "${condition}">`, ...lines.map((line) => `  ${line}`), '</If>'];
/** Addresses of versions that are not written. */
const unwritten = (served: Pick<ServedSite, 'site' | 'base'>): string[] =>
  [...Map.groupBy(unwrittenHistory(served), ({ isPage }) => isPage)].flatMap(([isPage, leads]) =>
    within(
      `! -f '%{REQUEST_FILENAME}${isPage ? '/index.html' : ''}'`,
      leads.map(({ pattern, to }) => `RedirectMatch 302 "${quoted(pattern)}" "$1${to}"`),
    ),
  );
const dotted = (ending: string): string => `.${ending}`;
const exactly = (base: string, address: string): string => quoted(`^${asPattern(placed(base, address))}$`);
/** Apache writes it as an address by itself; `$` would stand for a part of the old one. */
const target = (address: string): string => quoted(address.replaceAll('$', () => '\\$'));
/** Inside of quotes `\\` is one backslash, any other sign behind one stands with it. */
export const quoted = (text: string): string =>
  text.replaceAll('\\\\', () => '\\\\\\\\').replaceAll('"', () => '\\"');
