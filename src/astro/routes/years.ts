import { reportSeries } from '../../domain/routes/report-series.ts';
import type { ComparedReport, YearsPage } from '../../domain/view/years/page-types.ts';
import type { ReportDocument } from '../../domain/view/years/report-document.ts';
import { comparedReport } from '../../domain/view/years/year-pages.ts';
import { yearsHtml } from '../../domain/view/years/years-html.ts';
import { digest } from '../../io/files/digest.ts';
import { loadContext } from './context.ts';
import { proseOf } from './prose.ts';

/** The comparison of two years as HTML; empty where the reader chooses. */
export async function loadYears({ compared }: YearsPage): Promise<string> {
  if (!compared) return '';
  const { labels } = loadContext();
  const [before, after] = compared.map(documentOf);
  return before && after ? yearsHtml(labels, before, after) : '';
}

/** A report as data. */
export function documentOf({ path, title, year, prose, figures }: ComparedReport): ReportDocument {
  const { headings, blocks } = proseOf(prose);
  const shown = blocks.map(({ kind, text, section }) => ({ kind, text, section }));
  return { year, title, path, headings, blocks: shown, figures };
}

/** One path for every report that can be compared with another year. */
export async function reportDocuments() {
  const context = loadContext();
  return reportSeries(context.corpus).flatMap(({ kind, body, reports }) =>
    reports.map((report) => {
      const compared = comparedReport(context, report);
      return {
        params: { kind, body, year: String(compared.year) },
        props: { compared },
        cacheKey: digest(JSON.stringify(compared)),
      };
    }),
  );
}
