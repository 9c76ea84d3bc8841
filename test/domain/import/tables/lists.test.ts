import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridOf } from '../../../../src/domain/import/tables/grid.ts';
import { importWorkbook } from '../../../../src/domain/import/tables/import-workbook.ts';
import { listFields } from '../../../../src/domain/import/tables/lists/columns.ts';
import { listsInText } from '../../../../src/domain/import/tables/lists/lists-in-text.ts';
import type { ColumnMapping } from '../../../../src/domain/import/tables/lists/mapping.ts';
import { readList } from '../../../../src/domain/import/tables/lists/read-list.ts';
import { readValue } from '../../../../src/domain/import/tables/lists/read-value.ts';
import { recogniseColumns } from '../../../../src/domain/import/tables/lists/recognise-columns.ts';
import { tableParts } from '../../../../src/domain/import/tables/table-parts.ts';
import { responsibilitySchema } from '../../../../src/domain/schema/responsibilities.ts';
import { staffSchema } from '../../../../src/domain/schema/staff.ts';
import { textIn } from '../../../../src/domain/text/message.ts';

type Rows = readonly (readonly string[])[];
const imported = (
  rows: Rows,
  collection: 'staff' | 'services' | 'responsibilities' | 'documents',
  mappings: readonly ColumnMapping[] = [],
) => {
  const result = importWorkbook(
    { fileName: '名单.xlsx', sheets: [{ name: 'Sheet1', grid: gridOf(rows, 'Sheet1') }] },
    { collection, mappings, srcFor: (number) => `/files/${number}.csv` },
  );
  return { ...result, said: result.notes.map((note) => textIn(note, 'zh-CN')) };
};

const people = [
  ['林知远', '镇长', '领导班子', '0000-8800021', '2021-07-02'],
  ['白舒然', '副镇长', '领导班子', '0000-8800025', '2023-03-20'],
  ['石磊岩', '主任', '应急办', '0000-8800027', '2022-01-05'],
];
const heads = [
  ['姓名', '职务', '部门', '办公电话', '任职时间'],
  ['Name', 'Title', 'Department', 'Office phone', 'Appointed'],
  ['姓 名', '现任职务', '所在部门', '联系电话（座机）', '任职日期'],
];
const expected = people.map(([name, post, department, phone, from]) => ({
  name,
  post,
  department,
  phone,
  from,
}));

test('people come in from columns in any order, named in Chinese or English, with numbers beside them', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...heads),
      fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
      (head, order) => {
        const pick = (row: readonly string[]) => order.map((at) => row[at] ?? '');
        const rows = [
          ['2025 年工作人员名单'],
          ['序号', ...pick(head)],
          ...people.map((row, at) => [String(at + 1), ...pick(row)]),
        ];
        const { documents, mappings } = imported(rows, 'staff');
        expect(documents[0]?.facts.title).toBe('2025 年工作人员名单');
        expect(documents[0]?.fields).toEqual({ departments: ['领导班子', '应急办'], people: expected });
        expect(staffSchema.safeParse({ title: '名单', ...documents[0]?.fields }).success).toBe(true);
        expect(Object.keys(mappings[0]?.columns ?? {}).sort()).toEqual(['序号', ...pick(head)].sort());
      },
    ),
    { numRuns: 40 },
  );
});

test('columns that may hold personal data are left out, unasked', () => {
  const { documents, said } = imported(
    [
      ['姓名', '职务', '身份证号', '手机', '家庭住址'],
      ['林知远', '镇长', 'x', 'y', 'z'],
    ],
    'staff',
  );
  expect(documents[0]?.fields).toEqual({ people: [{ name: '林知远', post: '镇长' }] });
  expect(said.join('\n')).toContain('可能有个人信息的列，没有导入：身份证号、手机、家庭住址');
});

test('no cell is lost: it is a value, a number of a row, or told', () => {
  const text = fc.constantFrom('', '甲', '12', '合计', '0000-8800021', '2024-01-05', '不详');
  const names = [...listFields.staff.map(({ heads: [head] }) => head ?? ''), '备注', '手机', '序号'];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(names, { minLength: 3 }),
      fc.array(fc.array(text, { minLength: 11, maxLength: 11 }), { minLength: 1, maxLength: 6 }),
      (row, body) => {
        const grid = gridOf([row, ...body.map((cells) => cells.slice(0, row.length))], 'Sheet1');
        const parts = tableParts(grid);
        const { columns } = recogniseColumns(parts, 'staff', []);
        const { items, left } = readList(parts, columns, 'staff');
        const values = items.reduce((sum, item) => sum + Object.keys(item.values).length, 0);
        const numbered = parts.body.flatMap((cells) =>
          columns.filter(
            ({ leftOut, column }) =>
              leftOut === 'numbers' &&
              (cells[column]?.text ?? '') !== '' &&
              !left.some(({ place }) => place === cells[column]?.place),
          ),
        );
        const sections = parts.body.filter(
          (cells) =>
            cells.filter((cell) => (cell?.text ?? '') !== '').length === 1 &&
            (cells[0]?.text ?? '') !== '' &&
            cells.length > 1,
        );
        const stated = parts.body.flat().filter((cell) => (cell?.text ?? '') !== '').length;
        const sectionNumbers = sections.filter(() => columns[0]?.leftOut === 'numbers').length;
        expect(values + left.length + numbered.length + sections.length - sectionNumbers).toBe(stated);
      },
    ),
    { numRuns: 200 },
  );
});

