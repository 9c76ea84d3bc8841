import { bodyOf, type Corpus, type EntryOf, entriesOf, publisherOf, urlOf } from '../../corpus.ts';
import { baseOf } from '../base.ts';
import { reportsOfBody } from '../charts.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { PageBase } from '../page-types.ts';
import type { Panel, Value } from '../types.ts';
import { allFigures, figureCharts } from './figures.ts';
import type { ReportDocument } from './report-document.ts';

type Report = EntryOf<'reports'>;

/** Reports of one kind by one body, oldest first; at least two years. */
export interface ReportSeries {
  readonly kind: Report['data']['kind'];
  readonly body: string;
  readonly reports: readonly Report[];
}

/** A page that compares reports of two years, or lets the reader choose two. */
export interface YearsPage extends PageBase {
  readonly kind: 'years';
  readonly lead: string;
  /** The two that are compared; null where the reader chooses. */
  readonly compared: readonly [before: ComparedReport, after: ComparedReport] | null;
  /** Years with the addresses of their data, for the choice. */
  readonly choice: readonly { readonly year: number; readonly data: string }[];
  readonly panels: readonly Panel[];
}

/** A report and the digest of its text, by which the page finds it. */
export interface ComparedReport {
  readonly path: string;
  readonly title: string;
  readonly year: number;
  readonly prose: string;
  readonly figures: ReportDocument['figures'];
}

/** All series of the site: every body and kind with reports for two years or more. */
export function reportSeries(corpus: Corpus): ReportSeries[] {
  const groups = new Map<string, ReportSeries>();
  for (const report of entriesOf(corpus, 'reports')) {
    const body = publisherOf(corpus, report);
    const key = `${report.data.kind} ${body}`;
    if (groups.has(key)) continue;
    const years = new Set<number>();
    const reports = reportsOfBody({ corpus }, body, report.data.kind).filter(
      ({ data }) => !years.has(data.year) && years.add(data.year),
    );
    groups.set(key, { kind: report.data.kind, body, reports });
  }
  return [...groups.values()].filter(({ reports }) => reports.length > 1);
}

/** Address of a series: `/reports/compare/<kind>/<body>/`. */
export const seriesPath = ({ kind, body }: Pick<ReportSeries, 'kind' | 'body'>): string =>
  `/reports/compare/${kind}/${body}/`;

/** Address of two years of a series. */
export const yearsPath = (series: ReportSeries, a: number, b: number): string =>
  `${seriesPath(series)}${a}..${b}/`;

/** Address of one report as data. */
const reportDataPath = (series: ReportSeries, year: number): string => `${seriesPath(series)}${year}.json`;

/** The comparison of two years. */
export function yearsPage(
  context: ViewContext,
  series: ReportSeries,
  before: Report,
  after: Report,
): YearsPage {
  const { labels } = context;
  const [a, b] = [before.data.year, after.data.year];
  const names = { body: bodyName(context, series), kind: labels.reportKinds[series.kind], a, b };
  return {
    ...baseOf(context, {
      path: yearsPath(series, a, b),
      title: fill(labels.years.title, names),
      description: fill(labels.years.lead, names),
      crumbs: [...crumbs(context), { text: fill(labels.years.indexTitle, names), href: seriesPath(series) }],
      about: after,
      noindex: true,
    }),
    kind: 'years',
    lead: fill(labels.years.lead, names),
    compared: [comparedReport(context, before), comparedReport(context, after)],
    choice: [],
    panels: [
      {
        type: 'links',
        id: 'reports',
        title: labels.years.reports,
        links: [reportLink(before), reportLink(after)],
      },
      ...chartPanels(context, series),
    ],
  };
}

/** All pairs of neighbouring years, and the choice of any two. */
export function seriesPage(context: ViewContext, series: ReportSeries): YearsPage {
  const { labels } = context;
  const names = { body: bodyName(context, series), kind: labels.reportKinds[series.kind] };
  const links = series.reports.slice(1).map((after, at): Value => {
    const [a, b] = [series.reports[at]?.data.year ?? 0, after.data.year];
    return { text: fill(labels.years.with, { a, b }), href: yearsPath(series, a, b) };
  });
  return {
    ...baseOf(context, {
      path: seriesPath(series),
      title: fill(labels.years.indexTitle, names),
      crumbs: crumbs(context),
      about: series.reports[0] as Report,
      noindex: true,
    }),
    kind: 'years',
    lead: labels.years.indexLead,
    compared: null,
    choice: series.reports.map(({ data: { year } }) => ({ year, data: reportDataPath(series, year) })),
    panels: [
      { type: 'links', id: 'pairs', title: labels.years.pairs, links: links.reverse() },
      ...chartPanels(context, series),
    ],
  };
}

const bodyName = ({ corpus }: ViewContext, { body }: ReportSeries): string =>
  bodyOf(corpus, body)?.data.title ?? body;

const crumbs = ({ labels }: ViewContext): Value[] => [
  { text: labels.collections.reports, href: '/reports/' },
];

const reportLink = (report: Report): Value => ({ text: report.data.title, href: urlOf(report) });

/** A report with its numbers, and where its text is found. */
export const comparedReport = (context: ViewContext, report: Report): ComparedReport => ({
  path: urlOf(report),
  title: report.data.title,
  year: report.data.year,
  prose: report.prose.digest,
  figures: allFigures(context, report),
});

const chartPanels = (context: ViewContext, { reports }: ReportSeries): Panel[] =>
  figureCharts(context, reports).map((chart, at) => ({
    type: 'chart',
    id: `chart-${at + 1}`,
    title: at === 0 ? context.labels.years.charts : null,
    chart,
  }));
