import type { EntryOf } from '../../corpus.ts';
import { activeBlocks } from '../../disclosure/active-blocks.ts';
import { endOfChapter, type ReportTable } from '../../disclosure/chapters.ts';
import {
  type Cells,
  type FormRow,
  proceedingRows,
  rowsOf,
  type Tables,
  titleOf,
  valueAt,
} from '../../disclosure/form.ts';
import { fieldWordIn } from '../../text/field-word.ts';
import type { ViewContext } from '../context.ts';
import { plain } from '../facts.ts';
import { fill } from '../labels.ts';
import { shownNumber } from '../numbers.ts';
import type { HeadCell, Panel, TableCell, TableView } from '../types.ts';
import { tablePanel } from './panel.ts';

/**
 * The three statutory tables of an information-disclosure report, each in its chapter of the text, as the official
 * form has them; behind the text where it has no such chapter.
 */
export function disclosurePanels(context: ViewContext, { data, prose }: EntryOf<'reports'>): Panel[] {
  const tables = data.disclosure;
  if (!tables || tables.format === 'pre2019') return [];
  const panel = (id: ReportTable, rest: Omit<TableView, 'caption' | 'form'>): Panel[] => {
    const caption = context.labels.tables[id];
    const before = endOfChapter(prose.headings, id);
    return tablePanel(id, caption, { caption, form: true, ...rest }).map((made) => ({
      ...made,
      ...(before === undefined ? {} : { before }),
    }));
  };
  return [
    ...panel('active', activeTable(context, tables)),
    ...panel('applications', applicationsTable(context, tables)),
    ...panel('proceedings', proceedingsTable(context, tables)),
  ];
}

const number = ({ labels }: ViewContext, value: unknown, colspan = 1): TableCell => ({
  values: typeof value === 'number' ? [plain(shownNumber(value, labels.numbers))] : [],
  numeric: true,
  ...(colspan > 1 ? { colspan } : {}),
});

/** What is counted, by the item of Art. 20 that asks for it. */
function activeTable(context: ViewContext, tables: Tables): Pick<TableView, 'head' | 'rows'> {
  const { labels } = context;
  const name = (format: Tables['format'], ...path: string[]) =>
    fieldWordIn(titleOf(format, ['active', ...path]), labels.locale);
  const rows = activeBlocks(tables.format).flatMap(({ item, rows: counted, columns }) => {
    const only = typeof columns === 'string';
    const [first = ''] = counted;
    const heads = only
      ? [labels.tables[columns]]
      : columns.map((column) => name(tables.format, first, column));
    // The last column takes what the widest block has more.
    const span = (at: number) => (at === heads.length - 1 ? widest - at : 1);
    const head = (text: string, colspan = 1): TableCell => ({
      values: [plain(text)],
      head: true,
      ...(colspan > 1 ? { colspan } : {}),
    });
    return [
      [head(fill(labels.tables.clause, { n: labels.numerals[item - 1] ?? item }), widest + 1)],
      [head(labels.tables.content), ...heads.map((text, at) => head(text, span(at)))],
      ...counted.map((row) => [
        // Where a row is one number, its title there names the number as well.
        { values: [plain(name(only ? '2019-60' : tables.format, row))], header: true },
        ...heads.map((_head, at) => {
          const path = only ? ['active', row] : ['active', row, columns[at] ?? ''];
          return number(context, valueAt(tables, path), span(at));
        }),
      ]),
    ];
  });
  return { head: [], rows };
}

/** Numbers of a row in its widest block. */
const widest = 3;

/** Columns of row heads: items, outcomes, cases. */
const headColumns = 3;

function applicationsTable(context: ViewContext, tables: Tables): Pick<TableView, 'head' | 'rows'> {
  const rows = rowsOf(tables.format);
  const inside = (group: readonly number[]) =>
    rows.filter(({ number: own }) => own.length > group.length && group.every((n, at) => own[at] === n));
  const body = rows.map((row, index) => {
    const { number: own, path } = row;
    const cells = valueAt(tables, ['applications', ...path.filter((key) => key !== undefined)]) as Cells;
    const groups = [1, 2].flatMap((length): TableCell[] => {
      const group = own.slice(0, length);
      const members = own.length > length ? inside(group) : [];
      if (members[0] !== rows[index]) return [];
      return [rowHead(context, tables, { path: [path[0]], number: group }, members.length)];
    });
    return [...groups, rowHead(context, tables, row), ...cells.map((value) => number(context, value))];
  });
  return { head: applicantHead(context), rows: body };
}

/** The head of a row or of a group of rows: number and title as in the form. */
function rowHead(
  { labels }: ViewContext,
  { format }: Tables,
  { path, number: own }: FormRow,
  rowspan?: number,
): TableCell {
  const [item = 1, part, point] = own;
  const numerals = (n: number) => labels.numerals[n - 1] ?? String(n);
  const isResults = rowspan !== undefined && own.length === 1;
  const title = isResults
    ? labels.tables.results
    : path[0] === 'partial'
      ? labels.tables.partial
      : fieldWordIn(titleOf(format, ['applications', ...path]), labels.locale);
  const text =
    point !== undefined
      ? fill(labels.tables.point, { n: point, title })
      : part !== undefined
        ? fill(labels.tables.part, { n: numerals(part), title })
        : fill(labels.tables.item, { n: numerals(item), title });
  const at = own.length - 1;
  const colspan = rowspan === undefined ? headColumns - at : 1;
  return {
    values: [plain(text)],
    header: true,
    at,
    ...(colspan > 1 ? { colspan } : {}),
    ...(rowspan === undefined ? {} : { rowspan }),
  };
}

function applicantHead({ labels }: ViewContext): HeadCell[][] {
  const [natural = '', ...rest] = labels.applicants;
  const total = rest.pop() ?? '';
  return [
    [
      { text: labels.tables.sumRule, colspan: headColumns, rowspan: 3, corner: true },
      { text: labels.tables.applicants, colspan: labels.applicants.length },
    ],
    [
      { text: natural, rowspan: 2 },
      { text: labels.tables.legalPersons, colspan: rest.length },
      { text: total, rowspan: 2 },
    ],
    rest.map((text) => ({ text })),
  ];
}

function proceedingsTable(context: ViewContext, tables: Tables): Pick<TableView, 'head' | 'rows'> {
  const { labels } = context;
  const { review, litigation, afterReview, direct } = labels.tables;
  const outcomes = labels.outcomes.map((text) => ({ text }));
  const colspan = outcomes.length;
  return {
    head: [
      [
        { text: review, colspan },
        { text: litigation, colspan: 2 * colspan },
      ],
      [
        ...outcomes.map(({ text }) => ({ text, rowspan: 2 })),
        { text: direct, colspan },
        { text: afterReview, colspan },
      ],
      [...outcomes, ...outcomes],
    ],
    rows: [proceedingRows.flatMap((row) => tables.proceedings[row].map((value) => number(context, value)))],
  };
}
