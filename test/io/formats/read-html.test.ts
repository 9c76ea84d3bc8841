import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOfBlock } from '../../../src/domain/import/blocks.ts';
import { convertTree } from '../../../src/domain/import/convert-tree.ts';
import { readHtml } from '../../../src/io/formats/html/read-html.ts';
import { accountedFor, shownLines, sourceLines } from '../../domain/import/account-for.ts';
import { usualChoice } from '../../domain/import/convert-text.ts';

const convert = (html: string | Uint8Array, choice = {}) =>
  convertTree(readHtml(typeof html === 'string' ? Buffer.from(html) : html, 'page.html'), {
    ...usualChoice,
    ...choice,
  });

const seed = readFileSync('test/fixtures/import/2020-rule-of-law-report.txt', 'utf8')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
const [title = '', source = '', ...text] = seed;
const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The report as a portal shows it. */
const portal = (lines: readonly string[], head = '') => `<!DOCTYPE html>
<!-- saved from url=(0042)http://www.ledu.example/html/50/101124.html -->
<html><head><meta charset="utf-8"><title>${title}-某区人民政府</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2021-11-25 10:03">
<meta name="ContentSource" content="蒲台乡"><script>document.write('x')</script>${head}</head>
<body><div class="top"><ul><li><a href="/">首页</a></li><li><a href="/zwgk">政务公开</a></li></ul></div>
<div class="path">当前位置：<a href="/">首页</a> &gt; 年度报告</div>
<div class="article"><h1>${title}</h1><div class="info">${source}</div>
<div class="tools">【字体：大 中 小】</div><div style="display:none">隐藏的统计代码</div>
<div class="TRS_Editor">${lines.map((line) => `<p align="left">　　${escaped(line)}</p>`).join('\n')}</div>
<div>分享到：</div><p>上一篇：<a href="1.html">另一份报告</a></p><p>下一篇：没有了</p></div>
<div class="foot"><p>主办：某区人民政府办公室</p><p>青ICP备12345678号</p></div></body></html>`;

test('the report as a saved page gives the report that ships, to the byte', () => {
  const { body, facts, losses } = convert(portal(text), { collection: 'reports' });
  expect(readFileSync('content/reports/2020/rule-of-law.mdx', 'utf8').endsWith(`---\n\n${body}\n`)).toBe(
    true,
  );
  expect(facts).toMatchObject({ title, year: 2020, reportKind: 'rule-of-law', published: '2021-11-25' });
  expect(facts.source).toMatchObject({ line: source, site: '本站', views: 3799 });
  expect(losses.map(({ rule }) => rule).sort()).toEqual([
    'breadcrumb',
    'footer',
    'footer',
    'hidden',
    'navigation',
    'navigation',
    'neighbours',
    'neighbours',
    'page-tools',
    'share',
  ]);
});

describe('no line of a page is lost without being listed', () => {
  const word = fc.constantFrom(
    '通知',
    '工作',
    '大',
    '打印',
    '上一篇',
    '村民',
    '来源：',
    '2021-01-02',
    '<b>',
    '&',
    '首页',
  );
  const line = fc
    .array(fc.oneof(word, fc.string({ unit: 'grapheme-ascii', maxLength: 4 })), {
      minLength: 1,
      maxLength: 12,
    })
    .map((parts) => parts.join(''))
    .filter((one) => one.trim() !== '');
  test('whatever its text is', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const html = `<html><body>${lines.map((one) => `<p>${escaped(one)}</p>`).join('')}</body></html>`;
        const converted = convert(html);
        const isNamed = converted.facts.title === 'page';
        const found = accountedFor(converted);
        expect(isNamed ? found.toSpliced(found.indexOf('page'), 1) : found).toEqual(sourceLines(lines));
      }),
      { numRuns: 300 },
    );
  });
});

