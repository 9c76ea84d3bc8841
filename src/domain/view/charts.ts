import { type FigureQuery, reportsWith } from '../charted-reports.ts';
import type { ViewContext } from './context.ts';
import type { ChartView } from './types.ts';

/** Which figure of which reports a chart shows, and how. */
export interface ChartQuery extends FigureQuery {
  readonly kind: 'line' | 'bar';
  readonly caption: string;
}

/** One figure across the years in which the reports state it; null when none does. */
export function chartOf(context: Pick<ViewContext, 'corpus'>, query: ChartQuery): ChartView | null {
  const reports = reportsWith(context.corpus, query);
  const first = reports[0]?.data.figures?.[query.figure];
  if (!first) return null;
  return {
    kind: query.kind,
    caption: query.caption,
    unit: first.unit ?? '',
    points: reports.map(({ data }) => ({
      label: String(data.year),
      value: data.figures?.[query.figure]?.value ?? null,
    })),
  };
}
