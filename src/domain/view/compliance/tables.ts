import type { Duty } from '../../catalogue/status.ts';
import { obligationPath } from '../../routes/compliance-addresses.ts';
import type { Obligation } from '../../schema/catalogue.ts';
import type { ViewContext } from '../context.ts';
import type { Panel, TableCell, TableView } from '../types.ts';
import { bodyName, stateValue } from './words.ts';

/** A table of duties: one row and one column for each of two things that tell them apart. */
interface Axes {
  readonly caption: string;
  readonly corner: string;
  readonly duties: readonly Duty[];
  row(duty: Duty): string;
  column(duty: Duty): string;
  rowCell(key: string): TableCell;
  columnName(key: string): string;
}

function crossTable(context: ViewContext, axes: Axes): TableView {
  const columns = [...new Set(axes.duties.map(axes.column))];
  const rows = Map.groupBy(axes.duties, axes.row);
  return {
    caption: axes.caption,
    head: [[{ text: axes.corner }, ...columns.map((key) => ({ text: axes.columnName(key) }))]],
    rows: [...rows].map(([key, duties]) => [
      axes.rowCell(key),
      ...columns.map((column) => ({
        values: duties
          .filter((duty) => axes.column(duty) === column)
          .map((duty) => stateValue(context, duty)),
      })),
    ]),
  };
}

const obligationCell = (obligations: readonly Obligation[], id: string): TableCell => ({
  header: true,
  values: [{ text: obligations.find((one) => one.id === id)?.title ?? id, href: obligationPath(id) }],
});

/** A table for each group of obligations, which are its rows. */
function groupPanels(
  context: ViewContext,
  duties: readonly Duty[],
  columns: { readonly column: (duty: Duty) => string; readonly columnName: (key: string) => string },
): Panel[] {
  const obligations = context.corpus.catalogue?.obligations ?? [];
  const groups = Map.groupBy(duties, ({ obligation }) => obligation.group);
  return [...groups].map(([group, members], at) => ({
    type: 'table',
    id: `group-${at + 1}`,
    title: group,
    table: crossTable(context, {
      caption: group,
      corner: context.labels.compliance.obligation,
      duties: members,
      row: ({ obligation }) => obligation.id,
      rowCell: (id) => obligationCell(obligations, id),
      ...columns,
    }),
  }));
}

/** Obligations and bodies of one year. */
export const yearPanels = (context: ViewContext, duties: readonly Duty[]): Panel[] =>
  groupPanels(context, duties.filter(isSaid), {
    column: ({ body }) => body,
    columnName: (id) => bodyName(context, id),
  });

/** Of what happens now and then and did not, nothing has to be said. */
const isSaid = ({ state }: Duty): boolean => state !== 'before-records' && state !== 'none';

/** Obligations of one body over the years. */
export const bodyPanels = (context: ViewContext, duties: readonly Duty[]): Panel[] =>
  groupPanels(context, duties, {
    column: ({ period }) => String(period.year),
    columnName: (year) => year,
  });

/** One obligation of all bodies over the years. */
export const obligationTable = (context: ViewContext, title: string, duties: readonly Duty[]): TableView =>
  crossTable(context, {
    caption: title,
    corner: context.labels.compliance.body,
    duties,
    row: ({ body }) => body,
    column: ({ period }) => String(period.year),
    rowCell: (id) => ({ header: true, values: [{ text: bodyName(context, id) }] }),
    columnName: (year) => year,
  });
