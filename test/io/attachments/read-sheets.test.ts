import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BookType, utils, type WorkSheet, write } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { readSheets } from '../../../src/io/attachments/read-sheets.ts';
import { makeZip } from './make-zip.ts';

const office = 'http://schemas.openxmlformats.org';

/** A workbook of Excel of one sheet, written out in XML. */
function makeSheet(sheet: string): Buffer {
  const main = `${office}/spreadsheetml/2006/main`;
  const relations = `${office}/officeDocument/2006/relationships`;
  const related = (type: string, target: string) =>
    `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${relations}/${type}" Target="${target}"/></Relationships>`;
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return makeZip({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': related('officeDocument', 'xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="名册" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related('worksheet', 'worksheets/sheet1.xml'),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
  });
}

const row = (number: number, cells: readonly string[], more = '') =>
  `<row r="${number}" ${more}>${cells
    .map((text, at) => `<c r="${utils.encode_col(at)}${number}" t="str"><v>${text}</v></c>`)
    .join('')}</row>`;

test('hidden rows and columns are left out and told, whatever hides them', async () => {
  const sheet = makeSheet(
    `<cols><col min="2" max="2" width="9" hidden="1"/><col min="4" max="5" width="0" customWidth="1"/></cols><sheetData>${row(1, ['甲', '证件号', '丙', '丁', '戊'])}${row(2, ['过滤掉'], 'hidden="1"')}${row(3, ['折叠的'], 'hidden="true" outlineLevel="1"')}${row(4, ['没有高度'], 'ht="0" customHeight="1"')}${row(5, [], 'hidden="1"')}${row(6, ['乙'])}</sheetData>`,
  );
  expect(await readSheets(sheet)).toMatchObject({
    parts: [{ kind: 'sheet', name: '名册', blocks: ['甲\t丙', '乙'] }],
    hidden: [
      { kind: 'rows', sheet: '名册', ranges: ['2-4'] },
      { kind: 'columns', sheet: '名册', ranges: ['B', 'D-E'] },
    ],
  });
});

test('a note on readings is no text of a cell', async () => {
  const note = '<c r="B1" t="inlineStr"><is><t/><phoneticPr fontId="1" type="noConversion"/></is></c>';
  const sheet = makeSheet(`<sheetData><row r="1"><c r="A1" t="str"><v>甲</v></c>${note}</row></sheetData>`);
  expect((await readSheets(sheet)).parts).toEqual([{ kind: 'sheet', name: '名册', blocks: ['甲'] }]);
});

test('what lies below a merged cell is left out and told', async () => {
  const sheet = makeSheet(
    `<sheetData>${row(1, ['合计', '压着的', '旁边'])}${row(2, ['也压着', '', '下面'])}</sheetData><mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>`,
  );
  expect(await readSheets(sheet)).toMatchObject({
    parts: [{ kind: 'sheet', name: '名册', blocks: ['合计\t旁边', '下面'] }],
    hidden: [{ kind: 'covered', sheet: '名册', cells: ['B1', 'A2'] }],
  });
});

test.each<BookType>(['xlsx', 'biff8'])(
  'sheets that are hidden, or hidden so that Excel does not offer to show them, are told (%s)',
  async (bookType) => {
    const book = utils.book_new();
    for (const name of ['公开', '底稿', '暗'])
      utils.book_append_sheet(book, utils.aoa_to_sheet([[`${name}的字`]]), name);
    book.Workbook = { Sheets: [{}, { Hidden: 1 }, { Hidden: 2 }] };
    expect(await readSheets(write(book, { type: 'buffer', bookType }))).toMatchObject({
      parts: [{ kind: 'sheet', name: '公开', blocks: ['公开的字'] }],
      hidden: [
        { kind: 'sheet', number: 2, name: '底稿' },
        { kind: 'sheet', number: 3, name: '暗' },
      ],
    });
  },
);

test('comments are counted and are not text', async () => {
  const sheet: WorkSheet = utils.aoa_to_sheet([['甲', '乙']]);
  utils.cell_add_comment(sheet.A1, '批注里的话', '某人');
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '名册');
  expect(await readSheets(write(book, { type: 'buffer', bookType: 'xlsx' }))).toMatchObject({
    parts: [{ kind: 'sheet', name: '名册', blocks: ['甲\t乙'] }],
    hidden: [{ kind: 'comments', count: 1, sheet: '名册' }],
  });
});

test('a workbook of Excel 97 tells its hidden rows and columns too', async () => {
  const file = join(import.meta.dirname, '../../fixtures/office/hidden.xls');
  expect(await readSheets(readFileSync(file))).toMatchObject({
    parts: [{ kind: 'sheet', name: '名册', blocks: ['姓名\t金额', '丁某\t12.50'] }],
    hidden: [
      { kind: 'rows', sheet: '名册', ranges: ['3'] },
      { kind: 'columns', sheet: '名册', ranges: ['B'] },
    ],
  });
});
