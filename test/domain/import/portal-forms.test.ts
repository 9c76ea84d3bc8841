import { expect, test } from 'vitest';
import { convertTree } from '../../../src/domain/import/convert-tree.ts';
import { readHtml } from '../../../src/io/formats/html/read-html.ts';
import { convertText, usualChoice } from './convert-text.ts';

const imported = (body: string, head = '') =>
  convertTree(
    readHtml(
      Buffer.from(`<html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`),
      'a.html',
    ),
    usualChoice,
  );
const text = '<p>现将有关事项通知如下，请各单位认真贯彻执行，并于年底前报告情况。</p>';

test('raised, lowered and struck out characters stay so, in cells as characters of their own', () => {
  const { body } = imported(
    `<h1>关于某事的通知</h1>${text}<p>投诉10<sup>2</sup>件，CO<sub>2</sub>，收费<s>50</s>60元。</p>` +
      '<table border=1><tr><th>项目</th><th>面积（m<sup>2</sup>）</th></tr><tr><td>甲</td><td>1</td></tr></table>',
  );
  expect(body).toContain('10<sup>2</sup>件，CO<sub>2</sub>，收费<del>50</del>60元。');
  expect(body).toContain('面积（m²）');
});

test('what stands beside the only paragraph with a bold beginning is part of the text', () => {
  const { body } = imported(
    '<h1>Minutes of the meeting held on 14 January 2025</h1><p><b>Present:</b> Cllr A Smith (Chair), Cllr B Jones</p>' +
      '<ol><li>Apologies</li></ol><p>The meeting closed at 8.30 pm</p>',
  );
  expect(body).toContain('Apologies');
  expect(body).toContain('The meeting closed');
});

test('labels that are set apart, unknown ones beside known ones, and a title over two lines', () => {
  const { facts, fields, body } = imported(
    '<ul><li><b>索 引 号：</b>11620300013909010R/2023-48086</li><li>标　　题：某县人民政府办公室关于印发某办法的通知</li>' +
      '<li>时 效 性：有效</li></ul><div>某县人民政府办公室<br>关于印发某办法的通知</div><p>各乡镇人民政府：</p>' +
      text,
    '<meta name="ArticleTitle" content="某县人民政府办公室关于印发某办法的通知">',
  );
  expect(facts.title).toBe('某县人民政府办公室关于印发某办法的通知');
  expect(fields?.identifier).toBe('11620300013909010R/2023-48086');
  expect(body).not.toMatch(/时 效 性|标　　题/);
});

test('a line in which nothing parts its statements is a source line', () => {
  const { facts, body } = imported(
    '<h1>某街道2023年度工作报告</h1><div><span>发布时间：2024-01-19 15:30</span><span>信息来源：某街道办事处</span>' +
      `<span>浏览次数：<i>88</i></span><span>字号：<a>[大]</a><a>[小]</a></span></div>${text}`,
  );
  expect(facts).toMatchObject({ published: '2024-01-19', source: { site: '某街道办事处', views: 88 } });
  expect(body).not.toContain('浏览次数');
});

test('an article of an account of WeChat comes in without what WeChat puts around it', () => {
  const around = [
    '预览时标签不可点|微信扫一扫<br>关注该公众号|轻触阅读原文|继续滑动看下一个|蒲台乡人民政府|阅读 128',
    '分享 收藏 在看 点赞|使用小程序|取消 允许|写留言|收录于合集 #防汛 12个',
  ];
  const { facts, body, losses } = imported(
    `<div><h1 id="activity-name">某乡召开防汛工作会议</h1><div><span>原创</span> <span>办公室</span> <a>某乡人民政府</a> <em id="publish_time">2024-06-12 18:30</em> <em>发表于青海</em></div>
    <div id="js_content"><p>点击上方“蓝字”关注我们</p><p>6月12日，某乡召开防汛工作会议，安排部署当前防汛工作。</p><p>会议强调，要压实责任，加强值班值守，确保安全度汛。</p><p>编辑：张三</p></div>
    ${around
      .join('|')
      .split('|')
      .map((line) => `<div>${line}</div>`)
      .join('')}</div>`,
  );
  expect(facts).toMatchObject({
    title: '某乡召开防汛工作会议',
    published: '2024-06-12',
    source: { site: '某乡人民政府', date: '2024-06-12' },
  });
  expect(body.split('\n\n')).toEqual([
    '6月12日，某乡召开防汛工作会议，安排部署当前防汛工作。',
    '会议强调，要压实责任，加强值班值守，确保安全度汛。',
  ]);
  expect(losses.map(({ rule }) => rule)).not.toContain('footer');
  expect(losses.map(({ text }) => text)).toContain('点击上方“蓝字”关注我们');
});

