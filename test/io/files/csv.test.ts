import { expect, test } from 'vitest';
import { readCsvText } from '../../../src/io/attachments/read-plain.ts';
import { UnreadableError } from '../../../src/io/attachments/unreadable-error.ts';
import { parseCsv, readCsv, readRows } from '../../../src/io/files/csv.ts';
import { temporaryFolder, writeFiles } from '../../tiny-site.ts';

const rows = [
  ['姓名', '村组', '金额'],
  ['张三', '云脚村', '1200'],
];
const text = (separator: string) => `${rows.map((row) => row.join(separator)).join('\n')}\n`;
const utf16 = (order: 'le' | 'be') => {
  const bytes = Buffer.from(`\uFEFF${text('\t')}`, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
};
/** 姓名,村组,金额 and 张三,云脚村,1200 in GB 18030. */
const gbk = Buffer.from('d0d5c3fb2cb4e5d7e92cbdf0b6ee0ad5c5c8fd2cd4c6bdc5b4e52c313230300a', 'hex');

test.each([
  ['UTF-8', Buffer.from(text(','))],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text(',')}`)],
  ['semicolons', Buffer.from(text(';'))],
  ['tabs', Buffer.from(text('\t'))],
  ['line ends of Windows', Buffer.from(text(',').replaceAll('\n', '\r\n'))],
  ['UTF-16, little end first', utf16('le')],
  ['UTF-16, big end first', utf16('be')],
  ['GB 18030', gbk],
])('a table in %s is the same for pages and for search', (_what, bytes) => {
  expect(parseCsv(bytes)).toEqual(rows);
  expect(readCsvText(bytes)[0]?.blocks).toHaveLength(2);
});

test('a line end within quotes stays in its cell, and a title above does not hide the separator', () => {
  expect(parseCsv(Buffer.from('甲表\n"a\nb";c\n'))).toEqual([['甲表'], ['a\nb', 'c']]);
});

test('signs within quotes separate nothing', () => {
  expect(parseCsv(Buffer.from('"a;b;c",d\n"1;2;3",4\n'))).toEqual([
    ['a;b;c', 'd'],
    ['1;2;3', '4'],
  ]);
});

test('what is no text is no table: no sign of a lost character is ever shown', () => {
  const folder = temporaryFolder();
  writeFiles(folder, {
    'bad.csv': new Uint8Array([0xe5, 0xff, 0x2c, 0x80]),
    'good.csv': gbk,
    'lost.csv': '姓\uFFFD,额\n',
  });
  expect(readCsv(folder, 'lost.csv')).toEqual({ problem: 'encoding' });
  expect(readCsv(folder, 'bad.csv')).toEqual({ problem: 'encoding' });
  expect(readCsv(folder, 'good.csv')).toEqual({ rows });
  expect(readCsv(folder, 'none.csv')).toBeNull();
});

test('a quote that is never closed is named, and the file is not searched', () => {
  const bytes = Buffer.from('甲,乙\n"一,二\n三,四\n');
  expect(readRows(bytes)).toEqual({ problem: 'quotes' });
  expect(() => readCsvText(bytes)).toThrow(UnreadableError);
});

test('a blank line counts as a row, as in a spreadsheet, and is no text to search', () => {
  const bytes = Buffer.from('甲,乙\n\n一,二\n');
  expect(parseCsv(bytes)).toEqual([['甲', '乙'], [''], ['一', '二']]);
  expect(readCsvText(bytes)[0]?.blocks).toHaveLength(2);
});

test('a name keeps the full-width blanks that set it in, and nothing else does', () => {
  expect(parseCsv(Buffer.from('项目,预算数\n支出, 3 \n　　人员,　2\n\u00a0"公用",1\n　12,　\n'))).toEqual([
    ['项目', '预算数'],
    ['支出', '3'],
    ['　　人员', '2'],
    ['\u00a0公用', '1'],
    ['12', ''],
  ]);
});
