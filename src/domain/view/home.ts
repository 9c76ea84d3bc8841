import { entriesOf, isBody, newestEntries, urlOf, yearOf } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { allOfBoard } from '../routes/boards.ts';
import { collectionNames } from '../schema/collections.ts';
import { baseOf } from './base.ts';
import { absolute, type ViewContext } from './context.ts';
import { listEntry } from './entries.ts';
import { frameOf } from './frame.ts';
import type { HomePage, NotFoundPage, SearchPage } from './page-types.ts';
import type { Value } from './types.ts';

const latestCount = 12;

/** The first page: search, boards, what is new, the years, the bodies. */
export function homePage(context: ViewContext): HomePage {
  const { corpus } = context;
  const { site } = corpus;
  const dated = newestEntries(corpus, (entry) => !isBody(entry));
  return {
    ...baseOf(context, {
      path: '/',
      title: site.name,
      description: site.description,
      jsonLd: [website(context)],
    }),
    crumbs: [],
    kind: 'home',
    lead: site.description ?? '',
    boards: frameOf(context).boards.map((board, index) => ({
      ...board,
      description: site.boards[index]?.description ?? '',
      count: site.boards[index] ? allOfBoard(corpus, site.boards[index]).length : 0,
    })),
    latest: dated.slice(0, latestCount).map((entry) => listEntry(context, entry)),
    years: yearsOf(context),
    bodies: entriesOf(corpus, 'bodies')
      .filter(({ data }) => !data.parent)
      .map((body) => listEntry(context, body)),
  };
}

const website = (context: ViewContext) => ({
  '@type': 'WebSite',
  name: context.corpus.site.name,
  url: context.home,
  potentialAction: {
    '@type': 'SearchAction',
    target: `${absolute(context, '/search/')}?q={q}`,
    'query-input': 'required name=q',
  },
});

function yearsOf({ corpus }: ViewContext): (Value & { count: number })[] {
  const groups = groupBy(corpus.entries, (entry) => (isBody(entry) ? null : yearOf(entry)));
  return [...groups].map(([year, entries]) => ({
    text: year,
    href: `/years/${year}/`,
    count: entries.length,
  }));
}

/** The search page with what it offers without script. */
export function searchPage(context: ViewContext): SearchPage {
  const { labels, corpus } = context;
  const collections = collectionNames.flatMap((name) => {
    const count = entriesOf(corpus, name).length;
    return count > 0 ? [{ text: labels.collections[name], href: `/${name}/`, count }] : [];
  });
  const ask = entriesOf(corpus, 'pages').find(({ data }) => data.role === 'request');
  return {
    ...baseOf(context, { path: '/search/', title: labels.page.search, noindex: true }),
    kind: 'search',
    ask: ask ? urlOf(ask) : null,
    siteName: corpus.site.name,
    sites: corpus.site.sites ?? [],
    indexes: [
      { title: labels.page.indexByYear, links: yearsOf(context) },
      { title: labels.page.indexByCollection, links: collections },
    ],
  };
}

/** The page for an address that does not exist. */
export function notFoundPage(context: ViewContext): NotFoundPage {
  return {
    ...baseOf(context, { path: '/404.html', title: context.labels.page.notFound, noindex: true }),
    kind: 'not-found',
  };
}
