import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber } from '../../../src/io/attachments/docx/number-format.ts';
import { readDocx } from '../../../src/io/attachments/read-docx.ts';
import { type MadeParts, makeWord, makeZip } from './make-zip.ts';

const read = async (parts: MadeParts) => {
  const { parts: found, hidden } = await readDocx(makeWord(parts));
  return { blocks: found.flatMap(({ blocks }) => [...blocks]), hidden };
};
const blocksOf = async (document: string, parts: Omit<MadeParts, 'document'> = {}) =>
  (await read({ document, ...parts })).blocks;

const run = (text: string, properties = '') =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (content: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;
const inList = (list: number, level = 0) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const item = (text: string, list: number, level = 0) => paragraph(run(text), inList(list, level));
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, levels: string) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
const list = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;

const articles = abstract(0, level(0, 'chineseCountingThousand', '第%1条', '<w:suff w:val="space"/>'));

describe('numbers that Word counts are text', () => {
  test('of articles', async () => {
    const document = item('鱼塘实行招标。', 1) + item('承包期不得超过五年。', 1);
    expect(await blocksOf(document, { numbering: articles + list(1, 0) })).toEqual([
      '第一条 鱼塘实行招标。',
      '第二条 承包期不得超过五年。',
    ]);
  });

  test('of levels, which begin anew below another number above them', async () => {
    const levels =
      level(0, 'chineseCounting', '%1、', '<w:suff w:val="nothing"/>') +
      level(1, 'chineseCounting', '（%2）', '<w:suff w:val="nothing"/>') +
      level(2, 'decimal', '%3.') +
      level(3, 'decimalEnclosedCircle', '%4') +
      level(4, 'decimal', '%1.%2.%5', '<w:isLgl/>');
    const places = [0, 1, 1, 2, 3, 3, 0, 1, 4];
    const document = places.map((at) => item('甲', 1, at)).join('');
    expect(await blocksOf(document, { numbering: abstract(0, levels) + list(1, 0) })).toEqual([
      '一、甲',
      '（一）甲',
      '（二）甲',
      '1. 甲',
      '① 甲',
      '② 甲',
      '二、甲',
      '（一）甲',
      '2.1.1 甲',
    ]);
  });

  test('that begin elsewhere, go on from another list, or begin anew', async () => {
    const levels =
      '<w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1)"/></w:lvl>';
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const other = `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1.')}</w:lvlOverride>`;
    const numbering = abstract(0, levels) + list(1, 0) + list(2, 0) + list(3, 0, anew) + list(4, 0, other);
    const document = [1, 1, 2, 3, 3, 1, 4].map((id) => item('甲', id)).join('');
    expect(await blocksOf(document, { numbering })).toEqual([
      '3) 甲',
      '4) 甲',
      '5) 甲',
      '1) 甲',
      '2) 甲',
      '3) 甲',
      'IV. 甲',
    ]);
  });

  test('that never begin anew, as articles below chapters', async () => {
    const levels =
      level(0, 'chineseCounting', '第%1章') +
      level(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>');
    const document = [0, 1, 1, 0, 1].map((at) => item('甲', 1, at)).join('');
    expect(await blocksOf(document, { numbering: abstract(0, levels) + list(1, 0) })).toEqual([
      '第一章 甲',
      '第一条 甲',
      '第二条 甲',
      '第二章 甲',
      '第三条 甲',
    ]);
  });

  test('that come with a style, its base, or a style of lists; a paragraph may do without', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="a"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="c"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="numbering" w:styleId="n"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const levels =
      level(0, 'decimal', '%1', '<w:pStyle w:val="a"/>') +
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="c"/>');
    const linked = '<w:abstractNum w:abstractNumId="5"><w:numStyleLink w:val="n"/></w:abstractNum>';
    const numbering = abstract(0, levels) + linked + list(1, 0) + list(2, 5);
    const styled = (style: string, more = '') => paragraph(run('甲'), `<w:pStyle w:val="${style}"/>${more}`);
    const none = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const document = styled('a') + styled('c') + styled('b') + styled('a', none) + item('乙', 2);
    expect(await blocksOf(document, { numbering, styles })).toEqual(['1 甲', '1.1 甲', '2 甲', '甲', '3 乙']);
  });

  test('but bullets, lists that are not there and paragraphs that are hidden have none', async () => {
    const numbering =
      abstract(0, level(0, 'bullet', '')) + list(1, 0) + articles.replace('"0"', '"7"') + list(2, 7);
    const hidden = paragraph(run('暗', '<w:vanish/>'), `${inList(2)}<w:rPr><w:vanish/></w:rPr>`);
    const document = item('甲', 1) + item('乙', 9) + item('丙', 2) + hidden + item('丁', 2);
    expect(await blocksOf(document, { numbering })).toEqual(['甲', '乙', '第一条 丙', '第二条 丁']);
  });

  test.each([
    [
      'chineseCounting',
      [1, 10, 11, 20, 21, 105, 110, 115, 1005],
      '一 十 十一 二十 二十一 一百零五 一百一十 一百一十五 一千零五',
    ],
    ['chineseCountingThousand', [30, 100, 1050, 10_001], '三十 一百 一千零五十 一万零一'],
    ['japaneseCounting', [10, 12, 20, 100, 105, 110], '十 十二 二十 百 百五 百十'],
    ['ideographDigital', [1, 10, 20, 105], '一 一〇 二〇 一〇五'],
    ['chineseLegalSimplified', [1, 10, 12, 20], '壹 壹拾 壹拾贰 贰拾'],
    ['ideographTraditional', [1, 10], '甲 癸'],
    ['ideographZodiac', [1, 12], '子 亥'],
    ['decimalEnclosedCircle', [1, 20, 21, 36, 50, 51], '① ⑳ ㉑ ㊱ ㊿ 51'],
    ['decimalEnclosedCircleChinese', [3], '③'],
    ['decimalEnclosedParen', [1, 20], '⑴ ⒇'],
    ['decimalEnclosedFullstop', [1, 20], '⒈ ⒛'],
    ['ideographEnclosedCircle', [1, 10], '㊀ ㊉'],
    ['decimalZero', [1, 12], '01 12'],
    ['decimalFullWidth', [10], '１０'],
    ['upperRoman', [1, 4, 9, 40, 1994], 'I IV IX XL MCMXCIV'],
    ['lowerRoman', [3], 'iii'],
    ['upperLetter', [1, 26, 27, 53], 'A Z AA AAA'],
    ['lowerLetter', [2], 'b'],
    ['ordinal', [1, 2, 3, 4, 11, 12, 13, 21, 112], '1st 2nd 3rd 4th 11th 12th 13th 21st 112th'],
    ['numberInDash', [2], '- 2 -'],
    ['decimal', [0, 12], '0 12'],
    ['thaiCounting', [7], '7'],
  ])('in the format %s', (format, values, shown) => {
    expect(values.map((value) => formatNumber(value, format)).join(' ')).toBe(shown);
  });
});

