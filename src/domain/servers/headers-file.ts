import { feedTypes, typeHeader } from '../files/media-types.ts';
import { framesOf } from '../schema/site.ts';
import { filePolicy, type Header, otherHeaders, pagePolicy } from '../security-headers.ts';
import { caching, folderOf, foldersOf, type ServedSite } from './served-site.ts';

/**
 * `_headers` for hosts that read it (Netlify, Cloudflare Pages): a path, then its headers; those of several paths add
 * up, so that who may show lists in a frame may show every page. A folder of files is one path; where pages stand in
 * it too, every file is one.
 */
export function toHeadersFile({
  site,
  files,
  pages,
  base,
}: Pick<ServedSite, 'site' | 'files' | 'pages' | 'base'>): string {
  const withPages = new Set(pages.map(folderOf));
  const ofFiles = foldersOf(files).flatMap((folder) =>
    withPages.has(folder) ? files.filter((file) => folderOf(file) === folder) : [`/${folder}/*`],
  );
  return `${[
    block(`${base}*`, [['Content-Security-Policy', pagePolicy(site, framesOf(site))], ...otherHeaders]),
    ...['/archive/:digest/*', ...ofFiles].map((path) =>
      block(base + encodeURI(path.slice(1)), [['Content-Security-Policy', filePolicy]]),
    ),
    ...['_astro', 'pagefind'].map((folder) =>
      block(`${base}${folder}/*`, [['Cache-Control', caching.lasting]]),
    ),
    ...Object.entries({ ...feedTypes, 'timemap.link': 'application/link-format' }).map(([name, type]) =>
      block(`${base}*/${name}`, [['Content-Type', typeHeader(type)]]),
    ),
  ].join('\n\n')}\n`;
}

const block = (path: string, headers: readonly Header[]): string =>
  [path, ...headers.map(([name, value]) => `  ${name}: ${value}`)].join('\n');
