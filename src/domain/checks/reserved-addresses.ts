import type { Corpus } from '../corpus.ts';
import { foldName } from '../files/name-problem.ts';
import { signersFile } from '../manifest/places.ts';

/** Folders that belong to the site alone, by their folded names. */
const ownFolders = [
  '_astro',
  'pagefind',
  'search-data',
  'archive',
  'schemas',
  'handbook',
  'changes',
  'years',
  'search',
  'embed',
  'feeds',
  'glossary',
  'manifest',
  'verify',
  'postings',
  'id',
  'data',
];
/** Files that the site writes at its root, folded. */
const ownFiles = [
  'index.html',
  '404.html',
  'robots.txt',
  '_headers',
  '_redirects',
  'site.caddy',
  'build.json',
  'manifest.json',
  'datapackage.json',
  'catalog.jsonld',
  'openapi.json',
  'llms.txt',
];
const kindsOfOwnFiles = /^(?:sitemap[\w-]*\.xml|feed\.(?:xml|json)|[\w-]+\.nginx\.conf)$/;
/** Files that the site writes beside pages, folded. */
const besidePages = /(?:^|\/)(?:index\.html|history\.json|timemap\.link|feed\.(?:xml|json))$/;

/** Tells an address at which the site itself writes, histories and versions of its items among them. */
export function addressesOfTheSite({ entries }: Corpus): (address: string) => boolean {
  const items = new Set(entries.map(({ collection, id }) => `/${collection}/${id}/`));
  return (address) => {
    const [, item = ''] = /^(.*\/)(?:history|v)(?:\/|$)/.exec(address) ?? [];
    return items.has(item) || isReserved(foldName(address.replace(/\/$/, '')), new Set());
  };
}

const isOwnAtRoot = (name: string): boolean =>
  ownFolders.includes(name) || ownFiles.includes(name) || kindsOfOwnFiles.test(name);

/** True where the site itself writes at a folded address, or below one of these items. */
export function isReserved(folded: string, items: ReadonlySet<string>): boolean {
  const path = folded.slice(1);
  // Only whoever runs the site knows who may sign.
  if (path === signersFile) return false;
  const [first = ''] = path.split('/');
  if (path.includes('/') ? ownFolders.includes(first) : isOwnAtRoot(path)) return true;
  if (besidePages.test(path)) return true;
  for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1))
    if (items.has(folded.slice(0, end + 1))) return true;
  return false;
}
