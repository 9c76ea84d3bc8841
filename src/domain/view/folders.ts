import { bodyOf } from '../corpus.ts';
import { visible } from '../revisions/history.ts';
import type { Address } from '../routes/address.ts';
import { historyPath } from '../routes/history-paths.ts';
import { collectionNames } from '../schema/collections.ts';
import type { reportKinds } from '../schema/reports.ts';
import { baseOf } from './base.ts';
import type { ViewContext } from './context.ts';
import { allArchived } from './history/archive.ts';
import { fill } from './labels.ts';
import type { ListPage } from './page-types.ts';

/** A folder of the site that is no page of its own: what a reader finds who types its address. */
type FolderAddress = Extract<Address, { type: 'folder' }>;

/** A page for every folder above these pages, and for those of data, that has none among them. */
export function folderAddresses(
  context: ViewContext,
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
    made.set(path, folderAddress(context, path, inside, { taken, placeOf, titleOf }));
  }
  return [...made.values(), ...dataFolders(context)];
}

/** The folder in which a page stands; the first page stands in itself. */
const above = (path: string): string => path.replace(/[^/]*\/?$/, '') || '/';

/** What a folder needs to know of the pages of the site. */
interface Surroundings {
  /** Their paths, with a slash at the end. */
  readonly taken: ReadonlySet<string>;
  /** Where that is which stood at a path. */
  placeOf(path: string): string;
  titleOf(path: string): string;
}

function folderAddress(
  context: ViewContext,
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
  const [, item] = /^\/(.*)\/v\/$/.exec(path) ?? [];
  if (item && taken.has(historyPath(item))) return leadsTo(historyPath(item));
  const here = inside.filter(({ type }) => type !== 'moved');
  if (here.length === 0) {
    let nearest = above(path);
    while (!taken.has(nearest)) nearest = above(nearest);
    return leadsTo(nearest);
  }
  const links = here.map((child) => linkTo(context, child));
  return { type: 'folder', path, title: titleOfFolder(context, path), links, listed: true };
}

function linkTo({ labels, corpus }: ViewContext, child: Address): FolderAddress['links'][number] {
  const { path: href } = child;
  switch (child.type) {
    case 'folder':
      return { text: child.title, href };
    case 'item':
      return { text: child.entry.data.title, href };
    case 'year':
      return { text: fill(labels.page.yearTitle, { year: child.year }), href };
    case 'series':
      return { text: bodyOf(corpus, child.series.body)?.data.title ?? child.series.body, href };
    case 'gone':
      return { text: visible(child.history).at(-1)?.title ?? href, href };
    default:
      return { text: lastPart(href), href };
  }
}

const lastPart = (path: string): string => path.split('/').findLast((part) => part !== '') ?? path;

function titleOfFolder({ labels }: ViewContext, path: string): string {
  if (path === '/years/') return labels.page.byYear;
  const [, compared] = /^\/reports\/compare\/(?:([^/]+)\/)?$/.exec(path) ?? [null];
  const kind = labels.reportKinds[compared as (typeof reportKinds)[number]];
  if (path === '/reports/compare/') return labels.years.folder;
  if (kind) return `${kind} · ${labels.years.folder}`;
  return fill(labels.page.below, { name: lastPart(path) });
}

/** Folders of files that are no pages, as far as readers have use for a list of them. */
function dataFolders({ history, labels }: ViewContext): FolderAddress[] {
  const archived = [...allArchived(history.items.values()).keys()].sort();
  const schemas = collectionNames.map((name) => ({
    text: labels.collections[name],
    href: `/schemas/${name}.json`,
  }));
  return [
    { type: 'folder', path: '/schemas/', title: labels.page.schemas, links: schemas, listed: false },
    ...(archived.length > 0
      ? [
          {
            type: 'folder' as const,
            path: '/archive/',
            title: labels.page.archive,
            links: archived.map((href) => ({ text: lastPart(href), href })),
            listed: false,
          },
        ]
      : []),
  ];
}

/** The page of a folder: what stands in it. */
export function folderPage(
  context: ViewContext,
  { path, title, links, listed }: Omit<FolderAddress, 'type'>,
): ListPage {
  const count = fill(context.labels.page.linkCount, { n: links.length });
  return {
    ...baseOf(context, {
      path,
      title,
      distinction: path,
      description: `${title}：${count}`,
      column: { name: title },
      noindex: !listed,
    }),
    kind: 'list',
    lead: count,
    facts: [],
    panels: [{ type: 'links', id: 'links', title: null, links }],
    pager: [],
    prose: null,
  };
}
