import { reportsOfBody } from '../routes/report-series.ts';
import type { ViewContext } from './context.ts';
import type { ChartView } from './types.ts';

/** Which figure of which reports a chart shows. */
export interface ChartQuery {
  readonly figure: string;
  readonly kind: 'line' | 'bar';
  readonly caption: string;
  readonly body: string;
  readonly report?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
}

/** One figure across the years in which the reports state it; null when none does. */
export function chartOf(context: Pick<ViewContext, 'corpus'>, query: ChartQuery): ChartView | null {
  const reports = reportsOfBody(context, query.body, query.report).filter(
    ({ data }) =>
      data.figures?.[query.figure] !== undefined &&
      data.year >= (query.from ?? 0) &&
      data.year <= (query.to ?? Number.POSITIVE_INFINITY),
  );
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
