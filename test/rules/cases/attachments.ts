import { utils, type WorkBook, write } from '@e965/xlsx';
import { makePdf } from '../../io/attachments/make-pdf.ts';
import { makeJpeg } from '../../io/attachments/make-picture.ts';
import { makeBook, makeDocx, makeWord, makeZip } from '../../io/attachments/make-zip.ts';
import { type Cases, type Files, inFile, withDocument } from '../rule-case.ts';

const offering = (file: string, content: string | Uint8Array): Files => ({
  ...withDocument(`attachments:\n  - title: 附件\n    href: /files/${file}\n`),
  [`public/files/${file}`]: content,
});
const paragraph = (text: string, properties = '') => `<w:p><w:r>${properties}<w:t>${text}</w:t></w:r></w:p>`;
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;
const word = (name: string, parts: Parameters<typeof makeWord>[0]) =>
  inFile(name, offering('a.docx', makeWord(parts)), offering('a.docx', makeDocx('公开')));
const rows = [
  ['甲', '乙'],
  ['1', '2'],
];
function book(hide: (book: WorkBook) => void, sheets: readonly string[] = ['表']): Uint8Array {
  const made = utils.book_new();
  for (const name of sheets) utils.book_append_sheet(made, utils.aoa_to_sheet(rows), name);
  hide(made);
  return write(made, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array;
}
const spreadsheet = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
/** Its second cell is written in this colour. */
const whiteBook = (rgb: string) =>
  makeBook([], {
    'xl/styles.xml': `<styleSheet ${spreadsheet}><fonts><font/><font><color rgb="${rgb}"/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `<worksheet ${spreadsheet}><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>2</v></c></row></sheetData></worksheet>`,
  });
const sheet = (name: string, hide: (book: WorkBook) => void, sheets?: readonly string[]) =>
  inFile(
    name,
    offering('a.xlsx', book(hide, sheets)),
    offering(
      'a.xlsx',
      book(() => undefined),
    ),
  );
const unreadable = (name: string, file: string, content: string | Uint8Array) =>
  inFile(name, offering(file, content), offering('right.txt', '文字'));

const locked = `/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<${'11'.repeat(32)}>/U<${'22'.repeat(32)}>>>`;

/** Bit 0 of the flags of a zip: its entries are encrypted. */
function lockedZip(): Uint8Array {
  const bytes = makeZip({ 'a.txt': '文' });
  bytes[6] = (bytes[6] ?? 0) | 1;
  const entry = bytes.indexOf(Buffer.from('504b0102', 'hex'));
  bytes[entry + 8] = (bytes[entry + 8] ?? 0) | 1;
  return bytes;
}

/** The beginning of a PNG of so many pixels on each side. */
function pngHead(side: number): Uint8Array {
  const bytes = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
  bytes.writeUInt32BE(side, 16);
  bytes.writeUInt32BE(side, 20);
  return bytes;
}

/** Rules about the documents that items offer. */
export const attachmentCases: Cases = {
  'attachment-hidden': [
    word('hidden text', { document: paragraph('公开') + paragraph('底价', '<w:rPr><w:vanish/></w:rPr>') }),
    word('a change', {
      document: `${paragraph('公开')}<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins></w:p>`,
    }),
    word('a comment', { document: paragraph('公开'), comments: '<w:comment w:id="0"/>' }),
    sheet('a comment of a sheet', (made) => {
      const cell = made.Sheets.表?.A1;
      if (cell) cell.c = [{ a: '某', t: '注' }];
    }),
    sheet(
      'a sheet',
      (made) => {
        made.Workbook = { Sheets: [{}, { Hidden: 1 }] };
      },
      ['名册', '底稿'],
    ),
    sheet('a row', (made) => {
      const first = made.Sheets.表;
      if (first) first['!rows'] = [{}, { hidden: true }];
    }),
    sheet('a column', (made) => {
      const first = made.Sheets.表;
      if (first) first['!cols'] = [{}, { hidden: true }];
    }),
    sheet('many rows', (made) => {
      const first = made.Sheets.表;
      if (first) {
        utils.sheet_add_aoa(
          first,
          Array.from({ length: 24 }, (_none, at) => [`第${at}行`]),
          { origin: 'A3' },
        );
        first['!rows'] = Array.from({ length: 26 }, (_none, at) => ({ hidden: at % 2 === 1 && at < 24 }));
      }
    }),
    sheet('ten rows', (made) => {
      const first = made.Sheets.表;
      if (first) {
        utils.sheet_add_aoa(
          first,
          Array.from({ length: 24 }, (_none, at) => [`第${at}行`]),
          { origin: 'A3' },
        );
        first['!rows'] = Array.from({ length: 26 }, (_none, at) => ({ hidden: at % 2 === 1 && at < 20 }));
      }
    }),
    sheet('a covered cell', (made) => {
      const first = made.Sheets.表;
      if (first) first['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 1 } }];
    }),
    inFile(
      'white on white',
      offering('a.xlsx', whiteBook('FFFFFFFF')),
      offering('a.xlsx', whiteBook('FF000000')),
    ),
    inFile(
      'a name',
      offering('a.xlsx', makeBook(['公开'], {}, '<definedName name="底稿" hidden="1">表!$A$1</definedName>')),
      offering('a.xlsx', makeBook(['公开'], {}, '<definedName name="表头">表!$A$1</definedName>')),
    ),
    inFile(
      'links and caches of a workbook',
      offering(
        'a.xlsx',
        makeBook(['公开'], {
          'xl/externalLinks/externalLink1.xml': '<externalLink/>',
          'xl/pivotCache/pivotCacheRecords1.xml': '<pivotCacheRecords/>',
        }),
      ),
      offering('a.xlsx', makeBook(['公开'])),
    ),
    inFile(
      'a file within',
      offering(
        'a.docx',
        makeWord({ document: paragraph('公开') }, { 'word/embeddings/list.xlsx': makeBook(['名册']) }),
      ),
      offering('a.docx', makeDocx('公开')),
    ),
    inFile(
      'authors',
      offering(
        'a.docx',
        makeWord(
          { document: paragraph('公开') },
          { 'docProps/core.xml': '<dc:creator>张三</dc:creator><cp:lastModifiedBy>李四</cp:lastModifiedBy>' },
        ),
      ),
      offering('a.docx', makeDocx('公开')),
    ),
    inFile(
      'where a picture was taken, that no item shows',
      { 'public/files/a.jpg': makeJpeg(true) },
      { 'public/files/a.jpg': makeJpeg(false) },
    ),
  ],
  'mobile-attachment': [
    inFile(
      'in a text',
      offering('a.txt', '有事打13812345678。'),
      offering('a.txt', '有事打138****5678，值班电话0971-2345678。'),
    ),
  ],
  'personal-attachment': [
    inFile(
      'in a Word file',
      offering('a.docx', makeDocx('名单', '张三 11010519491231002X', '李四 11010519491231002X')),
      offering('a.docx', makeDocx('名单', '张三 11**************2X')),
    ),
    inFile(
      'on a page',
      offering('a.pdf', makePdf([['名单'], ['张三 11010519491231002X']])),
      offering('a.pdf', makePdf([['名单'], ['张三']])),
    ),
    inFile(
      'in the properties of a workbook that no item offers',
      {
        'public/old/a.xlsx': makeBook(['公开'], {
          'docProps/app.xml': '<Company>11010519491231002X</Company>',
        }),
      },
      { 'public/old/a.xlsx': makeBook(['公开']) },
    ),
    inFile(
      'in an archive',
      { 'public/files/a.zip': makeZip({ '名单.txt': '张三 11010519491231002X' }) },
      { 'public/files/a.zip': makeZip({ '名单.txt': '张三' }) },
    ),
    inFile(
      'in a sheet, card after card',
      offering('a.csv', '姓名,账号\n张三,4111111111111111\n'),
      offering('a.csv', '姓名,账号\n张三,41************11\n'),
    ),
  ],
  'personal-list-attachment': [
    inFile(
      'in a sheet, below a title',
      offering('a.csv', '2024年救助名单,,\n姓名,村名,残疾等级\n张三,上泉村,二级\n李四,下泉村,一级\n'),
      offering('a.csv', '2024年救助名单,,\n姓名,村名,残疾等级\n张某某,上泉村,二级\n李某某,下泉村,一级\n'),
    ),
    inFile(
      'in the second table of a Word file',
      offering(
        'a.docx',
        makeWord({
          document: `${table(['村', '户'], ['甲', '1'])}${paragraph('名单')}${table(['户主', '病种'], ['张三', '癌'])}`,
        }),
      ),
      offering('a.docx', makeDocx('公开')),
    ),
  ],
  'attachment-unreadable': [
    unreadable('a scan', 'a.pdf', makePdf([[]])),
    unreadable('a password', 'a.pdf', makePdf([['文']], locked)),
    unreadable('a bomb', 'a.docx', makeZip({ 'word/document.xml': 'x' }, 4_000_000_000)),
    unreadable('damage', 'a.docx', 'PK\x03\x04kaputt'),
    unreadable('an archive with a password', 'a.zip', lockedZip()),
    inFile(
      'a bomb of pixels',
      { 'public/files/a.png': pngHead(60_000), 'public/files/b.jpg': 'no picture' },
      { 'public/files/a.png': pngHead(600) },
    ),
    unreadable('a format', 'a.rtf', '{\\rtf1 a}'),
    inFile('damage in a file that no item offers', { 'public/old/a.docx': 'PK\x03\x04kaputt' }),
  ],
};