describe('what a reader sees is text', () => {
  test('footnotes and endnotes stand behind the paragraph that they belong to, and part no words', async () => {
    const note = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const document =
      paragraph(`${run('水深')}${note('footnote', 2)}${run('不足两米')}${note('endnote', 3)}`) +
      paragraph(run('下文'));
    const footnotes =
      `<w:footnote w:type="separator" w:id="2">${paragraph(run('线'))}</w:footnote>`.replace('"2"', '"-1"') +
      `<w:footnote w:id="2">${paragraph(`<w:r><w:footnoteRef/></w:r>${run('枯水期为准。')}`)}</w:footnote>`;
    const endnotes = `<w:endnote w:id="3">${paragraph(run('尾注。'))}</w:endnote>`;
    expect(await blocksOf(document, { footnotes, endnotes })).toEqual([
      '水深不足两米',
      '枯水期为准。',
      '尾注。',
      '下文',
    ]);
  });

  test('rows of tables, cell by cell; merged cells say it once', async () => {
    const cell = (content: string, more = '') => `<w:tc><w:tcPr>${more}</w:tcPr>${content}</w:tc>`;
    const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
    const table = `<w:tbl>${row(cell(paragraph(run('塘号')), '<w:vMerge w:val="restart"/>'), cell(paragraph(run('南塘')) + paragraph(run('三十七亩'))))}${row(cell(paragraph(run('塘号')), '<w:vMerge/>'), cell(paragraph(run('北塘'))))}</w:tbl>`;
    expect(await blocksOf(table)).toEqual(['塘号\t南塘 三十七亩', '北塘']);
    const long = '长'.repeat(300);
    const page = `<w:tbl>${row(cell(paragraph(run(long)) + paragraph(run('第二段'))), cell(paragraph(run(long))))}</w:tbl>`;
    expect(await blocksOf(page)).toEqual([long, '第二段', long]);
  });

  test('text boxes once, insertions, results of fields, signs of forms, mathematics, the base of ruby', async () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(run(text))}</w:txbxContent>`;
    const drawn = `<w:r><mc:AlternateContent><mc:Choice>${box('框')}</mc:Choice><mc:Fallback>${box('框')}</mc:Fallback></mc:AlternateContent></w:r>`;
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = '<w:r><w:instrText>PAGE</w:instrText></w:r>';
    const fields = field('begin') + code + run('码') + field('separate') + run('3') + field('end');
    const ruby = `<w:r><w:ruby><w:rt>${run('tang')}</w:rt><w:rubyBase>${run('塘')}</w:rubyBase></w:ruby></w:r>`;
    const sign = '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>';
    const inserted = `<w:ins>${run('新')}</w:ins>`;
    const math = '<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>';
    const content = drawn + run('第') + fields + run('页') + ruby + sign + inserted + math;
    expect(await blocksOf(paragraph(content) + paragraph(run('后')))).toEqual(['第3页塘☑新x+1', '框', '后']);
  });

  test('headers and footers once, at the end, without those that only count pages', async () => {
    const header = paragraph(run('内部资料')) + paragraph(run('内部资料'));
    expect(await blocksOf(paragraph(run('正文')), { header, footer: paragraph(run('- 1 -')) })).toEqual([
      '正文',
      '内部资料',
    ]);
  });

  test('tabs and line breaks are spaces, so that a phrase goes on behind them', async () => {
    const content = `${run('第二条')}<w:r><w:tab/></w:r>${run('承包期')}<w:r><w:br/></w:r>${run('五年')}<w:r><w:noBreakHyphen/></w:r>${run('六年')}`;
    expect(await blocksOf(paragraph(content))).toEqual(['第二条 承包期 五年-六年']);
  });
});

describe('what nobody sees is not text, and is told', () => {
  const hides = (name: string, type: string) =>
    `<w:style w:type="${type}" w:styleId="${name}"><w:rPr><w:vanish/></w:rPr></w:style>`;

  test('hidden text, by itself or by a style; what shows itself again is text', async () => {
    const styles = hides('h', 'character') + hides('p', 'paragraph');
    const direct = paragraph(run('公开') + run('暗语', '<w:vanish/>') + run('明', '<w:vanish w:val="0"/>'));
    const styled = paragraph(run('底价', '<w:rStyle w:val="h"/>') + run('价'));
    const whole = paragraph(run('全暗') + run('又明', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="p"/>');
    expect(await read({ document: direct + styled + whole, styles })).toEqual({
      blocks: ['公开明', '价', '又明'],
      hidden: [{ kind: 'text' }],
    });
  });

  test('deleted and moved text, also a deleted end of a paragraph and a deleted row', async () => {
    const deleted = `<w:del><w:r><w:delText>八百</w:delText></w:r></w:del><w:moveFrom>${run('移走')}</w:moveFrom>`;
    const joined = paragraph(run('前'), '<w:rPr><w:del/></w:rPr>') + paragraph(run('后'));
    const row = `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph(run('删行'))}</w:tc></w:tr></w:tbl>`;
    expect(await read({ document: paragraph(run('押金') + deleted) + joined + row })).toEqual({
      blocks: ['押金', '前后'],
      hidden: [{ kind: 'revisions', count: 4 }],
    });
  });

  test('comments, and rows that are hidden', async () => {
    const document = `${paragraph(run('正文'))}<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc>${paragraph(run('暗行'))}</w:tc></w:tr></w:tbl>`;
    const comments = `<w:comment w:id="0">${paragraph(run('批注甲'))}</w:comment><w:comment w:id="1"/>`;
    expect(await read({ document, comments })).toEqual({
      blocks: ['正文'],
      hidden: [{ kind: 'text' }, { kind: 'comments', count: 2, sheet: null }],
    });
  });

  test('of any mixture of runs exactly those are text that are seen, in their order', async () => {
    const kinds = ['plain', 'inserted', 'link', 'deleted', 'hidden', 'code'] as const;
    const piece = fc.record({
      kind: fc.constantFrom(...kinds),
      text: fc.string({ unit: fc.constantFrom(...'甲乙1a'), minLength: 1, maxLength: 4 }),
    });
    const made = ({ kind, text }: { kind: (typeof kinds)[number]; text: string }) =>
      ({
        plain: run(text),
        inserted: `<w:ins>${run(text)}</w:ins>`,
        link: `<w:hyperlink><w:smartTag>${run(text)}</w:smartTag></w:hyperlink>`,
        deleted: `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
        hidden: run(text, '<w:vanish/>'),
        code: `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${text}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
      })[kind];
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(piece, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (paragraphs) => {
          const seen = paragraphs
            .map((pieces) =>
              pieces
                .filter(({ kind }) => kinds.indexOf(kind) < 3)
                .map(({ text }) => text)
                .join(''),
            )
            .filter(Boolean);
          const document = paragraphs.map((pieces) => paragraph(pieces.map(made).join(''))).join('');
          expect(await blocksOf(document)).toEqual(seen);
        },
      ),
      { numRuns: 100 },
    );
  });
});

test('a document whose parts have other names, prefixes and encodings is read', async () => {
  const strict = 'http://purl.oclc.org/ooxml';
  const relations = (type: string, target: string) =>
    `<r:Relationships xmlns:r="http://schemas.openxmlformats.org/package/2006/relationships"><r:Relationship Id="a" Type="${strict}/officeDocument/relationships/${type}" Target="${target}"/></r:Relationships>`;
  const root = (name: string, content: string) =>
    `<?xml version="1.0"?><x:${name} xmlns:x="${strict}/wordprocessingml/main">${content}</x:${name}>`;
  const made = makeZip({
    '_rels/.rels': relations('officeDocument', '/Doc/Main.xml'),
    'Doc/_rels/Main.xml.rels': relations('numbering', '../lists.xml'),
    'Doc/Main.xml': Buffer.from(
      `\ufeff${root('document', `<x:body>${item('正文', 1)}</x:body>`.replaceAll('w:', 'x:'))}`,
      'utf16le',
    ),
    'lists.xml': root('numbering', (articles + list(1, 0)).replaceAll('w:', 'x:')),
  });
  expect((await readDocx(made)).parts[0]?.blocks).toEqual(['第一条 正文']);
});

test('a document nested without end is given up', async () => {
  const deep = '<w:sdt><w:sdtContent>'.repeat(5000);
  const closed = '</w:sdtContent></w:sdt>'.repeat(5000);
  await expect(blocksOf(deep + closed)).rejects.toMatchObject({ reason: 'too-large' });
});
