import { expect, test } from 'vitest';
import { convertTree } from '../../../src/domain/import/convert-tree.ts';
import { readHtml } from '../../../src/io/formats/html/read-html.ts';
import { usualChoice } from './convert-text.ts';

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
