import { describe, expect, test } from 'vitest';
import { headingDepths } from '../../../src/domain/import/headings.ts';
import { recogniseDate } from '../../../src/domain/import/recognise/date.ts';
import { recogniseNumberLine } from '../../../src/domain/import/recognise/document-number.ts';
import { recogniseGenre } from '../../../src/domain/import/recognise/genre.ts';
import { recogniseIssued } from '../../../src/domain/import/recognise/issued.ts';
import { recogniseLabelledFields } from '../../../src/domain/import/recognise/labelled-fields.ts';
import { recogniseSourceLine } from '../../../src/domain/import/recognise/source-line.ts';
import { recogniseTitle } from '../../../src/domain/import/recognise/title.ts';
import { recogniseFileYear } from '../../../src/domain/import/recognise/year.ts';

describe('title', () => {
  test.each([
    ['the first line', ['某乡防汛应急预案', '一、总则'], 0],
    ['a first line that names no kind of text', ['某乡概况', '某乡位于县城以东。'], 0],
    ['below navigation', ['首页 > 年报', '某乡', '某乡2021年度工作报告', '一、概况'], 2],
    ['below a short name of a column', ['工作报告', '某区2021年度工作报告'], 1],
    ['not in the text', ['现将情况报告如下：', '一、概况', '关于某某工作的通知'], null],
    ['not a sentence', ['为了规范管理，制定本办法。'], null],
    ['not an attachment', ['附件：2025年防汛责任清单'], null],
    ['not a metadata line', ['发布时间：2024-05-06 来源：办公室', '各村工作人员：'], null],
  ])('%s', (_what, lines, at) => {
    expect(recogniseTitle(lines)).toBe(at);
  });
});

describe('source line', () => {
  test.each([
    ['发布时间：2024-05-06', null, '2024-05-06', null],
    ['日期:2023年05月11日   作者:办公室   来源:某乡    点击:[]', '某乡', '2023-05-11', null],
    ['发布日期:2026-03-07 浏览: 作者: 来源: 打印正文', null, '2026-03-07', null],
    ['发布时间： 来源： 阅读人次：35', null, null, 35],
    ['信息来源：县司法局更新时间：2021/03/29 11:30', '县司法局', '2021-03-29', null],
  ])('%s', (line, site, date, views) => {
    expect(recogniseSourceLine(line)).toEqual({ line, site, date, views });
  });

  test.each([
    '时间：2021年5月1日',
    '时间：2021年5月1日上午9时 地点：镇政府会议室',
    '时间：5月1日，来源：群众反映。',
    '资金来源：财政拨款 时间：2021-05-01',
    '来源： 浏览：',
    '访问量:',
    '2021年5月1日',
  ])('not “%s”', (line) => {
    expect(recogniseSourceLine(line)).toBeNull();
  });
});

test('metadata in brackets, in a list or with colons is read, and empty fields are not', () => {
  expect(
    recogniseLabelledFields([
      '[ 索引号 ] 11500230008689762A/2026-00004 [ 发文字号 ] 栗子府发[2026]04号 [ 有效性 ] 有效',
      '- [ 成文日期 ] 2026-02-10',
      '发布日期：2026年2月11日',
    ]),
  ).toEqual({ number: '栗子府发〔2026〕4号', issued: '2026-02-10', published: '2026-02-11' });
  expect(recogniseLabelledFields(['[ 成文日期 ]', '发布日期：', '按发布日期排列'])).toEqual({
    number: null,
    issued: null,
    published: null,
  });
});

describe('number of the document', () => {
  test.each([
    ['alone on its line', ['东政〔2022〕3号'], '东政〔2022〕3号'],
    ['not one that a sentence cites', ['根据国办公开办函〔2021〕30号编制。'], null],
  ])('%s', (_what, lines, number) => {
    expect(recogniseNumberLine(lines)).toBe(number);
  });
});

