import { expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { withBase } from '../../../src/domain/prose/urls.ts';

const parse = (text: string) => parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' });
/** HTML in one line, components by their names. */
const shown = (text: string) =>
  parse(text)
    .prose.segments.map((segment) =>
      segment.type === 'html' ? withBase(segment.html, '/').replaceAll('\n', '') : `{${segment.name}}`,
    )
    .join('');
const blocks = (text: string) => parse(text).prose.blocks.map((block) => `${block.kind} ${block.text}`);
const rules = (text: string) => parse(text).findings.map(({ rule }) => rule);

test.each([
  ['tasks', '- [x] 做完', '<ul><li class="task"><input type="checkbox" checked disabled> 做完</li></ul>'],
  ['open tasks', '- [ ] 未做', '<ul><li class="task"><input type="checkbox" disabled> 未做</li></ul>'],
  ['items', '- 甲', '<ul><li>甲</li></ul>'],
  ['numbers', '3. 甲\n5. 乙', '<ol start="3"><li>甲</li><li value="5">乙</li></ol>'],
  ['code', '```\n一行\n 二行\n```', '<pre><code>一行 二行</code></pre>'],
  ['hard breaks', '一行\\\n二行', '<p>一行<br>二行</p>'],
  ['titles of links', '[甲](/a/ "题")', '<p><a href="/a/" title="题">甲</a></p>'],
  [
    'titles of pictures',
    '![图](/a.png "题")',
    '<p><img src="/a.png" alt="图" loading="lazy" decoding="async" title="题"></p>',
  ],
  ['links as tags', '<a href="/b/">乙</a>', '<a href="/b/">乙</a>'],
  ['links without an address', '<a>丙</a>', '<a>丙</a>'],
  [
    'pictures as tags',
    '<img src="/a.png" alt="图" />',
    '<img src="/a.png" alt="图" loading="lazy" decoding="async">',
  ],
  ['other tags', '<b>甲</b>', '<b>甲</b>'],
  ['emphasis', '甲 ~~乙~~ *丙* **丁**', '<p>甲 <del>乙</del> <em>丙</em> <strong>丁</strong></p>'],
  ['asterisks', '甲 2 * 3 * 4', '<p>甲 2 * 3 * 4</p>'],
  ['headings', '### 三 `码`', '<h3 id="h1">三 <code>码</code></h3>'],
  [
    'headings with components',
    '## 二、<Figure n={16} label="数" unit="件" />年',
    '<h2 id="s2">二、{Figure}年</h2>',
  ],
  ['articles', '**第二条** 甲', '<p id="art2"><strong>第二条</strong> 甲</p>'],
  ['articles with a full-width space', '第二条　甲', '<p id="art2"><b>第二条</b>　甲</p>'],
  ['articles over lines', '第二条\n甲', '<p id="art2">第二条<br>甲</p>'],
  ['sentences on an article', '第二条规定的期限', '<p id="art2">第二条规定的期限</p>'],
  [
    'articles with figures',
    '第 2 条之一 甲 <Figure n={16} label="数" unit="件" />乙',
    '<p id="art2"><b class="art">第 2 条之一</b> 甲 {Figure}乙</p>',
  ],
  ['articles in lists', '- 第三条 甲', '<ul><li>第三条 甲</li></ul>'],
  ['comments', '甲{/* 一 */ /* 二 */}乙', '<p>甲乙</p>'],
])('%s are shown', (_what, text, html) => {
  expect(shown(text)).toBe(html);
  expect(rules(text)).toEqual([]);
});

test('cells stand as the line below the head says', () => {
  expect(shown('| 左 | 中 | 右 |\n| --- | :-: | --: |\n| 甲 | 2 | 3 |')).toContain(
    '<th scope="col">左</th><th scope="col" class="ta-c">中</th><th scope="col" class="ta-r">右</th></tr></thead>' +
      '<tbody><tr><td>甲</td><td class="ta-c">2</td><td class="ta-r">3</td></tr></tbody></table></div>',
  );
});

test.each([
  ['a paragraph', '甲', ['paragraph 甲']],
  ['two paragraphs', '甲\n\n乙', ['paragraph 甲', 'paragraph 乙']],
  ['a quote', '<blockquote>引</blockquote>', ['quote 引']],
  ['code', '```\n一行\n 二行\n```', ['code 一行\n 二行']],
  ['a list of terms', '<dl><dt>甲</dt><dd>乙</dd></dl>', ['item 甲', 'item 乙']],
  ['a summary', '<details><summary>问</summary>答</details>', ['paragraph 问', 'paragraph 答']],
  ['a figure', '<figure><figcaption>图一</figcaption></figure>', ['paragraph 图一']],
  [
    'a table as tags',
    '<table><caption>表</caption><tbody><tr><td>甲</td></tr></tbody></table>',
    ['paragraph 表', 'row 甲'],
  ],
  ['numbers', '1. 甲\n2. 乙', ['item 1. 甲', 'item 2. 乙']],
  ['a hard break', '一行\\\n二行', ['paragraph 一行\n 二行']],
  ['a picture', '甲![图](/a.png)乙', ['paragraph 甲 图 乙']],
  ['lowered figures', '甲H<sub>2</sub>O', ['paragraph 甲H₂O']],
  ['a note', '甲[^1]乙\n\n[^1]: 注', ['paragraph 甲乙', 'paragraph 注']],
  ['text after a heading', '## 一\n\n甲', ['heading 一', 'paragraph 甲']],
])('plain text of %s', (_what, text, expected) => {
  expect(blocks(text)).toEqual(expected);
});

test.each([
  [
    'an element that is not allowed, of which the text stays',
    '<marquee>字</marquee>',
    '字',
    ['prose-element'],
  ],
  ['an element with a capital within its name', '<aB>字</aB>', '字', ['prose-element']],
  ['a link that would run', '<a href="javascript:x">丁</a>', '<a>丁</a>', ['prose-url']],
  [
    'a picture without a text',
    '<img src="/a.png" />',
    '<img src="/a.png" alt="" loading="lazy" decoding="async">',
    ['prose-alt'],
  ],
  ['code in a line', '甲{1+1}乙', '<p>甲乙</p>', ['prose-code']],
  ['code between comments', '甲{/* 一 */ 1 /* 二 */}乙', '<p>甲乙</p>', ['prose-code']],
  ['code on a line of its own', '{1+1}', '', ['prose-code']],
  ['an export', 'export const a = 1', '', ['prose-code']],
  ['a line below a heading', '标题\n----', '<h2 id="h1">标题</h2>', ['prose-heading']],
])('%s is told', (_what, text, html, expected) => {
  expect(rules(text)).toEqual(expected);
  expect(shown(text)).toBe(html);
});

test('code that is told is quoted', () => {
  const [finding] = parse('甲{1+1}乙').findings;
  expect(JSON.stringify(finding?.message)).toContain('{1+1}');
});

test('elements may stand within elements, a hundred deep', () => {
  const deep = (count: number) => `${'<b>'.repeat(count)}字${'</b>'.repeat(count)}`;
  expect([rules(deep(99)), rules(deep(100))]).toEqual([[], ['prose-syntax']]);
  expect(rules(Array.from({ length: 150 }, () => '甲 *乙*').join('\n\n'))).toEqual([]);
});
