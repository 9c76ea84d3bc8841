import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeLine } from '../../../src/domain/import/escape.ts';
import { headingDepths } from '../../../src/domain/import/headings.ts';
import { recogniseDate } from '../../../src/domain/import/recognise/date.ts';
import { recogniseDocumentNumber } from '../../../src/domain/import/recognise/document-number.ts';
import { recogniseReportKind } from '../../../src/domain/import/recognise/report-kind.ts';
import { recogniseSourceLine } from '../../../src/domain/import/recognise/source-line.ts';
import { recogniseYear } from '../../../src/domain/import/recognise/year.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { slugify } from '../../../src/io/import/slugify.ts';
import { convertText } from './convert-text.ts';

const seedFile = 'test/fixtures/import/2020-rule-of-law-report.txt';
const shownText = (text: string) => {
  const { prose, findings } = parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' });
  expect(findings).toEqual([]);
  return prose.blocks.map((block) => block.text);
};

describe('the real report of 2020', () => {
  const text = readFileSync(seedFile, 'utf8');
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const { facts, body, headings } = convertText(text, '2020-rule-of-law-report.txt');

  test('its facts are recognised', () => {
    expect(facts).toEqual({
      title: '海东市乐都区蒲台乡2020年度法治政府建设工作报告',
      year: 2020,
      reportKind: 'rule-of-law',
      published: '2021-11-25',
      issued: null,
      number: null,
      source: {
        line: '浏览:3799次 时间:2021-11-25 来源:本站',
        site: '本站',
        date: '2021-11-25',
        views: 3799,
      },
    });
    expect(headings).toBe(9);
  });

  test('every line is there to the letter', () => {
    expect(lines).toHaveLength(28);
    expect([facts.title, facts.source?.line, ...shownText(body)]).toEqual(lines);
  });

  test('the report that ships is this one', () => {
    const shipped = readFileSync('content/reports/2020/rule-of-law.mdx', 'utf8');
    expect(shipped.endsWith(`---\n\n${body}\n`)).toBe(true);
  });
});

test('any line of text shows as it was written', () => {
  const lines = fc
    .string({
      unit: fc.oneof(
        fc.constantFrom(...'*_{}[]<>~|&\\`#-+=.)(12 甲。"\'/:@!^$%;,'),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      ),
      minLength: 1,
      maxLength: 30,
    })
    .filter((line) => line.trim() !== '' && !/[\p{Cc}\u2028\u2029\ufffc]/u.test(line));
  fc.assert(
    fc.property(lines, (line) => {
      expect(shownText(escapeLine(line)).join('')).toBe(line.trim());
    }),
    { numRuns: 1500 },
  );
});

describe('headings', () => {
  test.each([
    ['一、依法全面履行政府职能方面', 2],
    ['（一）健全领导机制', 3],
    ['1.主要做法', 4],
    ['1．主要做法', 4],
    ['（1）宣传', 5],
    ['第一章 总则', 2],
    ['第二节 范围', 3],
    ['第一条 为了规范管理，制定本条例。', null],
    ['一是严格完善规范性文件制定程序。', null],
    ['（一）落实责任。一是加强领导，', null],
    ['一、各村要高度重视，认真组织，按时完成。', null],
    ['普通的一行', null],
    ['2020年工作', null],
    ['1.5万元', null],
  ])('%s is %s', (line, depth) => {
    expect(headingDepths([line])).toEqual([depth]);
  });
});

describe('facts', () => {
  test.each([
    ['2023年05月11日', '2023-05-11'],
    ['2021/03/29 11:30:01', '2021-03-29'],
    ['2021-11-25', '2021-11-25'],
    ['2021年2月30日', null],
    ['没有日期', null],
  ])('date: %s', (text, date) => {
    expect(recogniseDate(text)).toBe(date);
  });
  test.each([
    ['2020年度报告', 2020],
    ['2025 年法治政府建设', 2025],
    ['二〇二〇年报告', 2020],
    ['报告', null],
  ])('year: %s', (text, year) => {
    expect(recogniseYear(text)).toBe(year);
  });
  test.each([
    ['东政[2022]3号', '东政〔2022〕3号'],
    ['镇政发（2024）07号', '镇政发〔2024〕7号'],
    ['没有文号', null],
  ])('number: %s', (text, number) => {
    expect(recogniseDocumentNumber(text)).toBe(number);
  });
  test.each([
    ['某乡2020年度法治政府建设工作报告', 'rule-of-law'],
    ['某乡政府信息公开工作年度报告', 'information-disclosure'],
    ['某乡2024年部门决算', 'final-accounts'],
    ['通知', null],
  ])('kind: %s', (text, kind) => {
    expect(recogniseReportKind(text)).toBe(kind);
  });
  test.each([
    ['浏览:3799次 时间:2021-11-25 来源:本站', '本站', '2021-11-25', 3799],
    ['来源: 发布日期:2021-03-30 点击数: 人次', null, '2021-03-30', null],
    ['文章来源:司法局 更新时间:2021/03/29 11:30:01', '司法局', '2021-03-29', null],
  ])('source line: %s', (line, site, date, views) => {
    expect(recogniseSourceLine(line)).toEqual({ line, site, date, views });
  });
  test('an ordinary sentence is no source line', () => {
    expect(recogniseSourceLine('来源于群众、服务于群众，时间：2021年。')).toBeNull();
  });
});

test.each([
  ['蒲台乡通知', 'pu-tai-xiang-tong-zhi'],
  ['2020年度报告', '2020-nian-du-bao-gao'],
  ['Index', 'index-1'],
  ['！！', 'document-1'],
])('the slug of %s', (title, slug) => {
  expect(slugify(title)).toBe(slug);
});

test('a slug is cut between syllables', () => {
  const slug = slugify('关于进一步加强全镇农村集体经济组织财务管理和监督工作的实施意见');
  expect(slug.length).toBeLessThanOrEqual(60);
  expect(slug).toMatch(/^guan-yu-jin-yi-bu(-[a-z]+)+$/);
});
