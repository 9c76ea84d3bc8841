import { bodyOf } from '../corpus.ts';
import { visible } from '../revisions/history.ts';
import type { Address } from '../routes/address.ts';
import { descriptionSchemaPath, siteDescriptionFile } from '../routes/data-addresses.ts';
import { isCollectionName } from '../schema/collections.ts';
import type { reportKinds } from '../schema/reports.ts';
import { baseOf } from './base.ts';
import type { ViewContext } from './context.ts';
import { fill } from './labels.ts';
import type { ListPage } from './page-types.ts';

/** A folder of the site that is no page of its own: what a reader finds who types its address. */
type FolderAddress = Extract<Address, { type: 'folder' }>;

interface Link {
  readonly text: string;
  readonly href: string;
}

function linkTo(context: ViewContext, child: Address): Link {
  const { labels, corpus } = context;
  const { path: href } = child;
  switch (child.type) {
    case 'folder':
      return { text: titleOfFolder(context, href), href };
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
  if (path === '/schemas/') return labels.page.schemas;
  if (path === '/archive/') return labels.page.archive;
  if (path === '/years/') return labels.page.byYear;
  const [, compared] = /^\/reports\/compare\/(?:([^/]+)\/)?$/.exec(path) ?? [null];
  const kind = labels.reportKinds[compared as (typeof reportKinds)[number]];
  if (path === '/reports/compare/') return labels.years.folder;
  if (kind) return `${kind} · ${labels.years.folder}`;
  return fill(labels.page.below, { name: lastPart(path) });
}

/** What stands in a folder, with the words for it. */
const linksOf = (context: ViewContext, { inside, files }: FolderAddress): readonly Link[] => [
  ...inside.map((child) => linkTo(context, child)),
  ...files.map((href) => ({ text: schemaName(context, href) ?? lastPart(href), href })),
];

function schemaName({ labels }: ViewContext, href: string): string | null {
  if (href === descriptionSchemaPath) return siteDescriptionFile;
  const [, name = ''] = /^\/schemas\/(\w+)\.json$/.exec(href) ?? [];
  return isCollectionName(name) ? labels.collections[name] : null;
}

/** The page of a folder: what stands in it. */
export function folderPage(context: ViewContext, address: FolderAddress): ListPage {
  const { path, listed } = address;
  const title = titleOfFolder(context, path);
  const links = linksOf(context, address);
  const count = fill(context.labels.page.linkCount, { n: links.length });
  return {
    ...baseOf(context, {
      path,
      title,
      distinction: path,
      description: fill(context.labels.marks.named, { name: title, what: count }),
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
