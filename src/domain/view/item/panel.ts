import { type Entry, urlOf } from '../../corpus.ts';
import { tableFormatsOf } from '../../routes/table-files.ts';
import type { ViewContext } from '../context.ts';
import { downloadOf, tableFilesPanel } from '../downloads.ts';
import { dated } from '../facts.ts';
import { fill } from '../labels.ts';
import type { Fact, Panel, TableView, Value } from '../types.ts';
import { postingsPanel } from './posting-panel.ts';

/** A panel of facts; none when there are no facts. */
export const factsPanel = (id: string, title: string | null, list: readonly Fact[]): Panel[] =>
  list.length > 0 ? [{ type: 'facts', id, title, facts: list }] : [];

/** A panel with a list of lines; none when there are no lines. */
export const listPanel = (
  id: string,
  title: string,
  entries: readonly (readonly Value[])[],
  ordered: boolean,
): Panel[] => (entries.length > 0 ? [{ type: 'list', id, title, entries, ordered }] : []);

/** A panel with a table; none when it has no rows. */
export const tablePanel = (id: string, title: string | null, table: TableView): Panel[] =>
  table.rows.length > 0 ? [{ type: 'table', id, title, table }] : [];

/** The place of the text, when there is one; untitled when it has headings of its own. */
export const prosePanel = ({ labels }: ViewContext, entry: Entry, titled = false): Panel[] =>
  entry.prose.hasText ? [{ type: 'prose', id: 'text', title: titled ? labels.item.text : null }] : [];

/** Files to download, tables as files, and public notes of changes: the closing panels of every item. */
export function closingPanels(context: ViewContext, entry: Entry): Panel[] {
  const { labels } = context;
  const { data } = entry;
  const files = (data.attachments ?? []).map((file) => downloadOf(context, file));
  const changes = (data.changes ?? []).map(({ date, note }) => [dated(context, date), { text: note }]);
  return [
    ...(files.length > 0
      ? [{ type: 'downloads', id: 'downloads', title: labels.item.downloads, files } as const]
      : []),
    // The files hold what the item says now, not what an old version said.
    ...(context.still ? [] : tableFilesPanel(context, urlOf(entry), tableFormatsOf(entry))),
    ...postingsPanel(context, entry),
    ...listPanel('changes', labels.item.changes, changes, false),
  ];
}

/** `20 个工作日`, `当场办结`, `60 日`; `无` where no law sets a time. */
export function timeInWords(
  { labels }: ViewContext,
  time: { count: number; unit: 'working-day' | 'day' } | 'none',
): string {
  if (time === 'none') return labels.item.noLimit;
  if (time.count === 0) return labels.item.atOnce;
  return fill(time.unit === 'day' ? labels.item.days : labels.item.workingDays, { n: time.count });
}

/** A legal basis as one line: title in book marks, article, words. */
export function basisLine(
  { labels }: Pick<ViewContext, 'labels'>,
  basis: { title: string; article?: string | undefined; url?: string | undefined },
): Value {
  const { title, article } = basis;
  const marked = /^[《〈]/.test(title) ? title : fill(labels.marks.work, { title });
  return {
    text: article ? fill(labels.marks.article, { title: marked, article }) : marked,
    ...(basis.url ? { href: basis.url } : {}),
  };
}
