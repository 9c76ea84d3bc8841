import { type Message, say } from '../../../text/message.ts';
import { cellNames, cellWords } from '../place-words.ts';
import type { ListCollection } from './columns.ts';
import type { LeftCell } from './read-list.ts';
import type { RecognisedColumns } from './recognise-columns.ts';

/** Which column became which field, and which are left out and why. */
export function columnNotes({ columns, mapped }: RecognisedColumns, collection: ListCollection): Message[] {
  const pairs = columns.flatMap(({ head, field }) => (field ? `${head} → ${field.field}` : []));
  const out = (why: string) =>
    columns.filter(({ leftOut }) => leftOut === why).map(({ head }) => head || '?');
  return [
    mapped
      ? say('import-tables.columnsMapped', { pairs, collection })
      : say('import-tables.columns', { pairs, collection }),
    ...(out('unknown').length > 0 ? [say('import-tables.unknown', { heads: out('unknown') })] : []),
    ...(out('taken').length > 0 ? [say('import-tables.taken', { heads: out('taken') })] : []),
    ...(out('private').length > 0 ? [say('import-tables.private', { heads: out('private') })] : []),
  ];
}

/** Every cell that became no value, with its place; whole columns that were left out by their cells alone. */
export function leftNotes(left: readonly LeftCell[]): Message[] {
  const values = left.filter(({ reason }) => reason === 'value');
  const rows = left.filter(({ reason }) => reason === 'nameless' || reason === 'total');
  const columns = Map.groupBy(
    left.filter(({ reason }) => reason === 'column'),
    ({ head }) => head,
  );
  return [
    ...values.map((cell) => say('import-tables.valueUnreadable', { cell: cellWords(cell), head: cell.head })),
    ...left.flatMap((cell) =>
      cell.reason === 'month'
        ? say('import-tables.monthAlone', { cell: cellWords(cell), head: cell.head })
        : [],
    ),
    ...(rows.length > 0 ? [say('import-tables.rowsLeft', { cells: rows.map(cellWords) })] : []),
    ...[...columns].map(([head, cells]) =>
      say('import-tables.columnLeft', {
        head: head || '?',
        count: cells.length,
        cells: cellNames(cells.map(({ place }) => place)),
      }),
    ),
  ];
}
