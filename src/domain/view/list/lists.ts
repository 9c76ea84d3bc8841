import {
  bodyOf,
  byDateDescending,
  type Entry,
  entriesOf,
  isBody,
  isOf,
  publisherOf,
  yearOf,
} from '../../corpus.ts';
import { groupBy } from '../../group-by.ts';
import { once } from '../../once.ts';
import type { Address } from '../../routes/address.ts';
import { boardEntries, sectionEntries } from '../../routes/boards.ts';
import { pickOnce } from '../../routes/pick-once.ts';
import { undated } from '../../routes/site-addresses.ts';
import { type CollectionName, isCollectionName } from '../../schema/collections.ts';
import { traitsOf } from '../../schema/traits.ts';
import type { ViewContext } from '../context.ts';
import { countOf } from '../counts.ts';
import { kindOf } from '../entries.ts';
import { viewIn, viewOf } from '../item/views.ts';
import { fill } from '../labels.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel } from '../types.ts';
import { listPage } from './list-page.ts';

type Of<T extends Address['type']> = Extract<Address, { type: T }>;

/** A board: its own items, and its sections with their numbers. */
export function boardPage(context: ViewContext, { path, board, page }: Of<'board'>): ListPage {
  const sections = (board.sections ?? []).map((section) => ({
    text: section.title,
    href: `/${board.slug}/${section.slug}/`,
    count: sectionEntries(context.corpus, section).length,
  }));
  return listPage(context, {
    root: `/${board.slug}/`,
    path,
    page,
    title: board.title,
    entries: boardEntries(context.corpus, board),
    lead: board.description,
    column: { name: board.title, description: board.description },
    before: sections.length > 0 ? [{ type: 'links', id: 'sections', title: null, links: sections }] : [],
    ...(board.sections ? {} : { groupOf: (entry: Entry) => yearOf(entry) ?? '' }),
  });
}

/** A section of a board: the newest first, or by kind, theme and place where nothing in it is filed by year. */
export function sectionPage(context: ViewContext, { path, board, section, page }: Of<'section'>): ListPage {
  const { corpus } = context;
  const entries = sectionEntries(corpus, section);
  const collections = [...new Set(section.items.map(({ collection }) => collection))].filter(
    isCollectionName,
  );
  const lasting = !collections.some((name) => traitsOf(name).byYear || traitsOf(name).mayBeBoard);
  const arranged = lasting
    ? pickOnce(corpus, `arranged /${board.slug}/${section.slug}/`, () =>
        collections.flatMap((name) =>
          groupedOrder(
            context,
            entries.filter((entry) => isOf(entry, name)),
          ),
        ),
      )
    : entries;
  const [first, last] = [arranged[0], arranged.at(-1)];
  const grouped = lasting && first && last && groupOf(context, first) !== groupOf(context, last);
  return listPage(context, {
    root: `/${board.slug}/${section.slug}/`,
    path,
    page,
    title: section.title,
    entries: arranged,
    crumbs: [{ text: board.title, href: `/${board.slug}/` }],
    lead: section.basis,
    column: { name: section.title, description: section.basis },
    before: lasting ? collections.flatMap((name) => viewIn(name).overview?.(context) ?? []) : [],
    ...(grouped ? { without: ['kind'], groupOf: (entry: Entry) => groupOf(context, entry) } : {}),
  });
}

/** A whole collection: by year where it is filed by year, else by kind or theme. */
export function collectionPage(context: ViewContext, { path, collection, page }: Of<'collection'>): ListPage {
  const { corpus, labels } = context;
  const all = entriesOf(corpus, collection) as readonly Entry[];
  const common = {
    root: `/${collection}/`,
    path,
    page,
    title: labels.collections[collection],
    feed: `/${collection}/feed.xml`,
  };
  const overview = viewIn(collection).overview?.(context) ?? [];
  if (traitsOf(collection).byYear) {
    const latest = [...all].sort(byDateDescending).slice(0, 20);
    return listPage(context, {
      ...common,
      entries: latest,
      lead: countOf(labels, all),
      before: [...overview, yearLinks(context, collection, all)],
    });
  }
  return listPage(context, {
    ...common,
    entries: groupedOrder(context, all),
    before: overview,
    without: ['kind'],
    groupOf: (entry) => groupOf(context, entry),
  });
}

