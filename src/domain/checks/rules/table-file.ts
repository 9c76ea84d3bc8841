import { type CsvTable, tableOf } from '../../files/csv-table.ts';
import type { Text } from '../../finding.ts';
import type { CheckContext, Offence, Rule } from '../rule.ts';

/** The file of every `<Table>` is text that can be read as CSV. */
export const tableFile: Rule = {
  id: 'table-file',
  severity: 'error',
  title: { 'zh-CN': '表格文件读不出来', en: 'File of a table cannot be read' },
  help: {
    'zh-CN':
      'Table 组件只读 CSV 文件，文字编码用 UTF-8（GB 18030、UTF-16 也可以）。在 Excel、WPS 里打开表格，选“另存为”，类型选“CSV UTF-8（逗号分隔）”。',
    en: 'A Table is made from a CSV file in UTF-8 (or GB 18030, UTF-16). Open the sheet in Excel or WPS and save it as “CSV UTF-8 (comma delimited)”.',
  },
  *check(context) {
    for (const [src, places] of tablesOf(context)) {
      const reading = context.csv(src);
      if (reading && 'problem' in reading)
        for (const place of places) yield { ...place, ...problems[reading.problem](src) };
    }
  },
};

/** Every cell of a table stands below the name of its column. */
export const tableRows: Rule = {
  id: 'table-rows',
  severity: 'error',
  title: { 'zh-CN': '表格的行与表头对不上', en: 'Rows of a table do not fit its head' },
  help: {
    'zh-CN':
      '每行的格数要与表头相同，空着的格也要留逗号；格里有逗号（如 1,200）或换行的，整格用英文双引号括起来。每列都要有列名。表头上面的标题行（至多三行）会作为表名显示。',
    en: 'Each row has as many cells as the head, empty ones included; cells that hold a comma (1,200) or line end stand in double quotes. Every column has a name. Up to three title lines above the head become part of the caption.',
  },
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

type Words = { readonly message: Text; readonly fix: Text };

const problems = {
  encoding: (src: string): Words => ({
    message: {
      'zh-CN': `表格文件“${src}”读不出来：不是 CSV，或者文字的编码不对，有的字已经丢失。`,
      en: `The file “${src}” of this table cannot be read: it is no CSV, or of an unknown encoding, or has lost characters.`,
    },
    fix: {
      'zh-CN': '在 Excel、WPS 里打开原来的表格，选“另存为”，类型选“CSV UTF-8（逗号分隔）”，放回原处。',
      en: 'Open the original sheet, save it as “CSV UTF-8 (comma delimited)”, and put it there again.',
    },
  }),
  quotes: (src: string): Words => ({
    message: {
      'zh-CN': `表格文件“${src}”读不出来：有一个英文双引号没有配对。`,
      en: `The file “${src}” of this table cannot be read: a double quote is never closed.`,
    },
    fix: {
      'zh-CN': '补上另一个双引号；格里本来就有双引号的，写两个，如 "甲""乙"。',
      en: 'Close the quote; a quote that belongs to the cell is written twice, e.g. "a""b".',
    },
  }),
};

const noRows = ({ head }: CsvTable): Words => ({
  message:
    head.length === 0
      ? { 'zh-CN': '表格文件里什么也没有。', en: 'The file of the table holds nothing.' }
      : {
          'zh-CN': `表格只有表头“${head.join('，')}”，没有数据。`,
          en: `The table has the head “${head.join(', ')}” and no data.`,
        },
  fix: {
    'zh-CN': '重新放一份有数据的文件：第一行写列名，下面每行一条，如“村组,金额”和“云脚村,1200”。',
    en: 'Put a file with data there: names of columns first, then one row a line, e.g. “village,amount” and “Yunjiao,1200”.',
  },
});

const uneven = ({ head, uneven: rows }: CsvTable): Words => ({
  message: {
    'zh-CN': `表格第 ${listed(rows).join('、')} 行的格数与表头（“${head.filter(Boolean).join('、')}”）不同。`,
    en: `Row ${listed(rows).join(', ')} of the table has more or fewer cells than the head (“${head.filter(Boolean).join(', ')}”).`,
  },
  fix: {
    'zh-CN': '补上缺的格（空格也要留逗号）；格里有逗号的，整格用英文双引号括起来，如 "1,200"。',
    en: 'Add what is missing (empty cells keep their comma); put cells that hold a comma in double quotes, e.g. "1,200".',
  },
});

const nameless = ({ nameless: columns }: CsvTable): Words => ({
  message: {
    'zh-CN': `表格第 ${listed(columns).join('、')} 列有数据，却没有列名。`,
    en: `Column ${listed(columns).join(', ')} of the table holds data and has no name.`,
  },
  fix: {
    'zh-CN': '在表头里补上列名；两层的表头合成一层，如“2023 年收入,2023 年支出”。',
    en: 'Write the name into the head; make one line of a head of two, e.g. “Income 2023,Expenses 2023”.',
  },
});

const mostListed = 5;
const listed = (numbers: readonly number[]): readonly (number | string)[] =>
  numbers.length > mostListed ? [...numbers.slice(0, mostListed), '…'] : numbers;
