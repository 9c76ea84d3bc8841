import type { EntryOf } from '../../corpus.ts';
import { ownValue } from '../../own-value.ts';
import type { ViewContext } from '../context.ts';
import { plain } from '../facts.ts';
import { fill } from '../labels.ts';
import { shownNumber } from '../numbers.ts';
import type { TableCell, TableView } from '../types.ts';
import { allFigures } from './figures.ts';
import { tablePrefix } from './table-prefix.ts';

type Report = EntryOf<'reports'>;

/**
 * Every figure of reports of several years in one table, a column for each year. Rows of the statutory tables in which
 * no year has a number but 0 are left out; a blank cell is what a report does not state.
 */
export function figureTable(context: ViewContext, reports: readonly Report[]): TableView {
  const { labels } = context;
  const years = reports.map((report) => ({ year: report.data.year, figures: allFigures(context, report) }));
  const valuesOf = (key: string) => years.map(({ figures }) => ownValue(figures, key)?.value ?? null);
  const keys = [...new Set(years.toReversed().flatMap(({ figures }) => Object.keys(figures)))].filter(
    (key) => !key.startsWith(tablePrefix) || valuesOf(key).some((value) => value !== null && value !== 0),
  );
  return {
    caption: labels.years.table,
    head: [[labels.years.figure, ...years.map(({ year }) => String(year))].map((text) => ({ text }))],
    rows: keys.map((key): TableCell[] => {
      const known = years.flatMap(({ figures }) => ownValue(figures, key) ?? []).at(-1);
      const label = known?.label ?? key;
      const name = known?.unit ? fill(labels.marks.bracketed, { what: label, more: known.unit }) : label;
      return [
        { values: [plain(name)], header: true },
        ...valuesOf(key).map((value) => ({
          values: value === null ? [] : [plain(shownNumber(value, labels.numbers, known?.unit))],
          numeric: true,
        })),
      ];
    }),
  };
}
