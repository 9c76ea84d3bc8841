import type { EntryOf } from '../../corpus.ts';
import { formatSchema } from '../../disclosure/form.ts';
import { ownValue } from '../../own-value.ts';
import type { ViewContext } from '../context.ts';
import { nameOf } from '../facts.ts';
import type { ChartView } from '../types.ts';
import type { ReportDocument } from './report-document.ts';
import { tablePrefix } from './table-prefix.ts';

type Report = EntryOf<'reports'>;
type Figures = ReportDocument['figures'];

/** Numbers of the statutory tables that are worth a chart: requests received, granted, refused in all. */
const charted = [
  'applications.received',
  'applications.granted',
  'applications.total',
  'active.normative.made',
];

/**
 * Every number that a report states: its figures, and of the statutory tables each cell (of a row of seven or five,
 * the total).
 */
export function allFigures(context: Pick<ViewContext, 'labels'>, { data }: Report): Figures {
  const stated = Object.entries(data.figures ?? {}).map(
    ([key, { label, value, unit }]) => [key, { label, value, unit }] as const,
  );
  const tables = data.disclosure;
  if (!tables || tables.format === 'pre2019') return Object.fromEntries(stated);
  const schema = formatSchema(tables.format);
  const label = (path: readonly string[]) =>
    path.map((_key, at) => nameOf(context as ViewContext, schema, ...path.slice(0, at + 1))).join(' › ');
  const cells = cellsOf(tables, []).map(
    ([path, value]) => [tablePrefix + path.join('.'), { label: label(path), value }] as const,
  );
  return Object.fromEntries([...stated, ...cells]);
}

function cellsOf(value: unknown, path: readonly string[]): [path: readonly string[], value: number | null][] {
  if (typeof value === 'number' || value === null) return [[path, value]];
  if (Array.isArray(value)) return [[path, (value.at(-1) ?? null) as number | null]];
  if (typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => cellsOf(inner, [...path, key]));
}

/** Every figure that two reports or more state, and of the statutory tables a few, over all years. */
export function figureCharts(context: ViewContext, reports: readonly Report[]): ChartView[] {
  const years = reports.map((report) => ({ year: report.data.year, figures: allFigures(context, report) }));
  const keys = [...new Set(years.flatMap(({ figures }) => Object.keys(figures)))].filter(
    (key) => !key.startsWith(tablePrefix) || charted.includes(key.slice(tablePrefix.length)),
  );
  return keys.flatMap((key): ChartView[] => {
    const known = years.flatMap(({ figures }) => ownValue(figures, key) ?? []).at(-1);
    const stated = years.filter(({ figures }) => typeof ownValue(figures, key)?.value === 'number');
    if (!known || stated.length < 2) return [];
    const points = years.map(({ year, figures }) => ({
      label: String(year),
      value: ownValue(figures, key)?.value ?? null,
    }));
    return [{ kind: 'line', caption: known.label, unit: known.unit ?? '', points }];
  });
}
