import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellObject, read, utils, type WorkSheet, write } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { cleanCopy } from '../../src/app/clean-copy.ts';
import { readAttachment } from '../../src/io/attachments/read-attachment.ts';
import { makeJpeg, segment } from '../io/attachments/make-picture.ts';
import { makeBook, makeDocx, makeWord, makeZip } from '../io/attachments/make-zip.ts';
import { temporaryFolder } from '../tiny-site.ts';

/** Cleans a file of these bytes; gives the copy, what was said, and every byte of the parts of the copy. */
async function clean(name: string, bytes: Uint8Array) {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  const outcome = await cleanCopy(file);
  if (outcome.type !== 'written') throw new Error(outcome.type);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  const copy = readFileSync(outcome.copy);
  const inside = /x$/.test(name)
    ? Object.values(unzipSync(copy)).map((part) => new TextDecoder().decode(part))
    : [];
  return { ...outcome, bytes: copy, all: inside.join('\n'), text: await readAttachment(outcome.copy, name) };
}
const run = (text: string, properties = '') => `<w:r>${properties}<w:t>${text}</w:t></w:r>`;
const row = (mark: string, text: string) =>
  `<w:tr><w:trPr>${mark}</w:trPr><w:tc><w:p>${run(text)}</w:p></w:tc></w:tr>`;

describe('a clean copy of a Word document', () => {
  test('has the changes accepted, no comments, nothing hidden, no files within, no authors', async () => {
    const word = makeWord(
      {
        document:
          `<w:p><w:commentRangeStart w:id="0"/>${run('公开')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>` +
          `<w:p><w:ins w:id="1" w:author="张三">${run('新增')}</w:ins><w:del w:id="2" w:author="张三"><w:r><w:delText>删掉的</w:delText></w:r></w:del></w:p>` +
          `<w:p>${run('底价', '<w:rPr><w:b/><w:vanish/></w:rPr>')}${run('明价', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>` +
          `<w:tbl>${row('', '留下的行')}${row('<w:del w:id="3" w:author="张三"/>', '删掉的行')}${row('<w:hidden/>', '隐藏的行')}</w:tbl>`,
        comments: `<w:comment w:id="0" w:author="李四"><w:p>${run('批注的话')}</w:p></w:comment>`,
        header: `<w:p>${run('页眉')}<w:moveFrom w:id="4">${run('移走的')}</w:moveFrom></w:p>`,
      },
      {
        'word/embeddings/list.xlsx': makeBook(['名册']),
        'docProps/core.xml': '<x><dc:creator>王五</dc:creator><dc:title>标题</dc:title></x>',
      },
    );
    const { removed, left, all, text } = await clean('a.docx', word);
    expect(removed.map(({ kind }) => kind)).toEqual([
      'comments',
      'revisions',
      'hidden-text',
      'embedded',
      'properties',
    ]);
    expect(left).toEqual([]);
    expect(text).toMatchObject({
      outcome: 'read',
      parts: [{ blocks: ['公开', '新增', '明价', '留下的行', '页眉'] }],
    });
    for (const gone of [
      '张三',
      '李四',
      '王五',
      '删掉的',
      '底价',
      '批注的话',
      '移走的',
      '隐藏的行',
      'comments.xml',
      '名册',
    ])
      expect([gone, all.includes(gone)]).toEqual([gone, false]);
    expect(all).toContain('<dc:title>标题</dc:title>');
  });

  test('has nothing more when the file calls the language of Word otherwise', async () => {
    const document =
      `<w:p>${run('公开 w:del')}<w:ins w:id="1" w:author="张三">${run('新增')}</w:ins><w:del w:id="2"><w:r><w:delText>删掉的</w:delText></w:r></w:del></w:p>` +
      `<w:p>${run('底价', '<w:rPr><w:vanish w:val="1"/></w:rPr>')}${run('明价', '<w:rPr><w:vanish w:val="0"/></w:rPr>')}</w:p>` +
      `<w:tbl>${row('<w:del w:id="3"/>', '删掉的行')}${row('', '留下的行')}</w:tbl>`;
    const usual = makeWord({
      document,
      comments: `<w:comment w:id="0"><w:p>${run('批注的话')}</w:p></w:comment>`,
    });
    const expected = await clean('a.docx', usual);
    const under = (prefix: string) =>
      makeZip(
        Object.fromEntries(
          Object.entries(unzipSync(usual)).map(([path, part]) => [
            path,
            new TextDecoder()
              .decode(part)
              .replace(/(<\/?|\s)w:/g, (_whole, before: string) => `${before}${prefix}:`)
              .replaceAll('公开 ns0:', '公开 w:')
              .replace('xmlns:w=', () => `xmlns:${prefix}=`),
          ]),
        ),
      );
    const { removed, all, text } = await clean('a.docx', under('ns0'));
    expect(removed).toEqual(expected.removed);
    expect(removed.map(({ kind }) => kind)).toContain('revisions');
    expect(text).toEqual(expected.text);
    for (const gone of ['删掉的', '底价', '批注的话']) expect(all).not.toContain(gone);
    expect(all).toContain('公开 w:del');
  });

  test('has no text of the colour of its ground and none that a style hides, and keeps what is seen', async () => {
    const white = '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>';
    const dark = '<w:shd w:val="clear" w:fill="1F4E79"/>';
    const document =
      `<w:p>${run('公开')}${run('白底白字', white)}${run('句尾')}</w:p>` +
      `<w:p><w:pPr>${dark}</w:pPr>${run('深底白字', white)}</w:p>` +
      `<w:tbl><w:tr><w:tc><w:tcPr>${dark}</w:tcPr><w:p>${run('表头', white)}</w:p></w:tc><w:tc><w:p>${run('格里白字', white)}${run('格')}</w:p></w:tc></w:tr></w:tbl>` +
      `<w:p><w:pPr><w:pStyle w:val="gone"/></w:pPr>${run('样式隐藏的')}</w:p>`;
    const styles = '<w:style w:type="paragraph" w:styleId="gone"><w:rPr><w:vanish/></w:rPr></w:style>';
    const footer = `<w:p>${run('页脚白字', white)}${run('页脚')}</w:p>`;
    const { removed, left, all, text } = await clean('a.docx', makeWord({ document, styles, footer }));
    expect({ removed, left }).toEqual({ removed: [{ kind: 'hidden-text', count: 4 }], left: [] });
    expect(text).toMatchObject({ parts: [{ blocks: ['公开句尾', '深底白字', '表头\t格', '页脚'] }] });
    for (const gone of ['白底白字', '格里白字', '样式隐藏的', '页脚白字']) expect(all).not.toContain(gone);
  });
});