/** The group under which an item stands in a list that is not divided by year. */
const groupOf = (context: ViewContext, entry: Entry): string =>
  viewOf(entry).groupOf?.(context, entry) ?? kindOf(context, entry);

/** By rank, then group, place and title. */
function groupedOrder(context: ViewContext, entries: readonly Entry[]): Entry[] {
  const { locale } = context.labels;
  const group = once((entry: Entry) => groupOf(context, entry));
  const rank = (entry: Entry) => viewOf(entry).rankOf?.(entry) ?? 0;
  const place = (entry: Entry) => viewOf(entry).placeOf?.(entry) ?? 0;
  return [...entries].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      group(a).localeCompare(group(b), locale) ||
      place(a) - place(b) ||
      a.data.title.localeCompare(b.data.title, locale),
  );
}

function yearLinks({ labels }: ViewContext, collection: CollectionName, entries: readonly Entry[]): Panel {
  const years = groupBy(entries, (entry) => yearOf(entry) ?? undated);
  return {
    type: 'links',
    id: 'years',
    title: labels.page.byYear,
    links: [...years].map(([year, list]) => ({
      text: year === undated ? labels.page.undated : year,
      href: `/${collection}/${year}/`,
      count: list.length,
    })),
  };
}

/** One year of a collection. */
export function collectionYearPage(
  context: ViewContext,
  { path, collection, year, page }: Of<'collection-year'>,
): ListPage {
  const { corpus, labels } = context;
  const name = labels.collections[collection];
  const entries = pickOnce(corpus, `${collection} of ${year}`, () =>
    (entriesOf(corpus, collection) as readonly Entry[])
      .filter((entry) => (yearOf(entry) ?? undated) === year)
      .sort(byDateDescending),
  );
  return listPage(context, {
    root: `/${collection}/${year}/`,
    path,
    page,
    title: year === undated ? `${name} · ${labels.page.undated}` : fill(labels.ofYear[collection], { year }),
    entries,
    crumbs: [{ text: name, href: `/${collection}/` }],
    feed: `/${collection}/feed.xml`,
  });
}

/** All collections of one year. */
export function yearPage(context: ViewContext, { path, year, page }: Of<'year'>): ListPage {
  const entries = pickOnce(context.corpus, `year ${year}`, () =>
    context.corpus.entries
      .filter((entry) => !isBody(entry) && yearOf(entry) === year)
      .sort((a, b) =>
        a.collection < b.collection ? 1 : a.collection > b.collection ? -1 : byDateDescending(a, b),
      ),
  );
  return listPage(context, {
    root: `/years/${year}/`,
    path,
    page,
    title: fill(context.labels.page.yearTitle, { year }),
    entries,
    groupOf: (entry) => context.labels.collections[entry.collection],
  });
}

/** Everything of one collection that a body publishes. */
export function bodyCollectionPage(context: ViewContext, address: Of<'body-collection'>): ListPage {
  const { corpus, labels } = context;
  const { path, body, collection, page } = address;
  const title = bodyOf(corpus, body)?.data.title ?? body;
  return listPage(context, {
    root: `/bodies/${body}/${collection}/`,
    path,
    page,
    title: `${title} · ${labels.collections[collection]}`,
    entries: pickOnce(corpus, `${collection} by ${body}`, () =>
      corpus.entries
        .filter((entry) => isOf(entry, collection) && publisherOf(corpus, entry) === body)
        .sort(byDateDescending),
    ),
    crumbs: [
      { text: labels.collections.bodies, href: '/bodies/' },
      { text: title, href: `/bodies/${body}/` },
    ],
    without: ['body'],
    feed: `/bodies/${body}/feed.xml`,
  });
}
