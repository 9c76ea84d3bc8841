import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanCopy } from '../../../src/app/clean-copy.ts';
import { readAttachment } from '../../../src/io/attachments/read-attachment.ts';
import { temporaryFolder } from '../../tiny-site.ts';
import { makeBook, makeWord } from './make-zip.ts';

async function read(name: string, bytes: Uint8Array) {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, bytes);
  return { file, ...(await readAttachment(file, name)) };
}

describe('text of Word in the colour of its ground is hidden, elsewhere it is seen', () => {
  const color = (value: string, more = '') => `<w:color w:val="${value}"${more}/>`;
  const run = (properties: string, text = '字') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
  const paragraph = (content: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
  const shade = (fill: string, more = 'w:val="clear"') => `<w:shd ${more} w:fill="${fill}"/>`;
  const cell = (content: string, properties = '') =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(content)}</w:tc>`;
  const table = (cells: string, style = '') =>
    `<w:tbl><w:tblPr>${style && `<w:tblStyle w:val="${style}"/>`}</w:tblPr><w:tr>${cells}</w:tr></w:tbl>`;
  const white = run(color('FFFFFF'));
  const styles =
    '<w:style w:type="table" w:styleId="dark"><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="000000"/></w:tcPr></w:tblStylePr></w:style>' +
    '<w:style w:type="table" w:styleId="darker"><w:basedOn w:val="dark"/></w:style>' +
    '<w:style w:type="table" w:styleId="plain"/>';
  test.each([
    ['white on paper', paragraph(white), true],
    ['nearly white', paragraph(run(color('fdfdfd'))), true],
    ['the white of the palette', paragraph(run(color('FFFFFF', ' w:themeColor="background1"'))), true],
    [
      'a darker shade of it',
      paragraph(run(color('BFBFBF', ' w:themeColor="background1" w:themeShade="BF"'))),
      false,
    ],
    ['another colour of the theme', paragraph(run(color('FFFFFF', ' w:themeColor="accent1"'))), false],
    ['black', paragraph(run(color('000000'))), false],
    ['of no colour of its own', paragraph(run(color('auto'))), false],
    ['white on a run that is shaded', paragraph(run(color('FFFFFF') + shade('C00000'))), false],
    ['yellow on yellow', paragraph(run(color('FFFF00') + shade('FFFF00'))), true],
    ['white, highlighted', paragraph(run(`${color('FFFFFF')}<w:highlight w:val="red"/>`)), false],
    ['white in a dark paragraph', paragraph(white, shade('1F4E79')), false],
    ['white on a pattern', paragraph(white, shade('FFFFFF', 'w:val="pct50"')), false],
    ['white in a cell', table(cell(white)), true],
    ['white in a dark cell', table(cell(white, shade('1F4E79'))), false],
    ['white in a table of a dark style', table(cell(white), 'darker'), false],
    ['white in a table of a plain style', table(cell(white), 'plain'), true],
    [
      'white in a box',
      paragraph(`<w:r><w:pict><w:txbxContent>${paragraph(white)}</w:txbxContent></w:pict></w:r>`),
      false,
    ],
    ['white after a dark table', table(cell(white, shade('000000'))) + paragraph(white), true],
    ['white blanks', paragraph(run(color('FFFFFF'), ' ')), false],
  ])('%s', async (_name, document, isHidden) => {
    const { hidden = [] } = await read(
      'a.docx',
      makeWord({ document: paragraph(run('', '明')) + document, styles }),
    );
    expect(hidden).toEqual(isHidden ? [{ kind: 'text' }] : []);
  });
  test('on a page that has a colour nobody knows', async () => {
    const word = makeWord({ document: paragraph(white) + paragraph(run('', '明')) });
    expect((await read('a.docx', word)).hidden).toEqual([{ kind: 'text' }]);
  });
});

describe('cells in the colour of their ground are told, and emptied in a clean copy', () => {
  const names = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const styles = (font: string, fill = '<fill><patternFill patternType="none"/></fill>', format = '0') =>
    `<styleSheet ${names}><numFmts><numFmt numFmtId="170" formatCode=";;;"/></numFmts><fonts><font/><font>${font}</font></fonts>` +
    `<fills>${fill}</fills><cellXfs><xf fontId="0" fillId="0"/><xf numFmtId="${format}" fontId="1" fillId="0"/></cellXfs></styleSheet>`;
  const sheet = (more = '') =>
    `<worksheet ${names}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>明</t></is></c><c r="B1" s="1" t="inlineStr"><is><t>暗</t></is></c><c r="C1" s="1"/></row></sheetData>${more}</worksheet>`;
  const book = (style: string, more = '') =>
    makeBook([], { 'xl/styles.xml': style, 'xl/worksheets/sheet1.xml': sheet(more) });
  const white = '<color rgb="FFFFFFFF"/>';
  const solid = (color: string) =>
    `<fill><patternFill patternType="solid"><fgColor ${color}/></patternFill></fill>`;
  test.each([
    ['white', styles(white), '', true],
    ['white of the theme', styles('<color theme="0"/>'), '', true],
    ['white of the old palette', styles('<color indexed="9"/>'), '', true],
    ['white on white', styles(white, solid('rgb="FFFFFFFF"')), '', true],
    ['a format that shows nothing', styles('', undefined, '170'), '', true],
    ['grey of the theme', styles('<color theme="0" tint="-0.5"/>'), '', false],
    ['black', styles('<color rgb="FF000000"/>'), '', false],
    ['white on red', styles(white, solid('rgb="FFC00000"')), '', false],
    ['white on a colour of the theme', styles(white, solid('theme="4"')), '', false],
    ['white on a gradient', styles(white, '<fill><gradientFill/></fill>'), '', false],
    ['white where a table gives colours', styles(white), '<tableParts count="1"/>', false],
    ['white where a condition does', styles(white), '<conditionalFormatting/>', false],
  ])('%s', async (_name, style, more, isHidden) => {
    const { file, hidden = [] } = await read('a.xlsx', book(style, more));
    expect(hidden).toEqual(isHidden ? [{ kind: 'white', sheet: '表', cells: ['B1'] }] : []);
    const outcome = await cleanCopy(file);
    if (!isHidden) return expect(outcome).toEqual({ type: 'nothing' });
    expect(outcome).toMatchObject({ type: 'written', removed: [{ kind: 'cells', count: 1 }], left: [] });
  });
});
