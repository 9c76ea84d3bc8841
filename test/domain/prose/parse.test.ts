import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { BASE_MARK, isSafeUrl, withBase } from '../../../src/domain/prose/urls.ts';

const parse = (text: string) => parseProse({ file: 'f.mdx', text, lineOffset: 10, locale: 'zh-CN' });
const rules = (text: string) =>
  parse(text).findings.map(({ rule, position }) => `${rule} ${position?.line}:${position?.column}`);
const html = (text: string) =>
  parse(text)
    .prose.segments.map((segment) => (segment.type === 'html' ? segment.html : ''))
    .join('');

describe('segments', () => {
  test('a component in a line stands between its halves', () => {
    expect(parse('全年调解<Figure n={16} label="纠纷" unit="件" />，增长。').prose.segments).toEqual([
      { type: 'html', html: '<p>全年调解' },
      {
        type: 'component',
        name: 'Figure',
        props: { n: 16, label: '纠纷', unit: '件' },
        children: [],
        inline: true,
      },
      { type: 'html', html: '，增长。</p>' },
    ]);
  });

  test('a component holds its own segments', () => {
    const [segment] = parse('<Notice kind="warning" title="注意">\n\n**一是。**文\n\n</Notice>').prose
      .segments;
    expect(segment).toEqual({
      type: 'component',
      name: 'Notice',
      props: { kind: 'warning', title: '注意' },
      children: [{ type: 'html', html: '<p><strong>一是。</strong>文</p>' }],
      inline: false,
    });
  });

  test('text, attributes and code are escaped', () => {
    expect(html('a &lt;b&gt; `<script>` ![“&lt;"](/a.png)')).toBe(
      `<p>a &lt;b&gt; <code>&lt;script&gt;</code> <img src="${BASE_MARK}/a.png" alt="“&lt;&quot;" loading="lazy" decoding="async"></p>`,
    );
  });

  test('paths of the site get the base path, other addresses do not', () => {
    const text = html('[甲](/a/) [乙](b/) [丙](https://c.example/) [丁](#s1)');
    expect(withBase(text, '/x/')).toBe(
      '<p><a href="/x/a/">甲</a> <a href="b/">乙</a> <a href="https://c.example/" rel="noopener">丙</a> <a href="#s1">丁</a></p>',
    );
  });

  test('a table scrolls in a region of its own, with heads and alignment by class', () => {
    expect(html('## 一、收支\n\n| 项目 | 数 |\n| --- | --: |\n| 甲 | 1 |')).toContain(
      '<div class="table" role="region" tabindex="0" aria-label="表格 1：一、收支"><table>',
    );
    expect(html('| 项目 | 数 |\n| --- | --: |\n| 甲 | 1 |')).toContain(
      '<th scope="col" class="ta-r">数</th>',
    );
  });

  test('a footnote leads there and back', () => {
    const text = html('文[^1]。\n\n[^1]: 注释。');
    expect(text).toContain('<a href="#fn-1" id="fnref-1">1</a>');
    expect(text).toContain('<a href="#fnref-1" aria-label="返回正文">↩</a>');
    expect(text).not.toContain('<h2');
  });

  test('private-use characters, as old encodings leave them, stay', () => {
    expect(html('甲\uE000乙')).toBe('<p>甲\uE000乙</p>');
  });

  test('a comment leaves nothing behind', () => {
    expect(html('甲{/* 注 */}乙')).toBe('<p>甲乙</p>');
    expect(rules('{/* 注 */}')).toEqual([]);
  });
});

