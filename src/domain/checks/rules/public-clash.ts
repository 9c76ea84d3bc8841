import type { Corpus } from '../../corpus.ts';
import { foldName } from '../../files/name-problem.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';

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

/** No file of an editor stands where the site writes, on any file system; no two files of editors are one to a system that folds names. */
export const publicClash: Rule = {
  id: 'public-clash',
  severity: 'error',
  title: { 'zh-CN': 'public/ 里的文件占用了网站的网址', en: 'A file in public/ where the site writes' },
  help: {
    'zh-CN':
      'public/ 里的文件按原样放到网站上，不能与网站自己的页面、列表、检索和订阅文件同名，也不能放在条目的网址之下；大小写不同也算同名。附件放在 public/files/ 里最稳妥。',
    en: 'Files in public/ are published as they are: none may have the name of a page, list, index or feed of the site or stand below the address of an item; names that differ by case count as one. public/files/ is the place for attachments.',
  },
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
  message: {
    'zh-CN': `这个文件占用了网站自己的网址“${owner}”。`,
    en: `This file takes the address “${owner}”, which belongs to the site.`,
  },
  fix: {
    'zh-CN': `把它移到 public/files/ 里，如 public/files/${address.split('/').at(-1)}，并改正引用它的地方。`,
    en: `Move it to public/files/, e.g. public/files/${address.split('/').at(-1)}, and mend what refers to it.`,
  },
});

const twins = ({ publicFolder }: CheckContext, address: string, other: string): Offence => ({
  entry: null,
  file: publicFolder.path + address,
  at: { position: null },
  message: {
    'zh-CN': `它与“public${other}”只差大小写或字符的写法，在 Windows 和苹果电脑上是同一个文件。`,
    en: `It differs from “public${other}” by case or by the form of a character only: one file on Windows and macOS.`,
  },
  fix: { 'zh-CN': '给其中一个改名。', en: 'Rename one of them.' },
});
