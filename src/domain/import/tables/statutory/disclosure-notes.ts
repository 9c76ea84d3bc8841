import type { z } from 'zod';
import { disclosureTables } from '../../../schema/disclosure-tables.ts';
import { wordsOf } from '../../../schema/field.ts';
import { fieldsOf, unwrap } from '../../../schema/inspect.ts';
import { type Message, say } from '../../../text/message.ts';
import { cellNames, cellWords } from '../place-words.ts';
import type { ReadDisclosure } from './read-disclosure.ts';

/** What is to be told of statutory tables that were read: every cell that gave no number, and what is missing. */
export function disclosureNotes({ tables, ...found }: ReadDisclosure): Message[] {
  const { read, blank, unreadable, contradicting, unplaced, missing } = found;
  const blankTables = Map.groupBy(blank, ({ place }) => place.table);
  const rows = [...new Set(missing.map((path) => path.replace(/\.\d+$/, '')))];
  return [
    say('import-tables.statutory', { format: tables.format, count: read.length }),
    ...[...blankTables].map(([table, cells]) => {
      const names = { count: cells.length, cells: cellNames(cells.map(({ place }) => place)) };
      return table === ''
        ? say('import-tables.blankLines', names)
        : say('import-tables.blank', { table, ...names });
    }),
    ...unreadable.map((cell) =>
      say('import-tables.unreadable', { cell: cellWords(cell), row: cell.row, column: cell.column }),
    ),
    ...(contradicting.length > 0
      ? [say('import-tables.contradicting', { cells: contradicting.map(cellWords) })]
      : []),
    ...(unplaced.length > 0 ? [say('import-tables.unplaced', { cells: unplaced.map(cellWords) })] : []),
    ...(rows.length > 0
      ? [say('import-tables.missingRows', { rows: rows.map((path) => titleOf(tables.format, path)) })]
      : []),
  ];
}

/** The title of the last field of a path; of a number the row it belongs to is named with it. */
function titleOf(format: string, path: string): Message {
  const titles: Message[] = [];
  let schema: z.ZodType | undefined = disclosureTables.options.find(
    (option) => (option.shape.format as z.ZodLiteral).value === format,
  );
  for (const step of path.split('.')) {
    const child: z.ZodType | undefined = schema && (fieldsOf(unwrap(schema))[step] as z.ZodType | undefined);
    const words = child && wordsOf(child);
    if (words) titles.push(words.title);
    schema = child;
  }
  const [first = { en: path }, second] = titles.slice(-2);
  return second ? say('import-tables.titleOf', { group: first, title: second }) : first;
}
