import { timezoneOf, urlOf } from '../corpus.ts';
import { searchedSites } from '../members/searched-sites.ts';
import { soleItem } from '../routes/boards.ts';
import { compliancePath } from '../routes/compliance-addresses.ts';
import { glossaryPath } from '../routes/glossary-address.ts';
import { timelinePath } from '../routes/history-paths.ts';
import { membersAddresses } from '../routes/members-address.ts';
import { siteSchema } from '../schema/site.ts';
import { contentPolicy } from '../security-headers.ts';
import type { ViewContext } from './context.ts';
import { factsOf, phoneLink } from './facts.ts';
import type { Frame } from './page-types.ts';

/** What surrounds every page. */
export function frameOf(context: ViewContext): Frame {
  const { corpus, labels } = context;
  const { site } = corpus;
  return {
    locale: labels.locale,
    timezone: timezoneOf(site),
    numbers: labels.numbers,
    siteName: site.name,
    contentPolicy: contentPolicy({ ...site, sites: searchedSites(corpus) }),
    portal: context.portal,
    hasIcon: context.files.has('/favicon.svg'),
    boards: [
      ...site.boards.map((board) => {
        const only = soleItem(corpus, board);
        return { title: board.title, href: only ? urlOf(only) : `/${board.slug}/` };
      }),
      ...membersAddresses(corpus).map(({ path }) => ({ title: labels.members.title, href: path })),
    ],
    links: [
      ...(site.links ?? []).map(({ title, url }) => ({ text: title, href: url })),
      ...(corpus.glossary?.length ? [{ text: labels.glossary.title, href: glossaryPath }] : []),
      ...(corpus.catalogue ? [{ text: labels.compliance.title, href: compliancePath }] : []),
      ...(context.history.missing === null ? [{ text: labels.history.timeline, href: timelinePath() }] : []),
    ],
    footer: factsOf(
      context,
      siteSchema,
      site,
      ['sponsor', 'organiser', 'address', 'phone', 'siteId', 'icp', 'police'],
      {
        phone: phoneLink,
      },
    ),
  };
}
