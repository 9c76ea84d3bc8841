import { ancestry, dateOf, type Entry, publisherOf } from '../corpus.ts';
import { absolute, type ViewContext } from './context.ts';
import { dublinCore } from './dublin-core.ts';
import { publisherName } from './entries.ts';
import type { MetaTag, PageBase } from './page-base.ts';
import type { Value } from './types.ts';

type Base = Pick<
  PageBase,
  | 'path'
  | 'title'
  | 'distinction'
  | 'description'
  | 'crumbs'
  | 'banners'
  | 'meta'
  | 'jsonLd'
  | 'noindex'
  | 'feed'
>;

/** What a page says of itself in its head. */
export interface BaseInput {
  readonly path: string;
  readonly title: string;
  readonly distinction?: string | undefined;
  readonly description?: string | undefined;
  readonly crumbs?: readonly Value[];
  /** Name of the board or list the page belongs to, for the official meta tags. */
  readonly column?: { readonly name: string; readonly description?: string | undefined } | undefined;
  readonly entry?: Entry;
  /** The item whose banners the page shows though it is not the item's own page. */
  readonly about?: Entry | undefined;
  readonly jsonLd?: readonly Readonly<Record<string, unknown>>[];
  readonly noindex?: boolean;
  readonly feed?: string;
}

/** The part that all pages share: title, description, breadcrumbs, banners, official meta tags. */
export function baseOf(context: ViewContext, input: BaseInput): Base {
  const { site } = context.corpus;
  const description = input.description ?? site.description ?? site.name;
  return {
    path: input.path,
    title: input.title,
    distinction: input.distinction ?? input.crumbs?.at(-1)?.text ?? input.path,
    description,
    crumbs: [{ text: context.labels.page.home, href: '/' }, ...(input.crumbs ?? [])],
    banners: bannersOf(context, input.entry ?? input.about),
    meta: metaOf(context, input, description),
    jsonLd: [breadcrumbs(context, input), ...(input.jsonLd ?? [])],
    noindex: input.noindex ?? false,
    feed: input.feed ?? '/feed.xml',
  };
}

/** Tags as the country's government websites have them; where none are prescribed, the Dublin Core of an item. */
function metaOf(context: ViewContext, input: BaseInput, description: string): MetaTag[] {
  const { entry } = input;
  if (!context.preset.officialTags) return entry ? dublinCore(context, entry) : [];
  return [
    ...siteTags(context),
    ...columnTags(input),
    ...(entry ? articleTags(context, entry, description) : []),
  ];
}

function bannersOf({ corpus }: ViewContext, entry: Entry | undefined): string[] {
  const bodies = entry ? ancestry(corpus, publisherOf(corpus, entry)) : [];
  return (corpus.site.banners ?? [])
    .filter((banner) => !banner.bodies || banner.bodies.some((id) => bodies.includes(id)))
    .map(({ text }) => text);
}

/** Meta tags of government websites as they stand on real pages (site, column, article). */
function siteTags({ corpus: { site } }: ViewContext): MetaTag[] {
  return tags([
    ['SiteName', site.name],
    ['SiteDomain', new URL(site.url).hostname],
    ['SiteIDCode', site.siteId],
  ]);
}

function columnTags({ column }: BaseInput): MetaTag[] {
  if (!column) return [];
  return tags([
    ['ColumnName', column.name],
    ['ColumnDescription', column.description ?? column.name],
    ['ColumnKeywords', column.name],
    ['ColumnType', column.name],
  ]);
}

function articleTags(context: ViewContext, entry: Entry, description: string): MetaTag[] {
  const date = dateOf(entry);
  return tags([
    ['ArticleTitle', entry.data.title],
    ['PubDate', date ? `${date} 00:00` : undefined],
    ['ContentSource', entry.data.source?.site ?? publisherName(context, entry)],
    ['Keywords', entry.data.keywords?.join(',')],
    ['Description', description],
  ]);
}

const tags = (pairs: readonly (readonly [string, string | undefined])[]): MetaTag[] =>
  pairs.flatMap(([name, content]) => (content ? [{ name, content }] : []));

function breadcrumbs(context: ViewContext, { crumbs = [], title, path }: BaseInput) {
  const steps = [...crumbs, { text: title, href: path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.text,
      ...(step.href ? { item: { '@id': absolute(context, step.href) } } : {}),
    })),
  };
}
