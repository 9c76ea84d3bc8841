import type { Corpus } from '../../corpus.ts';
import { foldName } from '../../files/name-problem.ts';
import { say } from '../../text/message.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

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
];
/** Files that the site writes at its root, folded. */
const ownFiles =
  /^(?:index\.html|404\.html|robots\.txt|sitemap[\w-]*\.xml|feed\.(?:xml|json)|_headers|_redirects|[\w-]+\.nginx\.conf|build\.json)$/;
/** Files that the site writes beside pages, folded. */
const besidePages = /(?:^|\/)(?:index\.html|history\.json|timemap\.link|feed\.(?:xml|json))$/;

/**
 * No file of an editor stands where the site writes, on any file system; no two files of editors are one to a system
 * that folds names.
 */
export const publicClash: RuleOf<'corpus'> = {
  id: 'public-clash',
  needs: 'corpus',
  severity: 'error',
  title: say('public-clash.title'),
  help: say('public-clash.help'),
  *check(context) {
    const pages = new Map([...context.urls.keys()].map((url) => [foldName(url), url]));
    const items = new Set(context.corpus.entries.map(({ collection, id }) => `/${collection}/${id}/`));
    const seen = new Map<string, string>();
    for (const address of context.files.keys()) {
      const folded = foldName(address);
      const twin = seen.get(folded);
      seen.set(folded, twin ?? address);
      const owner =
        pages.get(folded) ?? pages.get(`${folded}/`) ?? pages.get(folded.replace(/\/index\.html$/, '/'));
      if (owner !== undefined) yield clash(context, address, owner);
      else if (isReserved(folded, items)) yield clash(context, address, address);
      else if (twin !== undefined) yield twins(context, address, twin);
    }
  },
};

/** Tells an address at which the site itself writes, histories and versions of its items among them. */
export function addressesOfTheSite({ entries }: Corpus): (address: string) => boolean {
  const items = new Set(entries.map(({ collection, id }) => `/${collection}/${id}/`));
  return (address) => {
    const [, item = ''] = /^(.*\/)(?:history|v)(?:\/|$)/.exec(address) ?? [];
    return items.has(item) || isReserved(foldName(address.replace(/\/$/, '')), new Set());
  };
}

function isReserved(folded: string, items: ReadonlySet<string>): boolean {
  const path = folded.slice(1);
  const [first = ''] = path.split('/');
  if (path.includes('/') ? ownFolders.includes(first) : ownFiles.test(path) || ownFolders.includes(path))
    return true;
  if (besidePages.test(path)) return true;
  for (let end = folded.lastIndexOf('/'); end > 0; end = folded.lastIndexOf('/', end - 1))
    if (items.has(folded.slice(0, end + 1))) return true;
  return false;
}

const clash = ({ publicFolder }: CheckContext, address: string, owner: string): Offence => ({
  entry: null,
  file: publicFolder.path + address,
  at: { position: null },
  message: say('public-clash.clash', { owner }),
  fix: say('public-clash.clashFix', { name: address.split('/').at(-1) ?? '' }),
});

const twins = ({ publicFolder }: CheckContext, address: string, other: string): Offence => ({
  entry: null,
  file: publicFolder.path + address,
  at: { position: null },
  message: say('public-clash.twins', { other }),
  fix: say('public-clash.twinsFix'),
});
