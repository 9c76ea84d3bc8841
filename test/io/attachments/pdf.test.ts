import { describe, expect, test } from 'vitest';
import { rangesIn } from '../../../src/domain/search/find.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { pdfBlocks } from '../../../src/io/attachments/pdf-blocks.ts';
import type { PdfItem } from '../../../src/io/attachments/pdf-lines.ts';
import { pageTexts } from '../../../src/io/attachments/pdf-pages.ts';
import { readPdf } from '../../../src/io/attachments/read-pdf.ts';
import { makePdf } from './make-pdf.ts';

const size = 10;

/** Lines below each other from a place on; a Chinese character is as wide as its size, a Latin one half. */
const lines = (left: number, top: number, texts: readonly string[], leading = 15): PdfItem[] =>
  texts.map((str, at) => ({
    str,
    transform: [size, 0, 0, size, left, top - at * leading],
    width: [...str].reduce((sum, character) => sum + (/[ -~]/.test(character) ? size / 2 : size), 0),
    height: size,
  }));
const texts = (...items: PdfItem[][]) => pdfBlocks(items.flat()).map(({ text }) => text);
const head = lines(50, 800, ['一'.repeat(40)]);

describe('lines are joined as a reader reads them', () => {
  test('in the cells of a table, whose neighbours stand between them or beside each', () => {
    expect(
      texts(
        head,
        lines(50, 600, ['部分公开（区分处理的，只计这一', '情形，不计其他情形）']),
        lines(250, 592, ['447']),
        lines(50, 550, ['农村低保对象临时', '困难救助金的申请', '和发放'], 18),
        lines(250, 550, ['由民政办会同各村', '逐户核实'], 18),
      ),
    ).toEqual([
      '一'.repeat(40),
      '部分公开（区分处理的，只计这一情形，不计其他情形）',
      '447',
      '农村低保对象临时困难救助金的申请和发放',
      '由民政办会同各村逐户核实',
    ]);
  });

  test('but not a paragraph that begins further in below a full line, of which a centred title is none', () => {
    const body = ['一'.repeat(38), '二'.repeat(40), `${'三'.repeat(37)}。`];
    const next = [`${'四'.repeat(37)}。`, '五'.repeat(38), '六'.repeat(20)];
    const at = (left: number, line: number, text: string) => lines(left, 600 - line * 15, [text]);
    const [first, second, third] = body.map((text, line) => at(line === 0 ? 70 : 50, line, text));
    const [one, two, three] = next.map((text, line) => at(line === 2 ? 50 : 70, line + 3, text));
    expect(texts(...[first, second, third, one, two, three].flatMap((line) => (line ? [line] : [])))).toEqual(
      [body.join(''), next[0], `${next[1]}${next[2]}`],
    );
    const title = [
      lines(50, 800, ['一'.repeat(40)]),
      lines(50, 600, ['题'.repeat(40)]),
      lines(150, 585, ['目'.repeat(20)]),
    ];
    expect(texts(...title)).toEqual(['一'.repeat(40), '题'.repeat(40) + '目'.repeat(20)]);
  });

  test('but not the items of a list, rows of a table, or lines with nothing beside them', () => {
    expect(
      texts(head, lines(50, 600, ['张三丰', '李四光']), lines(50, 500, ['联系人：张三', '电话：12'])),
    ).toEqual(['一'.repeat(40), '张三丰', '李四光', '联系人：张三', '电话：12']);
    const numbered = ['1.属于国家秘密', '2.危及公共安全', '（三）其他情形的'];
    expect(texts(lines(50, 600, numbered), lines(20, 610, ['不', '予']))).toEqual([...numbered, '不予']);
    const cells = (top: number, ...all: string[]) =>
      all.flatMap((text, at) => lines(50 + at * 100, top, [text]));
    expect(texts(cells(600, '行政许可', '35'), cells(585, '行政处罚', '20'))).toEqual([
      '行政许可 35',
      '行政处罚 20',
    ]);
  });

  test('in columns, one after the other', () => {
    const [left, right] = [
      ['为了规范农村饮水工程的维护', '和管理，制定本办法。'],
      ['水费每月按表计量收取，逾期', '不缴的，书面催告。'],
    ];
    expect(texts(head, lines(50, 600, left), lines(250, 600, right))).toEqual([
      '一'.repeat(40),
      left.join(''),
      right.join(''),
    ]);
  });

  test('where a word had no room in the line above; a hyphen at the end of a line goes', () => {
    const english = [
      'Applications for temporary accom-',
      'modation must be submitted to the',
      'administrative department',
    ];
    expect(texts(lines(50, 600, english))).toEqual([
      'Applications for temporary accommodation must be submitted to the administrative department',
    ]);
    expect(texts(lines(50, 600, ['permits of the years 2019-', '2021 and others']))).toEqual([
      'permits of the years 2019- 2021 and others',
    ]);
  });

  test('in vertical writing, from column to column', () => {
    const column = (left: number, text: string) => lines(left, 400, [...text], 11);
    expect(
      texts(
        head,
        column(110, '本乡古桥碑记'),
        column(95, '载于乾隆年间'),
        column(80, '重修'),
        lines(50, 200, ['后文']),
      ),
    ).toEqual(['一'.repeat(40), '本乡古桥碑记载于乾隆年间重修', '后文']);
  });

  test('and radicals that fonts name are the characters that they show', () => {
    expect(texts(lines(50, 600, ['村⺠⽤⽔⻓⾼']))).toEqual(['村民用水长高']);
    expect(rangesIn('村⺠用水', parseQuery('村民用水').required)).toHaveLength(1);
  });
});

