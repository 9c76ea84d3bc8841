import { stateNow } from '../amendments/text-in-force.ts';
import { figureQuery } from '../charted-reports.ts';
import type { Entry, TextState } from '../corpus.ts';
import { layoutOf, shownTable } from '../files/merged-table.ts';
import { chartOf } from './charts.ts';
import type { ViewContext } from './context.ts';
import { withLevels } from './csv-table.ts';
import { downloadOf } from './downloads.ts';
import { amendmentMarks } from './item/amended.ts';
import type { Lookups } from './page-types.ts';
import type { ChartView, Download } from './types.ts';

type Props = Readonly<Record<string, string | number | boolean>>;

/** Data for the author components of a document that refer to something outside it. */
export function lookupsOf(
  context: ViewContext,
  entry: Entry,
  state: TextState | undefined = stateNow(context.corpus, entry),
): Lookups {
  const tables: Record<string, Lookups['tables'][string]> = {};
  const charts: Record<string, ChartView> = {};
  const files: Record<string, Download> = {};
  for (const { name, props } of entry.prose.components) {
    if (name === 'Table') {
      const reading = context.csv(String(props.src));
      const table = shownTable(reading && 'rows' in reading ? reading.rows : [], layoutOf(props));
      tables[tableKey(props)] = withLevels(table, context.corpus.site.locale);
    } else if (name === 'Chart') {
      const chart = chartFrom(context, entry, props);
      if (chart) charts[chartKey(props)] = chart;
    } else if (name === 'Attachment') {
      files[String(props.href)] = downloadOf(context, {
        href: String(props.href),
        title: String(props.title),
      });
    }
  }
  return { tables, charts, files, amendments: amendmentMarks(context, entry, state) };
}

/** Names a table among the lookups of a page. */
export const tableKey = ({ src, merged, headRows }: Props): string => [src, merged, headRows].join('|');

/** Names a chart among the lookups of a page. */
export const chartKey = ({ figure, kind, body, report, from, to }: Props): string =>
  [figure, kind, body, report, from, to].join('|');

const chartFrom = (context: ViewContext, entry: Entry, props: Props): ChartView | null =>
  chartOf(context, {
    ...figureQuery(context.corpus, entry, props),
    kind: props.kind === 'bar' ? 'bar' : 'line',
    caption: String(props.caption),
  });
