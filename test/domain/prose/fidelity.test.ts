import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { readerText } from './reader-text.ts';

const parse = (text: string) => parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' });
const found = (text: string) =>
  parse(text).findings.map(({ rule, position }) => `${rule} ${position?.line}:${position?.column}`);
const messages = (text: string) => parse(text).findings.map(({ message }) => textIn(message, 'zh-CN'));

/** Every construct of CommonMark, GFM and MDX that takes or changes characters, and what becomes of it. */
describe('what is shown as typed, without a finding', () => {
  test.each([
    ['four spaces in front', '    正文', '正文'],
    ['full-width spaces in front', '　　正文', '正文'],
    ['a sign that is no list', '-5℃、+20分、*注', '-5℃、+20分、*注'],
    ['numbers in Chinese', '（1）甲\n1．乙\n（一）丙', '（1）甲\n1．乙\n（一）丙'],
    ['a year without a space', '1986.年', '1986.年'],
    ['an entity without its end', '&copy 与 AT&T', '&copy 与 AT&T'],
    ['a backslash before no sign', 'A\\B 和 D:\\工作', 'A\\B 和 D:\\工作'],
    ['hash in text', '#3机井、3#楼、C#', '#3机井、3#楼、C#'],
    ['bars in text', '甲|乙|丙', '甲|乙|丙'],
    ['brackets', '[2024]3号、〔2024〕3号、[ ]是', '[2024]3号、〔2024〕3号、[ ]是'],
    ['underscores in words', 'a_b_c、年_月_日', 'a_b_c、年_月_日'],
    ['a tilde', '3~5日，约~20元', '3~5日，约~20元'],
    ['equal signs', '甲=乙==丙', '甲=乙==丙'],
    ['a line of equal signs by itself', '甲\n\n====\n\n乙', '甲\n====\n乙'],
    ['greater than', '5>3', '5>3'],
    ['a currency sign', '$5和$6', '$5和$6'],
    ['a caret', '10^4', '10^4'],
    ['a tab', '甲\t乙', '甲\t乙'],
    ['a colon before text', ':::note', ':::note'],
  ])('%s', (_what, text, shown) => {
    expect(found(text)).toEqual([]);
    expect(readerText(parse(text).prose).blocks.join('\n')).toBe(shown);
  });
});

describe('what is markup whose effect a reader sees', () => {
  test.each([
    ['headings', '## 甲 ##\n\n### 乙', '<h2 id="h1">甲</h2>\n<h3 id="h2">乙</h3>'],
    ['bold, italic, struck', '**甲** *乙* ~~丙~~', '<p><strong>甲</strong> <em>乙</em> <del>丙</del></p>'],
    ['a rule', '甲\n\n---\n\n***', '<p>甲</p>\n<hr>\n<hr>'],
    ['a quotation', '> 甲\n> 乙', '<blockquote>\n<p>甲<br>\n乙</p>\n</blockquote>'],
    [
      'a list in a quotation',
      '> - 甲\n> - 乙',
      '<blockquote>\n<ul>\n<li>甲</li>\n<li>乙</li>\n</ul>\n</blockquote>',
    ],
    ['code', '`a*b` 与 `` ` ``', '<p><code>a*b</code> 与 <code>`</code></p>'],
    ['a block of code', '```js\na*b\n```', '<pre><code>a*b\n</code></pre>'],
    ['a line break', '甲\\\n乙  \n丙', '<p>甲<br>\n乙<br>\n丙</p>'],
    ['an escape', '\\*甲\\* \\# \\|', '<p>*甲* # |</p>'],
    ['an entity', '&lt;甲&gt; &#42; &frac12;', '<p>&lt;甲&gt; * ½</p>'],
    ['a comment of MDX', '甲{/* 记*注*记 */}乙', '<p>甲乙</p>'],
    ['boxes to tick', '- [ ] 甲\n- [x] 乙', undefined],
    ['a link by definition', '[甲][乙] [丙] [丁][]\n\n[乙]: #a\n[丙]: #b "题"\n[丁]: #c', undefined],
    ['a note', '甲[^1]\n\n[^1]: 乙', undefined],
    ['a table', '| 甲 | 乙 |\n| --- | :-: |\n| 1 | 2\\|3 |\n| 4 | |', undefined],
    [
      'an address behind brackets and a colon',
      '甲[1]:https://a.example/b，乙',
      '<p>甲[1]:<a href="https://a.example/b" rel="noopener">https://a.example/b</a>，乙</p>',
    ],
    [
      'an address in a paragraph behind what looks like a definition',
      '甲\n[1]: https://a.example/b，乙',
      '<p>甲<br>\n[1]: <a href="https://a.example/b" rel="noopener">https://a.example/b</a>，乙</p>',
    ],
    [
      'numbers with a zero, and without',
      '01) 甲\n2) 乙',
      '<ol class="paren">\n<li class="zeros">甲</li>\n<li>乙</li>\n</ol>',
    ],
    ['tags', '<details>\n<summary>甲 > 乙</summary>\n\n丙\n\n</details>', undefined],
    ['a component', '<Notice title="甲 > 乙">\n\n- 丙\n- 丁\n\n</Notice>', undefined],
    ['a component in a line', '共<Figure n={16} label="纠纷" unit="件" />。', undefined],
    ['ruby', '<ruby>漢<rp>(</rp><rt>hàn</rt><rp>)</rp></ruby>字', undefined],
  ])('%s', (_what, text, html) => {
    expect(found(text)).toEqual([]);
    const shown = parse(text).prose.segments.map((segment) => (segment.type === 'html' ? segment.html : ''));
    expect(shown.join('')).toBe(html ?? shown.join(''));
    expect(shown.length).toBeGreaterThan(0);
  });
});

