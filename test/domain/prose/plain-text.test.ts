import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';

const proseOf = (text: string) => parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' }).prose;
const plain = (text: string) => proseOf(text).blocks.map((block) => block.text);

describe('plain text of markup', () => {
  test.each([
    ['a note joins no figure', '增长96.3%[^1]。\n\n[^1]: 注', ['增长96.3%。', '注']],
    ['a raised figure behind a figure', '面积10<sup>4</sup>亩', ['面积10^4亩']],
    ['a raised figure behind a letter', '5m<sup>2</sup>、10km<sup>3</sup>', ['5m²、10km³']],
    [
      'a raised number of a note',
      '增长96.3%<sup>1</sup>，见<sup>[2]</sup>、<sup>①</sup>',
      ['增长96.3%^1，见[2]、①'],
    ],
    ['a lowered figure', 'H<sub>2</sub>O、10<sub>2</sub>', ['H₂O、10_2']],
    ['what is struck out stays apart', '原~~3~~5天、<del>2</del>1天', ['原~~3~~5天、~~2~~1天']],
    ['ruby gives its base', '<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字', ['漢字']],
    ['a picture gives its words', '见![平面图](/a.png)。', ['见 平面图 。']],
    ['a component gives what it shows', '共<Figure n={16} label="纠纷" unit="件" />。', ['共纠纷 16件。']],
    ['a cell stays apart', '| 甲 | 10<sup>4</sup> |\n| - | - |\n| 1 | 2 |', ['甲\t 10^4', '1\t 2']],
    ['typed numbers of a list', '3. 甲\n5. 乙\n5. 丙', ['3. 甲', '5. 乙', '5. 丙']],
    ['typed numbers with a bracket', '1) 甲\n2) 乙', ['1) 甲', '2) 乙']],
    ['numbers of items in paragraphs', '1. 甲\n\n   乙\n2. 丙', ['1. 甲', '乙', '2. 丙']],
    ['numbers without text', '1. 1. 1.', ['1.', '1.', '1.']],
    ['numbers within numbers', '1. 甲\n   1) 乙\n2. 丙', ['1. 甲', '1) 乙', '2. 丙']],
  ])('%s', (_what, text, blocks) => {
    expect(plain(text)).toEqual(blocks);
  });

  test('headings, ids and blocks read alike', () => {
    const { headings, blocks } = proseOf('## 一、面积10<sup>4</sup>亩[^1]\n\n甲\n\n[^1]: 乙');
    expect(headings).toEqual([{ depth: 2, id: 's1', text: '一、面积10^4亩' }]);
    expect(blocks[0]).toEqual({ section: 's1', kind: 'heading', text: '一、面积10^4亩' });
    expect(blocks[1]).toEqual({ section: 's1', kind: 'paragraph', text: '甲' });
  });

  test('a heading keeps what stands in it on the page', () => {
    const { segments } = proseOf('## 共<Figure n={1} label="甲" />**件**');
    expect(segments.map((segment) => (segment.type === 'html' ? segment.html : segment.name))).toEqual([
      '<h2 id="h1">共',
      'Figure',
      '<strong>件</strong></h2>',
    ]);
  });

  test('the same text is read whether HTML is wanted or not', () => {
    const text =
      '## 甲<sup>1</sup>\n\n3. 乙**丙**\n4. 2*3*4\n电话：1\n\n| 丁 | 戊 |\n| - | - |\n| 1 | ~~2~~3 |\n\n> 己[^1]\n\n[^1]: 庚';
    const source = { file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' } as const;
    const [whole, only] = [parseProse(source), parseProse({ ...source, plain: true })];
    expect(only.prose.blocks).toEqual(whole.prose.blocks);
    expect(only.prose.headings).toEqual(whole.prose.headings);
    expect(only.findings).toEqual(whole.findings);
    expect(whole.prose.blocks.length).toBeGreaterThan(5);
  });
});

describe('numbers of lists on the page', () => {
  const html = (text: string) =>
    proseOf(text)
      .segments.map((segment) => (segment.type === 'html' ? segment.html : ''))
      .join('')
      .replaceAll('\n', '');
  test.each([
    ['3. 甲\n4. 乙', '<ol start="3"><li>甲</li><li>乙</li></ol>'],
    ['1. 甲\n1. 乙\n7. 丙', '<ol><li>甲</li><li value="1">乙</li><li value="7">丙</li></ol>'],
    ['1) 甲\n2) 乙', '<ol class="paren"><li>甲</li><li>乙</li></ol>'],
    ['01. 甲\n02. 乙', '<ol><li class="zeros">甲</li><li class="zeros">乙</li></ol>'],
    ['> 2. 甲', '<blockquote><ol start="2"><li>甲</li></ol></blockquote>'],
  ])('%j are those that were typed', (text, shown) => {
    expect(html(text)).toBe(shown);
  });
});
