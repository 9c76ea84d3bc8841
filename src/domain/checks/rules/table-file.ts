import { type CsvTable, tableOf } from '../../files/csv-table.ts';
import { withOneHead } from '../../files/merged-table.ts';
import { type Message, say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';
import { tablesShown } from '../shown-tables.ts';

/** The file of every `<Table>` is text that can be read as CSV. */
export const tableFile: RuleOf<'corpus'> = {
  id: 'table-file',
  needs: 'corpus',
  severity: 'error',
  title: say('table-file.title'),
  help: say('table-file.help'),
  *check(context) {
    for (const { src, entry, at } of tablesShown(context.corpus)) {
      const reading = context.csv(src);
      if (reading && 'problem' in reading) yield { entry, at, ...problems[reading.problem](src) };
    }
  },
};

/** Every cell of a table stands below the name of its column. */
export const tableRows: RuleOf<'corpus'> = {
  id: 'table-rows',
  needs: 'corpus',
  severity: 'error',
  title: say('table-rows.title'),
  help: say('table-rows.help'),
  *check(context) {
    const seen = new Set<string>();
    for (const { src, layout } of tablesShown(context.corpus)) {
      const key = `${src}|${layout.headRows}|${layout.merged}`;
      const reading = context.csv(src);
      if (!reading || 'problem' in reading || seen.has(key)) continue;
      seen.add(key);
      const { rows, gone } = withOneHead(reading.rows, layout);
      const table = tableOf(rows);
      const file = { entry: null, file: context.publicFolder.path + src, at: { position: null } };
      if (table.rows.length === 0 && context.files.get(src)?.size !== 0)
        yield { ...file, severity: 'warning', ...noRows(table) } satisfies Offence;
      if (table.uneven.length > 0) yield { ...file, ...uneven(table, gone) };
      if (table.nameless.length > 0)
        yield { ...file, severity: 'warning', ...nameless(table) } satisfies Offence;
    }
  },
};

type Words = { readonly message: Message; readonly fix: Message };

const problems = {
  encoding: (src: string): Words => ({
    message: say('table-file.encoding', { src }),
    fix: say('table-file.encodingFix'),
  }),
  quotes: (src: string): Words => ({
    message: say('table-file.quotes', { src }),
    fix: say('table-file.quotesFix'),
  }),
};

const noRows = ({ head }: CsvTable): Words => ({
  message: head.length === 0 ? say('table-file.nothing') : say('table-file.headOnly', { head }),
  fix: say('table-file.noRowsFix'),
});

const uneven = ({ head, uneven: rows }: CsvTable, gone: number): Words => ({
  message: say('table-file.uneven', {
    rows: listed(rows.map((row) => row + gone)),
    head: head.filter(Boolean),
  }),
  fix: say('table-file.unevenFix'),
});

const nameless = ({ nameless: columns }: CsvTable): Words => ({
  message: say('table-file.nameless', { columns: listed(columns) }),
  fix: say('table-file.namelessFix'),
});

const mostListed = 5;
const listed = (numbers: readonly number[]): readonly (number | string)[] =>
  numbers.length > mostListed ? [...numbers.slice(0, mostListed), '…'] : numbers;