test('words of WeChat go from a text file as well, but not from within the text', () => {
  const lines = [
    '关于停水的通知',
    '点击上方“蓝字”关注我们',
    '因管道检修，定于5月8日停水一天，请做好储水准备。',
  ];
  const { body, losses } = convertText([...lines, '分享', '阅读原文', '长按识别二维码关注我们'].join('\n'));
  expect(body).toBe(lines[2]);
  expect(losses.map(({ rule, text }) => [rule, text])).toEqual([
    ['share', '点击上方“蓝字”关注我们'],
    ['page-tools', '分享'],
    ['share', '阅读原文'],
    ['share', '长按识别二维码关注我们'],
  ]);
  const within = ['关于公众号的说明', lines[2], '阅读原文', '以上说明自发布之日起执行，请各单位知悉。'];
  expect(convertText(within.join('\n')).body).toContain('阅读原文');
});

test('the time of a `publish_time` in the head is the day of publishing', () => {
  const { facts } = imported(
    `<h1>关于停水的通知</h1>${text}`,
    '<meta name="publish_time" content="2023-05-06 09:10:11">',
  );
  expect(facts.published).toBe('2023-05-06');
});

test('a last line that is signed and dated gives the day, and stays; a sentence with a day gives none', () => {
  const signed = imported(`<h1>关于停水的通知</h1>${text}<p>某乡人民政府　　2023年5月6日</p>`);
  expect(signed.facts.issued).toBe('2023-05-06');
  expect(signed.body.split('\n\n').at(-1)).toBe('某乡人民政府 2023年5月6日');
  const told = imported(`<h1>关于停水的通知</h1>${text}<p>停水从下列日期开始：2023年5月6日</p>`);
  expect(told.facts.issued).toBeNull();
});

test('annexes that are counted are a list of lines, not headings; one after a sentence is', () => {
  const annexes = '<p>附件：1.停水范围</p><p>2.应急供水点</p><p>3.联系电话</p>';
  const { body, headings } = imported(
    `<h1>关于停水的通知</h1>${text}${annexes}<p>某乡人民政府</p><p>2023年5月6日</p>`,
  );
  expect(headings).toBe(0);
  expect(body).toContain('附件：1.停水范围\n\n2.应急供水点\n\n3.联系电话');
  const chapter = imported(`<h1>关于停水的通知</h1><p>1.停水范围</p>${text}<p>2.供水地点</p>${text}`);
  expect(chapter.headings).toBe(2);
});

test('bullets that Word saved as letters of Wingdings are the signs that they show', () => {
  const bullet = (letter: string, face: string) =>
    `<span style="font-family:${face};mso-list:Ignore">${letter}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span>`;
  const { body } = imported(
    `<h1>关于停水的通知</h1>${text}<p>${bullet('l', 'Wingdings')}储水备用</p><p>${bullet('Ø', 'Wingdings')}节约用水</p>` +
      `<p><font face="Symbol">³</font>5天</p><p><font face="Arial">l</font>升</p>`,
  );
  expect(body.split('\n\n').slice(1)).toEqual(['● 储水备用', '➢ 节约用水', '≥5天', 'l升']);
});

test('attachments that stand below the text, behind its tools, stay with their links; lists of other pages go', () => {
  const link = (name: string) => `<a href="http://www.old.gov.cn/fj/${name}">${name}</a>`;
  const { body, losses } = imported(
    `<div><div><h1>关于某事的通知</h1>${text}<p>特此通知，请遵照执行，逾期不报的予以通报。</p></div>` +
      `<div>大 中 小 | 打印 | 分享到：微信</div><div>附件：</div><ul><li>${link('1.docx')}</li><li>${link('2.pdf')}</li></ul>` +
      `<div>相关文件</div><ul><li>${link('3.doc')}</li></ul></div>`,
  );
  expect(body.split('\n\n').slice(2)).toEqual([
    '附件：',
    '- [1.docx](http://www.old.gov.cn/fj/1.docx)\n- [2.pdf](http://www.old.gov.cn/fj/2.pdf)',
  ]);
  expect(losses.map(({ rule, text }) => [rule, text])).toEqual([
    ['page-tools', '大 中 小 | 打印 | 分享到：微信'],
    ['related', '相关文件'],
    ['navigation', '3.doc'],
  ]);
});

test('lists in lists keep their depth, and the numbers that a browser counts', () => {
  const { body } = imported(
    `<h1>关于某事的通知</h1>${text}<ol start="3"><li>拖拉机：<ul><li>大型<ol><li>履带</li></ol></li><li>小型</li></ul></li>` +
      '<li value="7"><p>收割机</p></li><li>其他</li></ol><p>以上补贴自即日起执行，请遵照办理。</p>',
  );
  expect(body.split('\n\n')[1]?.split('\n')).toEqual([
    '3. 拖拉机：',
    '   - 大型',
    '     1. 履带',
    '   - 小型',
    '7) 收割机',
    '8) 其他',
  ]);
});

test('line ends that a page shows are those of lines; a day with circles for zeros is one', () => {
  const { body, facts } = imported(
    `<h1>关于某事的通知</h1><pre>${text.replace(/<\/?p>/g, '')}\n　　一、加强领导\n\n某镇人民政府\n二○一五年三月一日</pre>`,
  );
  expect(body.split('\n\n').slice(1)).toEqual(['## 一、加强领导', '某镇人民政府', '二○一五年三月一日']);
  expect(facts.issued).toBe('2015-03-01');
});