describe('a sentence that goes on over the page', () => {
  const full = '办'.repeat(20);
  const page = (number: number, ...items: PdfItem[][]) => ({ number, blocks: pdfBlocks(items.flat()) });
  const foot = (number: number) => lines(200, 50, [`- ${number} -`]);
  const header = lines(100, 830, ['某镇2024年报告']);

  test('stands whole where it begins, whatever head and foot lie between', () => {
    const pages = [
      page(1, header, lines(70, 700, [full.slice(2)]), lines(50, 685, [full]), foot(1)),
      page(2, header, lines(50, 700, ['完']), foot(2)),
      page(3, header, lines(50, 700, ['第三页']), foot(3)),
    ];
    expect(pageTexts(pages)).toEqual([
      { number: 1, blocks: ['某镇2024年报告', `${full.slice(2)}${full}完`, '- 1 -'] },
      { number: 2, blocks: ['某镇2024年报告', '- 2 -'] },
      { number: 3, blocks: ['某镇2024年报告', '第三页', '- 3 -'] },
    ]);
  });

  test('may go on over several pages', () => {
    const pages = [
      page(1, lines(50, 700, [full])),
      page(2, lines(50, 700, ['理'.repeat(20)])),
      page(3, lines(50, 700, ['完'])),
    ];
    expect(pageTexts(pages)).toEqual([{ number: 1, blocks: [`${full}${'理'.repeat(20)}完`] }]);
  });

  test('ends where it is said, where its line is not full, and before a line that is indented', () => {
    const after = lines(50, 700, ['下一页的话', full].reverse());
    const apart = (last: string, next: PdfItem[]) =>
      pageTexts([page(1, lines(50, 700, [full, last])), page(2, next)]).map(({ blocks }) => blocks.length);
    expect(apart(full, after)).toEqual([1]);
    expect(apart(`${full.slice(1)}。`, after)).toEqual([1, 1]);
    expect(apart('短', after)).toEqual([1, 1]);
    expect(apart(full, [...lines(70, 700, [full.slice(2)]), ...lines(50, 685, [full])])).toEqual([1, 1]);
  });

  test('is found in a file', async () => {
    const { parts } = await readPdf(makePdf([['承包期满后由村民委员会'], ['收回并重新招标发包']]));
    expect(parts).toEqual([
      { kind: 'page', number: 1, blocks: ['承包期满后由村民委员会收回并重新招标发包'] },
    ]);
  });
});