describe('day of signing', () => {
  test.each([
    ['in brackets in the file’s name', ['正文。'], '某条例(2018-12-20)', '2018-12-20'],
    ['under the title', ['（2024年1月31日）', '正文。', '甲', '乙', '丙', '丁'], '报告', '2024-01-31'],
    ['at the end', ['甲', '乙', '丙', '丁', '某乡人民政府', '2023年1月20日'], '报告', '2023-01-20'],
    ['in Chinese numerals', ['甲', '乙', '丙', '某乡', '二〇二三年十二月三十一日'], '报告', '2023-12-31'],
    ['not in a sentence', ['2023年1月20日，召开会议。'], '报告', null],
    ['not in the middle', ['甲', '乙', '丙', '2023年1月20日', '丁', '戊', '己'], '报告', null],
    ['not a day that does not exist', ['2023年2月30日'], '报告', null],
  ])('%s', (_what, lines, name, date) => {
    expect(recogniseIssued(lines, name)).toBe(date);
  });
});

test('every day of a year in Chinese numerals is that day, however zeros are written', () => {
  const ones = ['', ...'一二三四五六七八九'];
  const numeral = (value: number) =>
    `${['', '十', '二十', '三十'][Math.floor(value / 10)]}${ones[value % 10]}`;
  const days = Array.from({ length: 366 }, (_none, at) => new Date(Date.UTC(2020, 0, at + 1)));
  for (const year of ['二〇二〇', '二○二○', '二零二零'])
    expect(
      days.map((day) =>
        recogniseDate(`${year}年${numeral(day.getUTCMonth() + 1)}月${numeral(day.getUTCDate())}日`),
      ),
    ).toEqual(days.map((day) => day.toISOString().slice(0, 10)));
  expect(recogniseDate('二〇二一年二月二十九日')).toBeNull();
});

describe('year in a file’s name', () => {
  test.each([
    ['2020-rule-of-law-report', 2020],
    ['report_2020', 2020],
    ['2020年度报告', 2020],
    ['某条例(2018-12-20)', null],
    ['20210330', null],
  ])('%s', (name, year) => {
    expect(recogniseFileYear(name)).toBe(year);
  });
});

describe('genre', () => {
  test.each([
    ['上海市档案条例', [], 'statute'],
    ['农业技术推广法', [], 'statute'],
    ['最高人民法院关于海事诉讼管辖问题的规定', [], 'statute'],
    ['若干规定', ['2006年4月26日 上海市第十二届人民代表大会常务委员会第二十七次会议通过'], 'statute'],
    ['财务管理办法', ['根据国务院公布的《条例》，制定本办法。'], 'other'],
    ['关于防汛工作的通知', [], 'notice'],
    ['低保名单公示（第二批）', [], 'notice'],
    ['2025年村务公开公告', [], 'village-affairs'],
    ['《办法》政策解读', [], 'interpretation'],
    ['道路维修采购结果公告', [], 'procurement'],
    ['行政处罚决定书', [], 'enforcement'],
    ['公开招聘工作人员公告', [], 'recruitment'],
    ['“十五五”规划', [], 'plan'],
    ['某乡概况', [], 'other'],
  ])('%s', (title, lines, genre) => {
    expect(recogniseGenre(title, lines)).toBe(genre);
  });
});

describe('headings among their neighbours', () => {
  test.each([
    ['a sentence above a paragraph', ['（一）加强组织领导。', '召开会议4次。'], [3, null]],
    ['a sentence above a number', ['（一）加强组织领导。', '（二）规范执法。'], [null, null]],
    ['a sentence at the end', ['（一）加强组织领导。'], [null]],
    ['items of a list', ['一、材料', '1.身份证', '2.户口簿', '3.申请书'], [2, null, null, null]],
    ['chapters in a row', ['一、甲', '二、乙', '第一章 总则', '第一节 范围'], [2, 2, 2, 3]],
    ['levels in a row', ['一、甲', '（一）乙', '1.丙', '（1）丁', '正文。'], [2, 3, 4, 5, null]],
    ['a cell above a bare number', ['1.属于国家秘密', '0'], [null, null]],
    ['a line with the text behind it', ['（一）加强领导。全年召开会议3次。', '正文。'], [null, null]],
    ['a label', ['一、责任单位：党政办', '正文。'], [null, null]],
  ])('%s', (_what, lines, depths) => {
    expect(headingDepths(lines)).toEqual(depths);
  });
});
