import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseProse } from '../../../src/domain/prose/parse.ts';
import { parseCsv } from '../../../src/io/files/csv.ts';
import { convertText } from './convert-text.ts';

/** Twelve pages that imitate the structure of real ones; names and numbers are invented. */
const folder = 'test/fixtures/import/pages';
const names = readdirSync(folder).sort();
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8').replaceAll('\r\n', '\n');
const importPage = (name: string) => convertText(read(name), name);
const proseOf = (text: string) => parseProse({ file: 'f.mdx', text, lineOffset: 0, locale: 'zh-CN' });
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

test('there are twelve pages', () => {
  expect(names).toHaveLength(12);
});

describe('every line of a page stands in the text, as title or source line, or is listed as left out', () => {
  test.each(names)('%s', (name) => {
    const { facts, body, losses, files } = importPage(name);
    const { prose, findings } = proseOf(body);
    const rest = linesOf(read(name));
    for (const taken of [facts.title, facts.source?.line ?? '', ...losses.map(({ text }) => text)])
      if (rest.includes(taken)) rest.splice(rest.indexOf(taken), 1);
    const cells = (line: string) => line.split(/[|\t]/).map((cell) => cell.trim());
    const filled = (texts: readonly string[]) => texts.filter((text) => text !== '').sort();
    const inFiles = [...files.values()].flatMap((file) => parseCsv(Buffer.from(file)).flat());
    // A table of its own has the title of the text as caption.
    const shown = prose.blocks
      .map(({ text }) => text)
      .filter((text) => files.size === 0 || text !== facts.title);
    expect(filled([...shown.flatMap(cells), ...inFiles])).toEqual(filled(rest.flatMap(cells)));
    expect(findings).toEqual([]);
  });
});

describe('what is recognised', () => {
  test.each([
    ['cw01', 'cw01', null, null, null, null, null],
    ['fz01', '青禾镇2020年度法治政府建设工作情况报告', 2020, 'rule-of-law', '2021-03-30', null, null],
    [
      'fz03',
      '松坡乡人民政府关于2022年法治政府建设工作情况报告',
      2022,
      'rule-of-law',
      '2023-05-11',
      '2023-01-20',
      null,
    ],
    [
      'fz05',
      '云杉县雁坪乡人民政府2025年法治政府建设情况报告',
      2025,
      'rule-of-law',
      '2026-02-12',
      '2026-02-12',
      '雁坪委文〔2026〕3号',
    ],
    ['fz07', '2020年榆北区法治政府建设情况报告', 2020, 'rule-of-law', '2021-03-29', null, null],
    ['fz09', 'fz09', 2023, 'rule-of-law', null, null, null],
    ['gs01', '榆南乡2025年第二季度农村低保金发放花名册(银行代发)公示', 2025, null, '2025-07-03', null, null],
    ['ml01', '社会救助领域基层政务公开标准目录', null, null, '2026-03-07', null, null],
    ['nb02', '青禾乡2024年政府信息公开工作年度报告', 2024, 'information-disclosure', null, null, null],
    ['nb04', '榆中乡2020年政府信息公开工作年度报告', 2020, 'information-disclosure', null, null, null],
    ['nb06', '2021年政府信息公开工作年度报告', 2021, 'information-disclosure', null, null, null],
    ['nb08', '兴林乡2010年政府信息公开报告', 2010, 'information-disclosure', '2011-01-01', null, null],
  ])('%s: %s', (name, title, year, reportKind, published, issued, number) => {
    const { facts } = importPage(`${name}.txt`);
    expect(facts).toMatchObject({ title, year, reportKind, published, issued, number });
  });
});

test('the headings of a page are those that have text below them', () => {
  expect(proseOf(importPage('fz03.txt').body).prose.headings).toEqual([
    { depth: 2, id: 's1', text: '一、2022年度推进法治政府建设的主要举措和成效' },
    { depth: 3, id: 's1-1', text: '(一)强化组织领导,夯实组织基础' },
    { depth: 3, id: 's1-2', text: '(二)落实执法三项制度' },
    { depth: 2, id: 's2', text: '二、存在的问题' },
    { depth: 2, id: 's3', text: '三、下步工作计划' },
    { depth: 3, id: 's3-1', text: '(一)完善制度机制' },
  ]);
});

test('numbered cells above bare numbers, of a table printed one cell a line, are no headings', () => {
  expect(proseOf(importPage('nb04.txt').body).prose.headings.map(({ text }) => text)).toEqual([
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '三、本年度办理结果',
    '(三)不予公开',
    '(四)无法提供',
    '(五)不予处理',
    '四、政府信息公开行政复议、行政诉讼情况',
    '五、存在的主要问题及改进情况',
    '六、其他需要报告的事项',
  ]);
});
