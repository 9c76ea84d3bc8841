import { bodyOf, type EntryOf, urlOf } from '../../corpus.ts';
import { type ReportSeries, reportDataPath, seriesPath, yearsPath } from '../../routes/report-series.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { tablePanel } from '../item/panel.ts';
import { fill } from '../labels.ts';
import type { Panel, Value } from '../types.ts';
import { figureTable } from './figure-table.ts';
import { allFigures, figureCharts } from './figures.ts';
import type { ComparedReport, YearsPage } from './page-types.ts';

type Report = EntryOf<'reports'>;

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
      ...tablePanel('all-figures', labels.years.table, figureTable(context, series.reports)),
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

function chartPanels(context: ViewContext, { reports }: ReportSeries): Panel[] {
  const { charts: title, chartsHint: hint } = context.labels.years;
  const charts = figureCharts(context, reports);
  return charts.length > 0 ? [{ type: 'charts', id: 'charts', title, charts, hint }] : [];
}
