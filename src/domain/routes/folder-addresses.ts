import type { HistoryIndex } from '../revisions/history-index.ts';
import type { Address } from './address.ts';
import { allArchived } from './archive.ts';
import { schemaPaths } from './data-addresses.ts';

/**
 * A page for every folder above these pages, and for those of data, that has none among them; that of the versions of
 * an item is led on from (`historyLeads`).
 */
export function folderAddresses(
  history: HistoryIndex,
  pages: readonly Address[],
  titleOf: (path: string) => string,
): Address[] {
  const taken = new Set(pages.map(({ path }) => path.replace(/\/?$/, '/')));
  const moved = new Map(
    pages.flatMap((page) => (page.type === 'moved' ? [[page.path, page.target.path]] : [])),
  );
  const placeOf = (path: string): string => moved.get(path) ?? path;
  const children = new Map<string, (Address | string)[]>();
  for (const page of pages) {
    let [child, folder]: [Address | string, string] = [page, above(page.path)];
    for (; !taken.has(folder); [child, folder] = [folder, above(folder)]) {
      if (taken.has(folder.replace(/\/v\/$/, '/history/'))) continue;
      const known = children.get(folder);
      if (known) known.push(child);
      else children.set(folder, [child]);
      if (known) break;
    }
  }
  const made = new Map<string, Address>();
  // The deepest first: they are the children of those above.
  const depth = (path: string) => path.split('/').length;
  for (const [path, all] of [...children].sort(([a], [b]) => depth(b) - depth(a))) {
    const inside = all.flatMap((child) => (typeof child === 'string' ? (made.get(child) ?? []) : [child]));
    made.set(path, folderAddress(path, inside, { taken, placeOf, titleOf }));
  }
  return [...made.values(), ...dataFolders(history)];
}

/** The folder in which a page stands; the first page stands in itself. */
const above = (path: string): string => path.replace(/(?<![^/])[^/]*\/?$/, '') || '/';

/** What a folder needs to know of the pages of the site. */
interface Surroundings {
  /** Their paths, with a slash at the end. */
  readonly taken: ReadonlySet<string>;
  /** Where that is which stood at a path. */
  placeOf(path: string): string;
  titleOf(path: string): string;
}

function folderAddress(
  path: string,
  inside: readonly Address[],
  { taken, placeOf, titleOf }: Surroundings,
): Address {
  const leadsTo = (nearest: string): Address => {
    const to = placeOf(nearest);
    return { type: 'moved', path, target: { path: to, title: titleOf(to) } };
  };
  const [, list] = /^(.*\/)page\/$/.exec(path) ?? [];
  if (list && taken.has(list)) return leadsTo(list);
  const [, amended] = /^(\/.*\/)as-of\/$/.exec(path) ?? [];
  if (amended && taken.has(amended)) return leadsTo(amended);
  const here = inside.filter(({ type }) => type !== 'moved');
  if (here.length === 0) {
    let nearest = above(path);
    while (!taken.has(nearest)) nearest = above(nearest);
    return leadsTo(nearest);
  }
  return { type: 'folder', path, inside: here, files: [], listed: true };
}

/** Folders of files that are no pages, as far as readers have use for a list of them. */
function dataFolders({ items }: HistoryIndex): Address[] {
  const archived = [...allArchived(items.values()).keys()].sort();
  const folder = (path: string, files: readonly string[]): Address => {
    return { type: 'folder', path, inside: [], files, listed: false };
  };
  return [folder('/schemas/', schemaPaths), ...(archived.length > 0 ? [folder('/archive/', archived)] : [])];
}