describe('headings', () => {
  test.each([
    [
      '## 一、总则\n\n### （一）依据\n\n#### 1．范围\n\n##### （1）对象\n\n## 二、附则',
      ['s1', 's1-1', 's1-1-1', 's1-1-1-1', 's2'],
    ],
    ['### （二）直接二级\n\n### (三)半角', ['s0-2', 's0-3']],
    ['## 第一章 总则\n\n### 第二节 范围\n\n## 第二章 分则', ['ch1', 'ch1-2', 'ch2']],
    [
      '## 第一编 总则\n\n## 第一章 甲\n\n## 第二编 物权\n\n## 第一章 乙',
      ['pt1', 'pt1-ch1', 'pt2', 'pt2-ch1'],
    ],
    ['## 前言\n\n## 结语\n\n## Annex A', ['h1', 'h2', 'annex-a']],
    ['## 一、甲\n\n## 一、乙', ['s1', 's1-2']],
    ['## 第二十条 内容', ['art20']],
  ])('%j get ids by number', (text, ids) => {
    expect(parse(text).prose.headings.map(({ id }) => id)).toEqual(ids);
  });

  test('a rewording leaves the id', () => {
    const id = (text: string) => parse(text).prose.headings[0]?.id;
    expect(id('## 三、存在的问题')).toBe(id('## 三、不足和原因'));
  });

  test('an article can be linked to but is no heading', () => {
    const { prose } = parse('第二十条 行政机关应当公开。');
    expect(prose.headings).toEqual([]);
    expect(prose.segments).toEqual([
      { type: 'html', html: '<p id="art20"><b class="art">第二十条</b> 行政机关应当公开。</p>' },
    ]);
  });

  test('a first-level heading is refused', () => {
    expect(rules('# 标题')).toEqual(['prose-heading 11:1']);
  });
});

describe('plain text', () => {
  test('every block stands under its heading, row by row, with what components show', () => {
    const text =
      '引言。\n\n## 一、数据\n\n- 甲\n- 乙\n\n| 项 | 数 |\n| - | - |\n| 纠纷 | 16 |\n\n<Figure n={28} label="村" unit="个" />';
    expect(parse(text).prose.blocks).toEqual([
      { section: null, kind: 'paragraph', text: '引言。' },
      { section: 's1', kind: 'heading', text: '一、数据' },
      { section: 's1', kind: 'item', text: '甲' },
      { section: 's1', kind: 'item', text: '乙' },
      { section: 's1', kind: 'row', text: '项\t 数' },
      { section: 's1', kind: 'row', text: '纠纷\t 16' },
      { section: 's1', kind: 'component', text: '村 28个' },
    ]);
  });

  test('what a document points to is listed with its place', () => {
    expect(parse('见[甲](/a/)\n\n<Table src="/t.csv" caption="表" />').prose.references).toEqual([
      { kind: 'link', url: '/a/', line: 11, column: 2 },
      { kind: 'source', url: '/t.csv', line: 13, column: 1 },
    ]);
  });
});

describe('places', () => {
  test.each([
    ['after emoji and Chinese', '😀甲 {x}', 'prose-code 11:5'],
    ['after emphasis that needed help', '**甲。**乙 {x}', 'prose-code 11:9'],
    ['of a syntax error after emphasis that needed help', '**甲。**乙 <', 'prose-syntax 11:9'],
    ['on a later line with CRLF', '甲\r\n\r\n{x}', 'prose-code 13:1'],
  ])('%s are right', (_what, text, expected) => {
    expect(rules(text)).toEqual([expected]);
  });
});

describe('addresses', () => {
  test.each([
    'https://a.example/',
    'http://a',
    'mailto:a@b.cn',
    'tel:0000',
    '/a/',
    'a/',
    '../a/',
    '#s1',
    '?q=1',
    'a:b/c'.replace('a:', './'),
  ])('%s is safe', (url) => {
    expect(isSafeUrl(url)).toBe(true);
  });
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example/',
    '\\\\evil.example',
    'file:///etc/passwd',
    'blob:x',
  ])('%j is not', (url) => {
    expect(isSafeUrl(url)).toBe(false);
  });

  test('an entity does not hide a scheme', () => {
    expect(rules('[x](java&#115;cript:alert(1))')).toEqual(['prose-url 11:1']);
  });
});