test('a line across the table is the department of those below it', () => {
  const { documents } = imported(
    [
      ['姓名', '职务'],
      ['领导班子', ''],
      ['林知远', '镇长'],
      ['应急办', ''],
      ['石磊岩', '主任'],
    ],
    'staff',
  );
  expect(documents[0]?.fields).toMatchObject({
    people: [
      { name: '林知远', department: '领导班子' },
      { name: '石磊岩', department: '应急办' },
    ],
  });
});

test('a mapping decides for its heads, and for no others', () => {
  const mapping: ColumnMapping = {
    collection: 'staff',
    columns: { 姓名: 'name', 职务: 'post', 值班: 'phone', 电话: null },
  };
  const rows = [
    ['姓名', '职务', '值班', '电话'],
    ['林知远', '镇长', '0000-1111111', '0000-2222222'],
  ];
  expect(imported(rows, 'staff', [mapping]).documents[0]?.fields).toEqual({
    people: [{ name: '林知远', post: '镇长', phone: '0000-1111111' }],
  });
  expect(imported(rows, 'staff', [mapping]).mappings).toEqual([]);
  const other = [
    ['姓名', '职务', '电话'],
    ['林知远', '镇长', '0000-2222222'],
  ];
  expect(imported(other, 'staff', [mapping]).documents[0]?.fields).toEqual({
    people: [{ name: '林知远', post: '镇长', phone: '0000-2222222' }],
  });
});

test('a table that is no list is told with its heads and what is missing', () => {
  const { documents, said } = imported(
    [
      ['村组', '金额'],
      ['甲', '1'],
    ],
    'staff',
  );
  expect(documents).toEqual([]);
  expect(said.join()).toContain('“Sheet1”没有导入：表头（村组、金额）里找不到姓名；职务');
});

test('a table of a text is a list as well; lines beside it are told, and a text without one is none', () => {
  const source = { fileName: '名单.docx', title: '测试镇工作人员名单', lines: ['现予公布。'] };
  const table = gridOf(
    [
      ['姓名', '职务'],
      ['林知远', '镇长'],
    ],
    '1',
  );
  const found = listsInText(source, [table], 'staff', []);
  expect(found?.documents.map(({ facts, fields }) => [facts.title, fields])).toEqual([
    ['测试镇工作人员名单', { people: [{ name: '林知远', post: '镇长' }] }],
  ]);
  expect(found?.notes.map((note) => textIn(note, 'zh-CN')).join('\n')).toContain('没有导入：现予公布。');
  expect(
    listsInText(
      source,
      [
        gridOf(
          [
            ['村组', '金额'],
            ['甲', '1'],
          ],
          '1',
        ),
      ],
      'staff',
      [],
    ),
  ).toBeNull();
});

test('a list that is imported as text is told which collection it looks like', () => {
  const rows = [
    ['姓名', '职务', '办公电话'],
    ['林知远', '镇长', '0000-8800021'],
  ];
  expect(imported(rows, 'documents').said.join()).toContain('--collection staff');
});

test('services come in one a row; what is missing and what does not fit is told with its place', () => {
  const rows = [
    [
      '事项名称',
      '事项类型',
      '行使层级',
      '设定依据',
      '申请材料',
      '法定办结时限',
      '承诺办结时限',
      '办理地点',
      '咨询电话',
      '收费标准',
      '到现场次数',
    ],
    [
      '老年证',
      '公共服务',
      '乡镇级',
      '《老年人权益保障法》第五十三条',
      '1.身份证；2.照片',
      '10个工作日',
      '当场办结',
      '一楼',
      '0000-8800016',
      '不收费',
      '1次',
    ],
    ['建房', '行政许可', '镇', '', '身份证\n申请书', '十天', '5天', '二楼', '0000-8800016', '10元', '1'],
  ];
  const { documents, said } = imported(rows, 'services');
  expect(documents.map(({ facts, fields }) => [facts.title, fields])).toEqual([
    [
      '老年证',
      {
        type: 'public-service',
        level: 'township',
        basis: [{ title: '老年人权益保障法', article: '第五十三条' }],
        materials: [{ name: '身份证' }, { name: '照片' }],
        statutoryTime: { count: 10, unit: 'working-day' },
        promisedTime: { count: 0, unit: 'working-day' },
        place: '一楼',
        phone: '0000-8800016',
        fees: [],
        visits: 1,
      },
    ],
    [
      '建房',
      {
        type: 'licence',
        level: 'township',
        materials: [{ name: '身份证' }, { name: '申请书' }],
        promisedTime: { count: 5, unit: 'day' },
        place: '二楼',
        phone: '0000-8800016',
        visits: 1,
      },
    ],
  ]);
  expect(said).toContain('“Sheet1”的 F3 格“十天” 填不进字段，没有导入（列“法定办结时限”），请手工补上');
  expect(said).toContain('2 项里有 1 项缺“法定办结时限”，这是必填的，请手工补上');
  expect(said).toContain('2 项里有 2 项缺“受理条件”，这是必填的，请手工补上');
});