describe('what would vanish is an error with its place and the words', () => {
  test.each([
    ['a cell too many', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 | 丙 |', 'prose-table 3:9', '“丙”'],
    ['two cells too many', '甲|乙\n-|-\n1|2|3|4', 'prose-table 3:4', '“3|4”'],
    ['a cell too few', '| 甲 | 乙 |\n| - | - |\n| 1 |', 'prose-table 3:1', '“| 1 |”'],
    ['a line glued to a table', '| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n说明。', 'prose-table 4:1', '“说明。”'],
    ['a line of dashes below text', '甲\n---\n乙', 'prose-heading 1:1', '“甲”'],
    ['a line of equal signs below text', '甲\n===\n乙', 'prose-heading 1:1', '“甲”'],
    ['zeros that a list does not show', '1. 甲\n002. 乙', 'prose-lost 2:1', '“002.”'],
    ['the number of a source', '增长96.3%[1]\n\n[1]: https://a.example/', 'prose-lost 1:8', '“[”'],
    ['words as a definition', '见[附件]\n\n[附件]: 申请表', 'prose-lost 3:1', '“[附件]: 申请表”'],
    ['a definition that nothing uses', '甲\n\n[附件1]: 申请表', 'prose-lost 3:1', '“[附件1]: 申请表”'],
    ['a note that nothing leads to', '甲\n\n[^1]: 乙', 'prose-lost 3:1', '“[^1]: 乙”'],
    ['a remark with an asterisk', '* 为必填项', 'prose-lost 1:1', '“*”'],
    ['points with a plus', '得分\n\n+ 20分', 'prose-lost 3:1', '“+”'],
    ['a temperature', '- 5℃', 'prose-lost 1:1', '“-”'],
    ['hash signs behind a heading', '## 甲 #', 'prose-lost 1:6', '“#”'],
    ['words behind a fence', '``` 联系 人\n甲\n```', 'prose-lost 1:5', '“联系 人”'],
    ['code that never ends', '甲\n\n```\n乙', 'prose-lost 3:1', '```'],
    ['the path of a server', '见 \\\\10.0.0.1\\文件', 'prose-lost 1:3', '“\\”'],
    ['the path of a folder', '见 D:\\_新建', 'prose-lost 1:5', '“\\”'],
    ['a comment of HTML', '甲 <!-- 乙 -->', 'prose-syntax 1:3', '<!-- -->'],
    ['a remark in a quotation', '> * 为必填项', 'prose-lost 1:3', '“*”'],
    ['a cell in a quotation', '> | 甲 |\n> | - |\n> | 1 | 乙 |', 'prose-table 3:7', '“乙”'],
  ])('%s', (_what, text, place, quoted) => {
    expect(found(text)[0]).toBe(place);
    expect(messages(text)[0]).toContain(quoted);
  });
});

describe('markup that failed is a warning', () => {
  test.each([
    ['a heading without its space', '甲\n\n##一、总则', 'prose-markup 3:1', '“##一、总则”'],
    ['full-width hash signs', '＃＃ 一、总则', 'prose-markup 1:1', '“＃＃ 一、总则”'],
    ['a table without its line', '| 甲 | 乙 |\n| 1 | 2 |', 'prose-markup 1:1', '“| 甲 | 乙 |”'],
    ['full-width bars', '甲｜乙｜丙\n1｜2｜3\n4｜5｜6', 'prose-markup 1:1', '“甲｜乙｜丙”'],
    ['columns with tabs', '甲\t乙\n1\t2', 'prose-markup 1:1', '“甲\t乙”'],
    ['a picture with a space', '见 ![图](/files/防火 现场.jpg)', 'prose-markup 1:3', '防火 现场'],
    ['a link with a space', '[甲] (/a/)', 'prose-markup 1:1', '“[甲] (/a/)”'],
    ['bold that never ends', '**没有结束。', 'prose-markup 1:1', '“**没有结束。”'],
    ['bold with spaces', '** 甲 **', 'prose-markup 1:1', '“** 甲'],
    ['a note without words', '甲[^2]', 'prose-markup 1:2', '“[^2]”'],
    ['a year as a number', '1986. 年', 'prose-markup 1:1', '“1986.”'],
    ['a date as numbers', '2024. 12. 30', 'prose-markup 1:1', '“2024.”'],
  ])('%s', (_what, text, place, quoted) => {
    expect(found(text)).toEqual([place]);
    expect(messages(text)[0]).toContain(quoted);
    expect(parse(text).findings.map(({ severity }) => severity)).toEqual(['warning']);
  });
});
