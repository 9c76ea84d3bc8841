import type { EntryOf } from '../../corpus.ts';
import { type Cells, formatSchema, type Tables } from '../../disclosure/form.ts';
import type { ViewContext } from '../context.ts';
import { nameOf, plain } from '../facts.ts';
import { fill } from '../labels.ts';
import type { HeadCell, Panel, TableCell, TableView } from '../types.ts';
import { tablePanel } from './panel.ts';

type Tree = { readonly [key: string]: Cells | Tree | number | null };

/** The three statutory tables of an information-disclosure report (parts two to four of the official format). */
export function disclosurePanels(context: ViewContext, { data }: EntryOf<'reports'>): Panel[] {
  const tables = data.disclosure;
  if (!tables || tables.format === 'pre2019') return [];
  const { labels } = context;
  return [
    ...tablePanel('active', labels.tables.active, activeTable(context, tables)),
    ...tablePanel('applications', labels.tables.applications, applicationsTable(context, tables)),
    ...tablePanel('proceedings', labels.tables.proceedings, proceedingsTable(context, tables)),
  ];
}

const header = (text: string, level = 0, span?: number): TableCell => ({
  values: [plain(text)],
  header: true,
  level,
  ...(span ? { colspan: span } : {}),
});
const number = (value: number | null): TableCell => ({
  values: value === null ? [] : [plain(value)],
  numeric: true,
});

function activeTable(context: ViewContext, tables: Tables): TableView {
  const { labels } = context;
  const schema = formatSchema(tables.format);
  const name = (...path: string[]) => nameOf(context, schema, 'active', ...path);
  const rows = Object.entries(tables.active as Tree).flatMap(([key, value]) => {
    if (typeof value === 'number' || value === null) return [[header(name(key)), number(value)]];
    const parts = Object.entries(value).map(([part, count]) => [
      header(name(key, part), 1),
      number(count as number | null),
    ]);
    return [[header(name(key), 0, 2)], ...parts];
  });
  return {
    caption: labels.tables.active,
    head: [[{ text: labels.tables.content }, { text: labels.ui.value }]],
    rows,
  };
}

function applicationsTable(context: ViewContext, tables: Tables): TableView {
  const { labels } = context;
  const schema = formatSchema(tables.format);
  const rows = Object.entries(tables.applications as Tree).flatMap(([key, value]) => {
    const title = nameOf(context, schema, 'applications', key);
    const lead = key === 'granted' ? [[header(labels.tables.results, 0, 8)]] : [];
    if (Array.isArray(value)) return [...lead, row(title, value, outcomeKeys.has(key) ? 1 : 0)];
    const parts = Object.entries(value as Tree).map(([part, cells]) =>
      row(nameOf(context, schema, 'applications', key, part), cells as Cells, 2),
    );
    return [...lead, [header(title, 1, 8)], ...parts];
  });
  return { caption: labels.tables.applications, head: applicantHead(context), rows };
}

const outcomeKeys = new Set(['granted', 'partial', 'other', 'total']);

const row = (title: string, cells: Cells, level: number): TableCell[] => [
  header(title, level),
  ...cells.map(number),
];

function applicantHead({ labels }: ViewContext): HeadCell[][] {
  const [natural = '', ...rest] = labels.applicants;
  const total = rest.pop() ?? '';
  return [
    [
      { text: labels.tables.row, rowspan: 2 },
      { text: natural, rowspan: 2 },
      { text: labels.tables.legalPersons, colspan: rest.length },
      { text: total, rowspan: 2 },
    ],
    rest.map((text) => ({ text })),
  ];
}

function proceedingsTable(context: ViewContext, { proceedings }: Tables): TableView {
  const { labels } = context;
  const { review, litigation, afterReview, direct } = labels.tables;
  const litigationOf = (what: string) => fill(labels.marks.named, { name: litigation, what });
  return {
    caption: labels.tables.proceedings,
    head: [[{ text: labels.tables.row }, ...labels.outcomes.map((text) => ({ text }))]],
    rows: [
      row(review, proceedings.review, 0),
      row(litigationOf(direct), proceedings.litigation, 0),
      row(litigationOf(afterReview), proceedings.litigationAfterReview, 0),
    ],
  };
}
