import { schemas } from '../../schema/collections.ts';
import { fieldsOf } from '../../schema/inspect.ts';
import { type Message, say } from '../../text/message.ts';
import type { Converted } from '../convert.ts';
import { convertTree } from '../convert-tree.ts';
import { recogniseDate } from '../recognise/date.ts';
import { recogniseMonth, recognisePeriod } from '../recognise/month.ts';
import { recogniseReportKind } from '../recognise/report-kind.ts';
import { recogniseYear } from '../recognise/year.ts';
import { mustStop, reportWords } from '../report-words.ts';
import { textTree } from '../text-tree.ts';
import type { TablesChoice } from './imported-tables.ts';
import { headKey } from './lists/head-key.ts';
import { cellWords } from './place-words.ts';
import type { TableParts } from './table-parts.ts';

/** Heads of exports of old websites, one text a row. */
const heads = {
  title: ['title', '标题', '名称', '公文名称', '文件名称'],
  text: ['full_text', 'fulltext', 'text', 'content', 'body', '正文', '内容', '全文'],
  date: ['publish_date', 'published', 'date', '发布日期', '发布时间', '发文日期', '日期'],
  period: ['期间', '所属期', '所属时期', '所属期间', '所属月份', '报告期', 'period'],
  number: ['文号', '发文字号', 'number'],
  url: ['source_url', 'url', 'link', '网址', '链接', '正文链接'],
} as const;
type RecordField = keyof typeof heads;

/** A cell as long as this, with line ends, is a text of its own. */
const leastText = 200;

/** A text without tables of its own. */
const plainText = { collection: 'documents', publisher: null, bodies: [], srcFor: () => '' } as const;

/** Documents that the rows of an export hold, and the columns that none of them takes. */
export interface Records {
  readonly documents: readonly Converted[];
  readonly leftOut: readonly string[];
  /** What is asked and told of the texts, and every line that is in none of them. */
  readonly notes: readonly Message[];
}

/** Rows of an export that hold a text each as documents; null where the table is another. */
export function convertRecords(
  { columns, body }: TableParts,
  { collection, confirmed = false }: Pick<TablesChoice, 'collection' | 'confirmed'>,
): Records | null {
  const hasPeriod = 'period' in fieldsOf(schemas[collection]);
  const at = (field: RecordField) =>
    field === 'period' && !hasPeriod
      ? -1
      : columns.findIndex((column) => heads[field].some((known) => headKey(known) === headKey(column)));
  const [title, text] = [at('title'), at('text')];
  if (title < 0 || text < 0 || body.length === 0) return null;
  const cellOf = (row: TableParts['body'][number], field: RecordField) => row[at(field)]?.text.trim() ?? '';
  const isText = (value: string) => value.length >= leastText && value.includes('\n');
  if (!body.every((row) => cellOf(row, 'title') !== '' && isText(cellOf(row, 'text')))) return null;
  const taken = new Set(Object.keys(heads).map((field) => at(field as RecordField)));
  const leftOut = columns.filter((_column, index) => !taken.has(index));
  const notes: Message[] = [];
  const documents = body.flatMap((row): Converted[] => {
    const name = cellOf(row, 'title');
    const lines = cellOf(row, 'text').replace(/\r\n?/g, '\n');
    const converted = convertTree(textTree({ fileName: `${name}.txt`, text: lines }), plainText);
    notes.push(...reportWords(converted));
    if (!confirmed && mustStop(converted)) return [];
    const url = cellOf(row, 'url');
    const [date, period] = [cellOf(row, 'date'), recognisePeriod(cellOf(row, 'period'))];
    notes.push(...unreadNotes(row, columns, { date: at('date'), period: at('period') }));
    return [
      {
        ...converted,
        facts: {
          ...converted.facts,
          title: name,
          year: recogniseYear(name) ?? converted.facts.year,
          reportKind: recogniseReportKind(name) ?? converted.facts.reportKind,
          published: recogniseDate(date) ?? converted.facts.published,
          number: cellOf(row, 'number') || converted.facts.number,
        },
        fields: {
          ...converted.fields,
          ...(URL.canParse(url) && { source: { site: new URL(url).hostname, url } }),
          ...(period !== null && { period }),
        },
      },
    ];
  });
  return { documents, leftOut, notes };
}

/** Cells of a day or a time that is not one. */
function unreadNotes(
  row: TableParts['body'][number],
  columns: readonly string[],
  { date, period }: { readonly date: number; readonly period: number },
): Message[] {
  const told = (column: number, reader: (text: string) => string | null): Message[] => {
    const cell = row[column];
    if (!cell || cell.text.trim() === '' || reader(cell.text) !== null) return [];
    const said = { cell: cellWords(cell), head: columns[column] ?? '' };
    return [
      recogniseMonth(cell.text) === null
        ? say('import-tables.valueUnreadable', said)
        : say('import-tables.monthAlone', said),
    ];
  };
  return [told(date, recogniseDate), told(period, recognisePeriod)].flat();
}