describe('what surrounds a text', () => {
  test('words of the page within the text stay', () => {
    const lines = [
      '各村民委员会要认真学习，做好宣传工作。',
      '打印',
      '上一篇：旧闻',
      '各单位要抓好落实，按时报送材料。',
    ];
    const { body } = convert(`<h1>关于做好宣传的通知</h1>${lines.map((one) => `<p>${one}</p>`).join('')}`);
    expect(shownLines(body)).toEqual(lines);
  });

  test('a block of metadata becomes fields, and is listed', () => {
    const rows = [
      ['索引号：', '11990229768800000R/2026-00004', '发文字号：', '雁政发〔2026〕3号'],
      ['成文日期：', '2026-02-12', '主题分类：', '农业'],
    ];
    const table = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('');
    const { facts, fields, losses, body } = convert(
      `<table>${table}</table><h1>关于做好春耕的通知</h1><p>各村要抓紧备耕，做到不误农时。</p>`,
    );
    expect(facts).toMatchObject({ number: '雁政发〔2026〕3号', issued: '2026-02-12' });
    expect(fields).toMatchObject({ identifier: '11990229768800000R/2026-00004', subject: '农业' });
    expect(losses.map(({ rule }) => rule)).toEqual(['metadata', 'metadata']);
    expect(shownLines(body)).toEqual(['各村要抓紧备耕，做到不误农时。']);
  });

  test('links, lists, merged tables', () => {
    const { body, files } = convert(
      '<h1>关于收费标准的公告</h1><p>见<a href="https://a.example/x">《办法》</a>，自公布之日起施行。</p><ul><li>甲</li><li>乙</li></ul>' +
        '<table><tr><th rowspan="2">项目</th><th colspan="2">标准</th></tr><tr><th>城</th><th>乡</th></tr><tr><td>水</td><td>1</td><td>2</td></tr></table>',
    );
    expect(body).toContain('见[《办法》](https://a.example/x)，自公布之日起施行。\n\n- 甲\n- 乙\n\n<Table ');
    expect([...files.values()].join('')).toContain('水,1,2');
  });
});

describe('pages that are not what they say', () => {
  test('GBK under the name of UTF-8 is read, and told', () => {
    const bytes = Buffer.from([0xb9, 0xab, 0xb8, 0xe6]);
    const html = Buffer.concat([Buffer.from('<meta charset="utf-8"><p>'), bytes, Buffer.from('</p>')]);
    const tree = readHtml(html, 'a.html');
    expect(tree.blocks).toMatchObject([{ runs: [{ text: '公告' }] }]);
    expect(tree.notices).toEqual([{ kind: 'encoding', count: 1, detail: 'gb18030 ≠ utf-8' }]);
  });

  test('words of gamblers in the head are not believed, and told', () => {
    const hijacked = portal(text).replace(`<title>${title}`, '<title>澳门威尼斯娱乐城');
    const { facts, notices } = convert(hijacked);
    expect(facts.title).toBe(title);
    expect(notices.map(({ kind }) => kind)).toEqual(['hijacked']);
  });

  test('elements nested too deep are refused', () => {
    expect(() => readHtml(Buffer.from(`${'<div>'.repeat(3000)}甲`), 'a.html')).toThrow('nested too deep');
  });
});

describe('what must be asked', () => {
  const asked = (html: string, choice = {}) => convert(html, choice).questions.map(({ kind }) => kind);
  const bodies = [{ id: 'puta', title: '石桥镇人民政府', short: '石桥镇' }];
  test('a budget of another body', () => {
    const budget = '<h1>2025年部门预算</h1><p>预算主管部门：某区人民政府万里街道办事处</p>';
    expect(asked(budget, { publisher: 'puta', bodies })).toEqual(['publisher']);
  });

  test('a mark of secrecy, a mark of the house, a file of another body', () => {
    expect(asked('<p>秘密★1年</p><h1>关于工作的通知</h1><p>正文在这里写着，说了一句话。</p>')).toEqual([
      'secret',
    ]);
    expect(asked('<p>内部资料</p><h1>关于工作的通知</h1><p>正文在这里写着，说了一句话。</p>')).toEqual([
      'internal',
    ]);
    const other = '<h1>万里街道办事处2025年部门预算</h1><p>正文在这里写着，说了一句话。</p>';
    expect(asked(other, { publisher: 'puta', bodies })).toEqual(['publisher']);
    expect(
      asked(other.replace('万里街道办事处', '某县石桥镇人民政府'), { publisher: 'puta', bodies }),
    ).toEqual([]);
  });
});