describe('a clean copy of a workbook', () => {
  test('has no hidden sheets, rows, columns and covered cells, and no text that only they had', async () => {
    const book = utils.book_new();
    const hidden = utils.aoa_to_sheet([['底稿的字']]);
    const shown: WorkSheet = utils.aoa_to_sheet([
      ['姓名', '身份证', '金额'],
      ['甲', '秘密列', 1],
      ['秘密行', '', 2],
      ['合并', '', '压着的'],
    ]);
    utils.book_append_sheet(book, hidden, '底稿');
    utils.book_append_sheet(book, shown, '公开表');
    book.Workbook = {
      Sheets: [{ Hidden: 1 }, {}],
      Names: [
        { Name: '表头', Ref: '公开表!$A$1', Sheet: 1 },
        { Name: '旧的', Ref: '底稿!$A$1' },
      ],
    };
    shown['!cols'] = [{}, { hidden: true }, {}];
    shown['!rows'] = [{}, {}, { hidden: true }];
    shown['!merges'] = [{ s: { r: 3, c: 0 }, e: { r: 3, c: 2 } }];
    const first = shown.A1 as CellObject;
    first.c = [{ a: '某人', t: '批注的话' }];
    const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Uint8Array;
    const { left, all, removed, bytes: copy } = await clean('a.xlsx', bytes);
    expect(left).toEqual([]);
    expect(removed.map(({ kind }) => kind)).toEqual(['sheets', 'cells', 'comments']);
    for (const gone of ['底稿', '秘密列', '秘密行', '压着的', '批注的话', '某人'])
      expect([gone, all.includes(gone)]).toEqual([gone, false]);
    const again = read(copy, { type: 'buffer' });
    expect(again.SheetNames).toEqual(['公开表']);
    expect(utils.sheet_to_json(again.Sheets.公开表 ?? {}, { header: 1, blankrows: false })).toEqual([
      ['姓名', undefined, '金额'],
      ['甲', undefined, 1],
      ['合并'],
    ]);
    expect(again.Workbook?.Names).toMatchObject([{ Name: '表头', Ref: '公开表!$A$1', Sheet: 0 }]);
  });

  test('has no links, caches and hidden names; formulas that ask for them keep their values', async () => {
    const made = makeBook(
      ['公开'],
      {
        'xl/externalLinks/externalLink1.xml': '<externalLink>别处的数据</externalLink>',
        'xl/pivotCache/pivotCacheRecords1.xml': '<r><s v="原始数据"/></r>',
        'xl/pivotCache/pivotCacheDefinition1.xml': '<d><s v="原始项"/></d>',
        'xl/worksheets/sheet1.xml':
          '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1"><f>[1]别处!A1</f><v>7</v></c><c r="B1"><f>A1*2</f><v>14</v></c></row></sheetData></worksheet>',
      },
      '<definedName name="底稿" hidden="1">表!$A$1</definedName>',
    );
    const { removed, left, all } = await clean('a.xlsx', made);
    expect(removed.map(({ kind }) => kind)).toEqual(['names', 'links', 'pivots']);
    expect(left).toEqual([]);
    for (const gone of ['别处', '原始', '底稿']) expect([gone, all.includes(gone)]).toEqual([gone, false]);
    expect(all).toContain('<c r="A1"><v>7</v></c><c r="B1"><f>A1*2</f><v>14</v></c>');
  });
});

