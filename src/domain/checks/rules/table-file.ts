import { type CsvTable, tableOf } from '../../files/csv-table.ts';
import { type Message, say } from '../../text/message.ts';
import type { CheckContext, Offence, RuleOf } from '../rule.ts';

/** The file of every `<Table>` is text that can be read as CSV. */
export const tableFile: RuleOf<'corpus'> = {
  id: 'table-file',
  needs: 'corpus',
  severity: 'error',
  title: say('table-file.title'),
  help: say('table-file.help'),
  *check(context) {
    for (const [src, places] of tablesOf(context)) {
      const reading = context.csv(src);
      if (reading && 'problem' in reading)
        for (const place of places) yield { ...place, ...problems[reading.problem](src) };
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
    for (const src of tablesOf(context).keys()) {
      const reading = context.csv(src);
      if (!reading || 'problem' in reading) continue;
      const table = tableOf(reading.rows);
      const file = { entry: null, file: context.publicFolder.path + src, at: { position: null } };
      if (table.rows.length === 0 && context.files.get(src)?.size !== 0)
        yield { ...file, severity: 'warning', ...noRows(table) } satisfies Offence;
      if (table.uneven.length > 0) yield { ...file, ...uneven(table) };
      if (table.nameless.length > 0)
        yield { ...file, severity: 'warning', ...nameless(table) } satisfies Offence;
    }
  },
};

type Place = Pick<Offence, 'entry' | 'at'>;

/** Places of tables in texts by the file that they show. */
function tablesOf({ corpus }: CheckContext): Map<string, Place[]> {
  const tables = new Map<string, Place[]>();
  for (const entry of corpus.entries) {
    const shown = new Set(
      entry.prose.components.flatMap(({ name, props }) => (name === 'Table' ? [props.src] : [])),
    );
    for (const { kind, url, line, column } of entry.prose.references)
      if (kind === 'source' && shown.has(url))
        tables.set(url, [...(tables.get(url) ?? []), { entry, at: { position: { line, column } } }]);
  }
  return tables;
}

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

const uneven = ({ head, uneven: rows }: CsvTable): Words => ({
  message: say('table-file.uneven', { rows: listed(rows), head: head.filter(Boolean) }),
  fix: say('table-file.unevenFix'),
});

const nameless = ({ nameless: columns }: CsvTable): Words => ({
  message: say('table-file.nameless', { columns: listed(columns) }),
  fix: say('table-file.namelessFix'),
});

const mostListed = 5;
const listed = (numbers: readonly number[]): readonly (number | string)[] =>
  numbers.length > mostListed ? [...numbers.slice(0, mostListed), '…'] : numbers;
