import { feedTypes, mediaTypes, typeHeader } from '../files/media-types.ts';
import { framesOf } from '../schema/site.ts';
import { filePolicy, otherHeaders, pagePolicy, sandboxedPolicy } from '../security-headers.ts';
import {
  caching,
  embedPattern,
  encoded,
  filesPattern,
  lastingPattern,
  placed,
  type ServedSite,
  unwrittenHistory,
} from './served-site.ts';

/**
 * Rules for Caddy 2, to be imported into the block of a site whose `root` is the folder of the site. They stand in a
 * `route`, where each line is followed as it stands.
 */
export function toCaddy(served: Omit<ServedSite, 'pages'>): string {
  const { site, base } = served;
  const prefix = base.slice(0, -1);
  const page = header('Content-Security-Policy', pagePolicy(site));
  return `${[
    'route {',
    ...[
      'encode zstd gzip',
      ...otherHeaders.map(([name, value]) => header(name, value)),
      page,
      ...ofFiles(served),
      ...ofEmbeds(served),
      header('Cache-Control', caching.other),
      `@gongkai_lasting path_regexp ${quoted(lastingPattern(base))}`,
      header('Cache-Control', caching.lasting, '@gongkai_lasting'),
      ...types(),
      ...moved(served),
      ...taken(served),
      ...(prefix === '' ? [] : [`redir ${prefix} ${base} 301`]),
      `handle_path ${base}* {`,
      ...unwritten(served).map((line) => `  ${line}`),
      '  file_server {',
      '    hide .htaccess .gongkai',
      '  }',
      '}',
      'error 404',
    ].map((line) => `  ${line}`),
    '}',
    'handle_errors {',
    '  @gongkai_missing expression `{err.status_code} == 404`',
    '  handle @gongkai_missing {',
    `    ${page}`,
    `    ${header('Content-Type', typeHeader('text/html'))}`,
    `    ${header('Cache-Control', caching.other)}`,
    '    rewrite * /404.html',
    '    file_server',
    '  }',
    '}',
  ].join('\n')}\n`;
}

/** Policies of files of editors. */
function ofFiles(served: Pick<ServedSite, 'base' | 'files'>): string[] {
  const below = filesPattern(served);
  return [
    '@gongkai_file {',
    `  path_regexp ${quoted(below)}`,
    '  not path_regexp "(?:/|\\.html)$"',
    '}',
    header('Content-Security-Policy', sandboxedPolicy, '@gongkai_file'),
    `@gongkai_pdf path_regexp ${quoted(`${below}.*\\.(?i:pdf)$`)}`,
    header('Content-Security-Policy', filePolicy, '@gongkai_pdf'),
  ];
}

/** Lists that others may show in a frame. */
function ofEmbeds({ site, base }: Pick<ServedSite, 'site' | 'base'>): string[] {
  const frames = framesOf(site);
  if (frames.length === 0) return [];
  return [
    `@gongkai_embed path_regexp ${quoted(embedPattern(base))}`,
    header('Content-Security-Policy', pagePolicy(site, frames), '@gongkai_embed'),
  ];
}

const types = (): string[] =>
  [
    ...mediaTypes.map(({ type, endings }) => ({ type, paths: endings.map((ending) => `*.${ending}`) })),
    ...Object.entries(feedTypes).map(([name, type]) => ({ type, paths: [`*/${name}`] })),
  ].flatMap(({ type, paths }, at) => [
    `@gongkai_type${at} path ${paths.join(' ')}`,
    header('Content-Type', typeHeader(type), `@gongkai_type${at}`),
  ]);

/** Addresses are compared as texts: patterns for paths take no notice of capitals. */
function moved({ base, redirects }: Pick<ServedSite, 'base' | 'redirects'>): string[] {
  const pairs = redirects.map(({ from, to }) => [placed(base, from), encoded(base, to)] as const);
  return whereMapped('gongkai_to', pairs, (matcher) => [
    // Of two expressions in one matcher the last one alone would hold.
    `${matcher}_asked expression \`{gongkai_to} != "" && {http.request.uri.query} != ""\``,
    `redir ${matcher}_asked {gongkai_to}?{http.request.uri.query} 301`,
    `redir ${matcher} {gongkai_to} 301`,
  ]);
}

/** Addresses of versions that are not written. */
const unwritten = ({ site, base }: Pick<ServedSite, 'site' | 'base'>): string[] =>
  unwrittenHistory({ site, base: '/' }).flatMap(({ pattern, to, isPage }, at) => {
    const name = `gongkai_unwritten${at}`;
    return [
      `@${name} {`,
      `  not file {path}${isPage ? '/index.html' : ''}`,
      `  path_regexp ${name} ${quoted(pattern)}`,
      '}',
      `redir @${name} ${quoted(`${base.slice(0, -1)}{re.${name}.1}${to}`)} 302`,
    ];
  });

/** Notes of what was taken down. */
const taken = ({ base, gone }: Pick<ServedSite, 'base' | 'gone'>): string[] =>
  whereMapped(
    'gongkai_gone',
    gone.map((address) => [placed(base, address), 'gone'] as const),
    (matcher) => [
      `handle ${matcher} {`,
      ...(base === '/' ? [] : [`  uri strip_prefix ${base.slice(0, -1)}`]),
      '  file_server {',
      '    status 410',
      '  }',
      '}',
    ],
  );

/** Lines for requests of which a table knows the address; none without such addresses. */
function whereMapped(
  name: string,
  pairs: readonly (readonly [address: string, value: string])[],
  linesFor: (matcher: string) => readonly string[],
): string[] {
  // Braces stand for something that Caddy fills in.
  const known = pairs.filter(([address]) => !/[{}]/.test(address));
  if (known.length === 0) return [];
  return [
    `map {http.request.uri.path} {${name}} {`,
    ...known.map(([address, value]) => `  ${quoted(address)} ${quoted(value)}`),
    '  default ""',
    '}',
    `@${name} expression \`{${name}} != ""\``,
    ...linesFor(`@${name}`),
  ];
}

const header = (name: string, value: string, matcher = ''): string =>
  ['header', matcher, name, quoted(value)].filter((word) => word !== '').join(' ');
/** Inside of quotes a backslash stands for itself, but before a quote. */
const quoted = (text: string): string => `"${text.replaceAll('"', () => '\\"')}"`;
