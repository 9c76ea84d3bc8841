import { utils } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { matrixOf } from '../../../src/domain/import/tables/grid.ts';
import { findDisclosure } from '../../../src/domain/import/tables/statutory/find-disclosure.ts';
import { placesOf } from '../../../src/domain/import/tables/statutory/places.ts';
import type { CollectionName } from '../../../src/domain/schema/collections.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { importTables } from '../../../src/io/import/workbook/import-tables.ts';
import { laidOut } from '../../domain/import/tables/statutory-layouts.ts';
import { bookOf, sheetOf } from './make-book.ts';

const none = undefined;
const day = (year: number, month: number, date: number) => new Date(Date.UTC(year, month - 1, date));
const merged = (...ranges: string[]) => ({ '!merges': ranges.map(utils.decode_range) });
async function imported(
  collection: CollectionName,
  sheets: Parameters<typeof bookOf>[0],
  hidden: string[] = [],
) {
  const made = await importTables(bookOf(sheets, 'xlsx', hidden), 'a.xlsx', collection, [], { slug: 'a' });
  return { ...made, notes: made.notes.map((note) => textIn(note, 'zh-CN')) };
}

describe('workbooks as offices make them', () => {
  test('a list of people behind an empty sheet, below a title and who filled it in', async () => {
    const rows = [
      ['乡领导班子成员分工一览表'],
      ['填报单位：某乡人民政府', none, none, none, '填报日期：2024年3月5日'],
      ['序号', '姓 名', '职　务', '工作\n分工', '联系电话', '任职时间'],
      [1, '张三', '党委书记', '主持党委全面工作', '0972-8630001', day(2021, 5, 1)],
      [2, '李四', '乡长', '主持政府全面工作', '0972-8630002', '2023.6'],
      ['合计', '2人'],
      ['注：排名不分先后。'],
    ];
    const sheet = sheetOf(rows, merged('A1:F1', 'A7:F7'));
    Object.assign(sheet.F4 as object, { z: 'yyyy/m/d' });
    const { documents, notes } = await imported('staff', { Sheet1: sheetOf([]), 班子: sheet });
    expect(documents.map(({ facts, fields }) => [facts.title, fields])).toEqual([
      [
        '乡领导班子成员分工一览表',
        {
          people: [
            {
              ...{ name: '张三', post: '党委书记', portfolio: '主持党委全面工作' },
              ...{ phone: '0972-8630001', from: '2021-05-01' },
            },
            { name: '李四', post: '乡长', portfolio: '主持政府全面工作', phone: '0972-8630002' },
          ],
        },
      ],
    ]);
    expect(notes.join('\n')).toMatch(/F5.*2023\.6/);
    expect(notes.join('\n')).toMatch(/填报单位：某乡人民政府、填报日期：2024年3月5日、注：排名不分先后。/);
  });

  test('people below merged departments and heads in two rows; hidden ones and mobile phones stay out', async () => {
    const rows = [
      ['部门', '人员', none, '联系方式'],
      [none, '姓名', '职务', '办公电话', '手机'],
      ['党政办', '赵六', '主任', '8630011', '13800138000'],
      [none, '钱七', '干事', '8630012', '13800138001'],
      ['财政所', '孙八', '所长', '8630013', '13800138002'],
    ];
    const sheet = sheetOf(rows, {
      ...merged('A1:A2', 'B1:C1', 'D1:E1', 'A3:A4'),
      '!rows': [{}, {}, {}, {}, { hidden: true }],
    });
    const { documents, notes } = await imported('staff', { 名册: sheet, 备用: sheetOf([['姓名', '职务']]) }, [
      '备用',
    ]);
    expect(documents[0]?.fields).toEqual({
      departments: ['党政办'],
      people: [
        { name: '赵六', post: '主任', department: '党政办', phone: '8630011' },
        { name: '钱七', post: '干事', department: '党政办', phone: '8630012' },
      ],
    });
    expect(JSON.stringify(documents)).not.toContain('13800138');
    expect(notes.join('\n')).toMatch(/备用/);
  });

  test('times of services count what their head says; 无 as the time of law is said; codes keep their zeros', async () => {
    const rows = [
      ['事项清单'],
      ['事项信息', none, '办理信息', none, none, none],
      ['事项编码', '事项名称', '法定时限（工作日）', '承诺时限（天）', '是否收费', '设定依据'],
      [51101, '参保登记', 10, 3, '否', '《社会救助暂行办法》（国务院令第649号）第四十八条'],
      ['000051102', '失业登记', '无', '5', '免费', '《就业促进法》第十七条'],
    ];
    const sheet = sheetOf(rows, merged('A1:F1', 'A2:B2', 'C2:F2'));
    Object.assign(sheet.A4 as object, { z: '000000000' });
    const { documents } = await imported('services', { Sheet1: sheetOf([]), 清单: sheet });
    expect(documents.map(({ facts, fields }) => ({ title: facts.title, ...fields }))).toEqual([
      {
        ...{ title: '参保登记', code: '000051101', fees: [] },
        statutoryTime: { count: 10, unit: 'working-day' },
        promisedTime: { count: 3, unit: 'day' },
        basis: [{ title: '社会救助暂行办法', article: '第四十八条', text: '（国务院令第649号）' }],
      },
      {
        ...{ title: '失业登记', code: '000051102', fees: [], statutoryTime: 'none' },
        promisedTime: { count: 5, unit: 'day' },
        basis: [{ title: '就业促进法', article: '第十七条' }],
      },
    ]);
  });

  test('powers with a merged kind and lines in their cells', async () => {
    const rows = [
      ['某乡人民政府权责清单'],
      ['序号', '权力类型', '权力名称', '责任事项', '责任部门'],
      [1, '行政处罚', '对违法建设的处罚', '1.立案责任：发现\n2.调查责任：取证', '综合执法办'],
      [2, none, '对损坏房屋的处罚', '1.立案责任', '综合执法办'],
      ['合计：2项'],
    ];
    const { documents } = await imported('responsibilities', {
      权责清单: sheetOf(rows, merged('A1:E1', 'B3:B4', 'A5:E5')),
    });
    expect(documents[0]?.fields).toEqual({
      kind: 'power-list',
      items: [
        {
          ...{ name: '对违法建设的处罚', type: '行政处罚', department: '综合执法办' },
          duties: ['立案责任：发现', '调查责任：取证'],
        },
        {
          ...{ name: '对损坏房屋的处罚', type: '行政处罚', department: '综合执法办' },
          duties: ['立案责任'],
        },
      ],
    });
  });

  test('a budget: its cover is no chapter, its contents are told, codes and results of formulas stay', async () => {
    const cover = sheetOf([['2024年部门预算公开表'], ['某乡人民政府']]);
    const contents = sheetOf([
      ['目录', none],
      ['表一', '收支总表'],
      ['表二', '支出表'],
    ]);
    const spending = sheetOf(
      [
        ['2024年一般公共预算支出表'],
        [none, none, none, none, '单位：万元'],
        ['功能分类科目编码', none, none, '科目名称', '金额'],
        ['类', '款', '项'],
        ['201', '03', '01', '行政运行', 600.25],
        ['合计', none, none, none, { t: 'n', v: 600.25, f: 'SUM(E5:E5)' }],
        ['注：四舍五入存在尾差。'],
      ],
      merged('A1:E1', 'A3:C3', 'D3:D4', 'E3:E4', 'A6:D6', 'A7:E7'),
    );
    const funds = sheetOf([['2024年“三公”经费预算表'], ['本单位没有“三公”经费支出。']], merged('A1:E1'));
    const made = await imported('reports', { 封面: cover, 目录: contents, 支出表: spending, 三公: funds });
    const [document] = made.documents;
    expect(document?.facts).toMatchObject({
      title: '2024年部门预算公开表',
      year: 2024,
      reportKind: 'budget',
    });
    expect(document?.body.split('\n\n')).toEqual([
      '某乡人民政府',
      '## 支出表',
      '<Table src="/files/imported/a.csv" caption="2024年一般公共预算支出表" unit="万元" headRows={2} merged="A1:C1, D1:D2, E1:E2, A4:D4" />',
      '注：四舍五入存在尾差。',
      '## 三公',
      '2024年“三公”经费预算表',
      '本单位没有“三公”经费支出。',
    ]);
    expect([...made.files.values()]).toEqual([
      '\uFEFF功能分类科目编码,,,科目名称,金额\n类,款,项,,\n201,03,01,行政运行,600.25\n合计,,,,600.25\n',
    ]);
    expect(made.notes.join('\n')).toMatch(/目录.*表一.*收支总表/);
  });

  test('figures and days come in as they are shown', async () => {
    const rows = [
      ['指标', '单位', '2023年', '增长'],
      ['生产总值', '万元', 13579.5, 0.1],
      ['常住人口', '人', 7950, -0.00625],
      ['邮政编码', none, '081000', none],
      ['统计日期', none, day(2023, 12, 31), none],
    ];
    const sheet = sheetOf(rows);
    for (const [cell, z] of [
      ['C2', '#,##0.0'],
      ['D2', '0.0%'],
      ['D3', '0.00%'],
      ['C5', 'yyyy-mm-dd'],
    ] as const)
      Object.assign(sheet[cell] as object, { z });
    const { documents } = await imported('documents', { 统计: sheet });
    expect(documents[0]?.body.split('\n').slice(2)).toEqual([
      '| 生产总值 | 万元 | 13,579.5 | 10.0% |',
      '| 常住人口 | 人 | 7950 | \\-0.62% |',
      '| 邮政编码 |  | 081000 |  |',
      '| 统计日期 |  | 2023-12-31 |  |',
    ]);
  });

  test('of a table of projects the title is the caption; who filled it in stands above and below', async () => {
    const rows = [
      ['2024年补助资金项目公示表'],
      ['填报单位（盖章）：某乡人民政府', none, none, '单位：万元'],
      ['序号', '项目名称', '资金规模', none],
      [none, none, '合计', '其中：中央'],
      ['一', '产业项目', 150, 100],
      ['总计', none, 150, 100],
      ['填表人：赵六', none, '联系电话：0972-8630000'],
    ];
    const { documents, files } = await imported('documents', {
      公示: sheetOf(rows, merged('A1:D1', 'A3:A4', 'B3:B4', 'C3:D3')),
    });
    expect(documents[0]?.facts.title).toBe('2024年补助资金项目公示表');
    expect(documents[0]?.body.split('\n\n')).toEqual([
      '填报单位（盖章）：某乡人民政府',
      '<Table src="/files/imported/a.csv" caption="2024年补助资金项目公示表" unit="万元" headRows={2} merged="A1:A2, B1:B2, C1:D1" />',
      '填表人：赵六',
      '联系电话：0972-8630000',
    ]);
    expect([...files.values()][0]).toMatch(/\n总计,,150,100\n$/);
  });

  test('the statutory tables below each other on one sheet, with their titles, are fields cell by cell', async () => {
    const values = new Map(placesOf('2021-30').map((path, at) => [path, at % 7 === 0 ? null : at]));
    const order = Array.from({ length: 60 }, (_none, at) => at);
    const tables = laidOut(values, '2021-30', {
      ...{ numbering: true, wide: false, spaces: false, merged: true, order },
    });
    const rows: (string | undefined)[][] = [['某乡人民政府2023年政府信息公开工作年度报告']];
    const ranges: string[] = [];
    for (const [at, table] of tables.entries()) {
      rows.push([`表${at + 1}`]);
      const matrix = matrixOf(table);
      for (const cell of table.rows.flat()) {
        const top = matrix.findIndex((row) => row.includes(cell));
        const left = matrix[top]?.indexOf(cell) ?? 0;
        if (cell.colspan * cell.rowspan > 1)
          ranges.push(
            utils.encode_range(
              { r: rows.length + top, c: left },
              { r: rows.length + top + cell.rowspan - 1, c: left + cell.colspan - 1 },
            ),
          );
      }
      rows.push(
        ...matrix.map((row, r) =>
          row.map((cell, c) =>
            cell && row[c - 1] !== cell && matrix[r - 1]?.[c] !== cell ? cell.text : undefined,
          ),
        ),
      );
    }
    const { documents } = await imported('reports', { Sheet1: sheetOf(rows, merged(...ranges)) });
    const { fields, facts } = documents[0] ?? {};
    expect(facts).toMatchObject({ year: 2023, reportKind: 'information-disclosure' });
    const apart = findDisclosure([], tables, 2023)?.tables;
    expect(JSON.stringify(apart)).toMatch(
      /"carriedForward":\[178,179,.*"litigationAfterReview":\[195,null,197/,
    );
    expect(fields?.disclosure).toEqual(apart);
  });
});
