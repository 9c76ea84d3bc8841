import { allDuties } from '../../catalogue/all-duties.ts';
import { type Duty, states } from '../../catalogue/status.ts';
import {
  type ComplianceAddress,
  complianceBodyPath,
  complianceFilePath,
  compliancePath,
  complianceYearPath,
  directoryPath,
  yearsOf,
} from '../../routes/compliance-addresses.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, Value } from '../types.ts';
import { directoryPanels } from './directory.ts';
import { obligationPanels } from './obligation.ts';
import { requestPanels } from './request.ts';
import { bodyPanels, yearPanels } from './tables.ts';
import { bodyName } from './words.ts';
import { wrongPanels } from './wrong.ts';

type Of<P> = ComplianceAddress & { readonly part: P };

/** A page about what must be public. */
export function compliancePage(context: ViewContext, address: ComplianceAddress): ListPage {
  const { title, lead, panels, noindex } = contentOf(context, address);
  const { compliance } = context.labels;
  const isBoard = address.part === 'board';
  return {
    ...baseOf(context, {
      path: address.path,
      title,
      description: lead,
      crumbs: isBoard ? [] : [{ text: compliance.title, href: compliancePath }],
      column: { name: compliance.title },
      noindex: noindex ?? false,
    }),
    ...{ kind: 'list', lead, facts: [], panels, pager: [], prose: null },
  };
}

interface Content {
  readonly title: string;
  readonly lead: string;
  readonly panels: readonly Panel[];
  readonly noindex?: boolean;
}

function contentOf(context: ViewContext, address: ComplianceAddress): Content {
  const { corpus, labels } = context;
  const { compliance } = labels;
  const duties = allDuties(corpus);
  const [newest = 0] = yearsOf(duties);
  switch (address.part) {
    case 'board':
      return {
        title: compliance.title,
        lead: leadOf(context, duties),
        panels: boardPanels(context, duties, newest),
      };
    case 'directory':
      return {
        title: compliance.directory,
        lead: compliance.directoryLead,
        panels: [...directoryPanels(context), downloads(context)],
      };
    case 'year': {
      const own = duties.filter(({ period }) => period.year === address.year);
      const title = fill(compliance.yearTitle, { year: address.year });
      return {
        title,
        lead: leadOf(context, own),
        panels: [...wrongPanels(context, own), ...yearPanels(context, own), signs(context)],
      };
    }
    case 'body':
      return ofBody(context, address, duties);
    case 'obligation':
      return {
        ...obligationPanels(context, address.id, duties),
        lead: leadOf(
          context,
          duties.filter(({ obligation }) => obligation.id === address.id),
        ),
      };
    case 'request':
      return { ...requestPanels(context, address, duties), lead: compliance.requestLead, noindex: true };
  }
}

function ofBody(context: ViewContext, { body }: Of<'body'>, duties: readonly Duty[]): Content {
  const own = duties.filter((duty) => duty.body === body);
  return {
    title: fill(context.labels.compliance.bodyTitle, { body: bodyName(context, body) }),
    lead: leadOf(context, own),
    panels: [...wrongPanels(context, own), ...bodyPanels(context, own), signs(context)],
  };
}

/** What is missing, the newest year, then the ways to all others. */
function boardPanels(context: ViewContext, duties: readonly Duty[], newest: number): Panel[] {
  const { compliance } = context.labels;
  const bodies = [...new Set(duties.map(({ body }) => body))];
  return [
    ...wrongPanels(context, duties),
    ...yearPanels(
      context,
      duties.filter(({ period }) => period.year === newest),
    ),
    signs(context),
    linksPanel('years', compliance.years, [
      ...yearsOf(duties).map((year) => ({
        text: fill(compliance.periodYear, { year }),
        href: complianceYearPath(year),
      })),
    ]),
    linksPanel(
      'bodies',
      compliance.bodies,
      bodies.map((body) => ({ text: bodyName(context, body), href: complianceBodyPath(body) })),
    ),
    linksPanel('directory', compliance.directory, [{ text: compliance.directory, href: directoryPath }]),
    downloads(context),
  ];
}

const linksPanel = (id: string, title: string, links: readonly Value[]): Panel => ({
  type: 'links',
  id,
  title,
  links,
});

/** For which day the page holds, and how many duties stand how. */
export function leadOf({ corpus, labels }: ViewContext, duties: readonly Duty[]): string {
  const { compliance } = labels;
  const counted = (state: Duty['state']) => duties.filter((duty) => duty.state === state).length;
  const counts = fill(compliance.counts, {
    onTime: counted('on-time'),
    late: counted('late'),
    incomplete: counted('incomplete'),
    overdue: counted('overdue'),
  });
  return fill(compliance.lead, { today: spelledDay(corpus.today, labels.locale), counts });
}

/** What the signs mean. */
const signs = ({ labels: { compliance, marks } }: ViewContext): Panel => ({
  type: 'list',
  id: 'signs',
  title: null,
  ordered: false,
  entries: [
    [
      {
        text: fill(compliance.signs, {
          signs: states.map((state) => compliance.states[state]).join(marks.clause),
        }),
      },
    ],
  ],
});

const downloads = ({ labels: { compliance } }: ViewContext): Panel =>
  linksPanel('downloads', compliance.downloads, [
    { text: compliance.directoryCsv, href: complianceFilePath('directory.csv') },
    { text: compliance.directoryXlsx, href: complianceFilePath('directory.xlsx') },
    { text: compliance.statusCsv, href: complianceFilePath('status.csv') },
    { text: compliance.statusJson, href: complianceFilePath('status.json') },
    { text: compliance.deadlinesIcs, href: complianceFilePath('deadlines.ics') },
    { text: compliance.badge, href: complianceFilePath('badge.svg') },
  ]);
