import { toApache } from './apache.ts';
import { toCaddy } from './caddy.ts';
import { toHeadersFile } from './headers-file.ts';
import { toNginxHeaders, toNginxRedirects, toNginxSite } from './nginx.ts';
import { toRedirectsFile } from './redirects-file.ts';
import type { ServedSite } from './served-site.ts';

/** A file at the root of a built site that a server reads. */
interface ServerFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What servers of every kind are told of a site; files of redirects only where something ever moved. `.nojekyll` keeps
 * GitHub Pages from leaving out `_astro/` when it publishes a branch.
 */
export const serverFiles = (served: ServedSite): ServerFile[] =>
  [
    { name: '_headers', text: toHeadersFile(served) },
    { name: '_redirects', text: toRedirectsFile(served) },
    { name: 'headers.nginx.conf', text: toNginxHeaders(served) },
    { name: 'redirects.nginx.conf', text: toNginxRedirects(served) },
    { name: 'site.nginx.conf', text: toNginxSite(served) },
    { name: 'site.caddy', text: toCaddy(served) },
    { name: '.htaccess', text: toApache(served) },
    { name: '.nojekyll', text: '# Files are published as they are.\n' },
  ].filter(({ text }) => text !== '');