describe('a clean copy of a picture', () => {
  test('says neither where nor by whom it was taken; how it is turned stays', async () => {
    const { bytes, left } = await clean('a.jpg', makeJpeg(true));
    expect([bytes.includes('Exif'), left]).toEqual([false, []]);
    const turned = makeJpeg(false);
    turned.writeUInt16LE(6, 2 + 4 + 6 + 18);
    const noted = Buffer.concat([
      turned.subarray(0, 2),
      segment(0xfe, Buffer.from('张三')),
      turned.subarray(2),
    ]);
    const copy = await clean('b.jpg', noted);
    expect(copy.bytes.includes('张三')).toBe(false);
    expect(copy.bytes.subarray(0, 40).includes(Buffer.from('011200030000000100060000', 'hex'))).toBe(true);
  });

  test('in PNG keeps the picture and nothing else', async () => {
    const chunk = (name: string, data: string) => {
      const size = Buffer.alloc(4);
      size.writeUInt32BE(data.length);
      return Buffer.concat([size, Buffer.from(name + data, 'latin1'), Buffer.alloc(4)]);
    };
    const start = Buffer.from('89504e470d0a1a0a', 'hex');
    const picture = [start, chunk('IHDR', 'x'), chunk('IDAT', 'y'), chunk('IEND', '')];
    const told = [start, chunk('IHDR', 'x'), chunk('tEXt', 'Author'), chunk('IDAT', 'y'), chunk('IEND', '')];
    const { bytes } = await clean('a.png', Buffer.concat(told));
    expect(bytes.equals(Buffer.concat(picture))).toBe(true);
  });
});

test('nothing is overwritten, and what cannot be cleaned says so', async () => {
  const folder = temporaryFolder();
  const at = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  at('b-clean.jpg', '原有的');
  expect(await cleanCopy(at('b.jpg', makeJpeg(true)))).toEqual({
    type: 'taken',
    copy: join(folder, 'b-clean.jpg'),
  });
  expect(readFileSync(join(folder, 'b-clean.jpg'), 'utf8')).toBe('原有的');
  expect(await cleanCopy(at('c.docx', makeDocx('公开')))).toEqual({ type: 'nothing' });
  expect(await cleanCopy(at('d.docx', 'PK坏'))).toEqual({ type: 'damaged' });
  expect(await cleanCopy(at('e.pdf', '%PDF'))).toEqual({ type: 'damaged' });
  expect(await cleanCopy(at('f.doc', '旧'))).toEqual({ type: 'unknown-format' });
  expect(await cleanCopy(join(folder, 'none.docx'))).toEqual({ type: 'missing' });
  expect(existsSync(join(folder, 'c-clean.docx'))).toBe(false);
});