test('duties come in with the kind that the title names; rows below a merged name belong to it', () => {
  const cell = (text: string, row: number, column: number, rowspan = 1) => ({
    text,
    colspan: 1,
    rowspan,
    place: { table: 'S', row, column },
  });
  const grid = {
    rows: [
      [cell('镇权力清单', 1, 1)],
      [cell('权力名称', 2, 1), cell('责任事项', 2, 2)],
      [cell('处罚甲', 3, 1, 2), cell('1.受理责任', 3, 2)],
      [cell('2.审查责任', 4, 2)],
      [cell('处罚乙', 5, 1), cell('送达责任', 5, 2)],
    ],
  };
  const { documents } = importWorkbook(
    { fileName: 'a.xlsx', sheets: [{ name: 'S', grid }] },
    { collection: 'responsibilities', mappings: [], srcFor: () => '' },
  );
  expect(documents[0]?.fields).toEqual({
    kind: 'power-list',
    items: [
      { name: '处罚甲', duties: ['受理责任', '审查责任'] },
      { name: '处罚乙', duties: ['送达责任'] },
    ],
  });
  expect(responsibilitySchema.safeParse({ title: '清单', ...documents[0]?.fields }).success).toBe(true);
});

describe('values', () => {
  test.each([
    ['20个工作日', 'time', { count: 20, unit: 'working-day' }],
    ['5日内', 'time', { count: 5, unit: 'day' }],
    ['即办', 'time', { count: 0, unit: 'working-day' }],
    ['5-10个工作日', 'time', null],
    ['2024年3月5日', 'date', '2024-03-05'],
    ['去年', 'date', null],
    ['最多跑一次', 'count', null],
    ['行政许可', 'serviceType', 'licence'],
    ['行政许可、行政确认', 'serviceType', null],
    ['自然人、企业法人', 'audience', ['natural-person', 'legal-person']],
    ['1.甲\n2.乙；\n（3）丙', 'lines', ['甲', '乙', '丙']],
    ['2.5 米以上的', 'lines', ['2.5 米以上的']],
    [
      '《行政处罚法》第二十四条；《森林法》第七十三条第一款',
      'basis',
      [
        { title: '行政处罚法', article: '第二十四条' },
        { title: '森林法', article: '第七十三条第一款' },
      ],
    ],
    ['县政府文件', 'basis', [{ title: '县政府文件' }]],
    ['根据上级要求和《森林法》', 'basis', null],
    ['0000-1111111, 0000-2222222', 'phone', '0000-1111111；0000-2222222'],
    ['无', 'phone', null],
    ['10元/件', 'fees', null],
  ] as const)('%j as %s is %j', (text, kind, value) => {
    expect(readValue(text, kind)).toEqual(value);
  });
});

test('a month alone is no day: it is told with a sentence of its own, and other words with another', () => {
  const { documents, said } = imported(
    [
      ['姓名', '职务', '任职时间'],
      ['林知远', '镇长', '2024年3月'],
      ['白舒然', '副镇长', '二〇二四年三月'],
      ['石磊岩', '主任', '2024.13'],
      ['周明', '主任', '2024-3-5'],
    ],
    'staff',
  );
  expect(documents[0]?.fields?.people).toMatchObject([{}, {}, {}, { from: '2024-03-05' }]);
  expect(JSON.stringify(documents[0]?.fields).match(/"from"/g)).toHaveLength(1);
  expect(said.filter((note) => note.includes('只写了年月'))).toEqual([
    expect.stringMatching(/C2 格“2024年3月” 只写了年月，这一栏要写到日，没有导入（列“任职时间”）/),
    expect.stringMatching(/C3 格“二〇二四年三月” 只写了年月/),
  ]);
  expect(said.filter((note) => note.includes('填不进字段'))).toEqual([
    expect.stringContaining('C4 格“2024.13”'),
  ]);
});
