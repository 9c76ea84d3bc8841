import { reportsOfBody } from '../charted-reports.ts';
import { type Corpus, type EntryOf, entriesOf, publisherOf } from '../corpus.ts';

type Report = EntryOf<'reports'>;

/** Reports of one kind by one body, oldest first; at least two years. */
export interface ReportSeries {
  readonly kind: Report['data']['kind'];
  readonly body: string;
  readonly reports: readonly Report[];
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
export const reportDataPath = (series: ReportSeries, year: number): string =>
  `${seriesPath(series)}${year}.json`;