describe('tables in tables', () => {
  const shown = (html: string) =>
    readHtml(Buffer.from(html), 'page.html').blocks.map((block) =>
      block.kind === 'table'
        ? block.grid.rows.map((row) => row.map(({ text }) => text))
        : linesOfBlock(block).join(),
    );
  const inner = '<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>';

  test('tables that put parts of a page beside each other leave the tables in them whole', () => {
    const page = `<table border="1"><tr><td colspan="2">网站名称</td></tr>
      <tr><td>导航</td><td><table><tr><td><p>本表如下。</p>${inner}<p>特此公开。</p></td></tr></table></td></tr></table>`;
    expect(shown(page)).toEqual([
      '网站名称',
      '导航',
      '本表如下。',
      [
        ['甲', '1'],
        ['乙', '2'],
      ],
      '特此公开。',
    ]);
  });

  test('a table that is the content of a cell becomes part of the table around it', () => {
    const rows = `<tr><th>岗位</th><th>人数</th></tr><tr><td>办公室</td><td> ${inner}</td></tr><tr><td>财政所</td><td>3</td></tr>`;
    const [table] = readHtml(Buffer.from(`<table>${rows}</table>`), 'page.html').blocks;
    if (table?.kind !== 'table') throw new Error(table?.kind);
    expect(
      table.grid.rows.map((row) =>
        row.map(({ text, colspan, rowspan }) => `${text} ${colspan}×${rowspan}`).join(),
      ),
    ).toEqual(['岗位 1×1,人数 2×1', '办公室 1×2,甲 1×1,1 1×1', '乙 1×1,2 1×1', '财政所 1×1,3 2×1']);
  });

  test('lists and long texts in cells with lines around them leave a table a table', () => {
    const long = '负责本乡的综合协调工作。'.repeat(50);
    const rows = `<tr><td>主任</td><td><ul><li>主持</li><li>协调</li></ul></td></tr><tr><td>副主任</td><td>${long}</td></tr>`;
    expect(shown(`<table border="1">${rows}</table>`)).toEqual([
      [
        ['主任', '主持\n协调'],
        ['副主任', long],
      ],
    ]);
  });

  test('the caption of a table stands above it, pictures of its cells below it', () => {
    const table =
      '<table><caption>表1 人数</caption><tr><td>甲</td><td>1<img src="a.png" alt="章"></td></tr></table>';
    expect(shown(table)).toEqual(['表1 人数', [['甲', '1']], '章']);
  });

  test('tables that are nested without end are read in the time that they take', () => {
    const deep = `${'<table border="1"><tr><td>a</td><td>'.repeat(70)}<p>末</p>`;
    const started = performance.now();
    expect(shown(deep).flat(2)).toContain('末');
    expect(performance.now() - started).toBeLessThan(3000);
  });
});

test('signs of fonts are characters in a cell as in a text; those that show none are counted', () => {
  const signs =
    '<font face="Wingdings">\uf0fe</font>同意<span style="font-family:Wingdings">o\uf04a</span>' +
    '<font face="Symbol">\uf0b3</font>5';
  const { blocks, notices } = readHtml(
    Buffer.from(
      `<table border="1"><tr><td>意见</td><td>${signs}</td></tr><tr><td>结果</td><td>甲</td></tr></table><p>${signs}</p>`,
    ),
    'a.html',
  );
  expect(blocks.flatMap(linesOfBlock)).toEqual(['意见', '☑同意□≥5', '结果', '甲', '☑同意□≥5']);
  expect(notices).toEqual([{ kind: 'signs', count: 2, detail: '' }]);
});
