import { entriesOf, isBody, newestEntries, urlOf, yearOf } from '../corpus.ts';
import { groupBy } from '../group-by.ts';
import { searchedSites } from '../members/searched-sites.ts';
import { allOfBoard } from '../routes/boards.ts';
import { membersPath } from '../routes/members-address.ts';
import { historyLeads } from '../routes/unwritten-history.ts';
import { collectionNames } from '../schema/collections.ts';
import { baseOf } from './base.ts';
import { absolute, type ViewContext } from './context.ts';
import { listEntry } from './entries.ts';
import { frameOf } from './frame.ts';
import { fill } from './labels.ts';
import { isNews, newestOfAll } from './members/newest.ts';
import { inOfficialOrder } from './official-order.ts';
import type { HomePage, NotFoundPage, SearchPage } from './page-types.ts';
import type { Value } from './types.ts';

const latestCount = 12;

/** The first page: search, boards, what is new, the years, the bodies. */
export function homePage(context: ViewContext): HomePage {
  const { corpus } = context;
  const { site } = corpus;
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
    tasks: site.tasks?.map(({ title, url }) => ({ text: title, href: url })) ?? collectionLinks(context),
    boards: frameOf(context).boards.map((board, index) => ({
      ...board,
      description: site.boards[index]?.description ?? '',
      count: site.boards[index] ? allOfBoard(corpus, site.boards[index]).length : 0,
    })),
    latest: latestOf(context),
    more: context.members.length > 0 ? { text: context.labels.members.more, href: membersPath } : null,
    years: withGaps(context, yearsOf(context)),
    bodies: inOfficialOrder(context)
      .filter(({ data }) => !data.parent)
      .map((body) => listEntry(context, body)),
  };
}

/** What is new here, and on the sites that this one shows together. */
const latestOf = (context: ViewContext) =>
  context.members.length > 0
    ? newestOfAll(context, latestCount)
    : newestEntries(context.corpus, isNews)
        .slice(0, latestCount)
        .map((entry) => listEntry(context, entry));

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
  const ask = entriesOf(corpus, 'pages').find(({ data }) => data.role === 'request');
  return {
    ...baseOf(context, { path: '/search/', title: labels.page.search, noindex: true }),
    kind: 'search',
    ask: ask ? urlOf(ask) : null,
    siteName: corpus.site.name,
    sites: searchedSites(corpus, context.members),
    engine: corpus.site.search?.engine ?? null,
    indexes: indexesOf(context),
  };
}

const indexesOf = (context: ViewContext): SearchPage['indexes'] => [
  { title: context.labels.page.indexByYear, links: yearsOf(context) },
  { title: context.labels.page.indexByCollection, links: collectionLinks(context) },
];

const collectionLinks = ({ corpus, labels }: ViewContext): (Value & { count: number })[] =>
  collectionNames.flatMap((name) => {
    const count = entriesOf(corpus, name).length;
    return count > 0 ? [{ text: labels.collections[name], href: `/${name}/`, count }] : [];
  });

/** Of so many years, those of which nothing is there are named. */
const recentYears = 20;

/** The years, newest first, with those between them of which nothing is there: they are named, and lead nowhere. */
function withGaps({ labels, corpus }: ViewContext, years: HomePage['years']): HomePage['years'] {
  const since = Number(corpus.today.slice(0, 4)) - recentYears;
  return years.flatMap((year, at) => {
    const next = Number(years[at + 1]?.text ?? year.text);
    const missing = range(Math.max(next + 1, since), Number(year.text) - 1).reverse();
    return [year, ...missing.map((gap) => ({ text: fill(labels.page.noneOfYear, { year: gap }), count: 0 }))];
  });
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);

/** The page for an address that does not exist. */
export function notFoundPage(context: ViewContext): NotFoundPage {
  return {
    ...baseOf(context, { path: '/404.html', title: context.labels.page.notFound, noindex: true }),
    kind: 'not-found',
    indexes: indexesOf(context),
    leads: historyLeads(context.corpus.site),
  };
}
