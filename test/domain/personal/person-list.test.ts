import { describe, expect, test } from 'vitest';
import { personList } from '../../../src/domain/personal/person-list.ts';
import { textTables } from '../../../src/domain/personal/text-tables.ts';
import { cn } from '../../../src/presets/cn.ts';

const { columns } = cn.personal;
if (!columns) throw new Error('China has names of columns.');
const list = (...rows: string[]) =>
  personList(
    rows.map((row) => row.split(',')),
    columns,
  );

describe('a list of people', () => {
  test.each([
    ['身份证号', '11'],
    ['公民身份号码', '1'],
    ['银行卡号', '62'],
    ['银行账号', '1'],
    ['银行帐户', '1'],
    ['开户账号', '1'],
    ['开户号', '1'],
    ['社保卡号', '1'],
    ['医保号', '1'],
    ['残疾等级', '二级'],
    ['残疾证号', '1'],
    ['致贫原因', '因病'],
    ['返贫风险', '因学'],
    ['病种', '癌'],
    ['疾病名称', '癌'],
    ['健康状况', '患病'],
    ['家庭住址', '三组5号'],
    ['户籍地址', '三组5号'],
    ['详细地址', '三组5号'],
    ['现住址', '样本乡上泉村'],
    ['地址', '幸福路5号'],
    ['户籍地', '2栋3单元'],
  ])('with %s tells what is private', (name, value) => {
    expect(list(`序号,姓名,${name}`, `1,张三,${value}`)).toEqual({
      head: 0,
      person: '姓名',
      sensitive: name,
      count: 1,
    });
  });

  test.each([
    '姓名',
    '户主',
    '户主姓名',
    '申请人',
    '保障对象姓名',
    '残疾人',
    '儿童',
    ' 姓 名 ',
    '**姓名**',
    '姓名（户主）',
  ])('has the column %s', (name) => {
    expect(list(`${name},病种`, '张三,癌')?.count).toBe(1);
  });

  test('of children has what concerns only them', () => {
    expect(list('学生姓名,班级', '张三,三年级')?.sensitive).toBe('班级');
    expect(list('儿童,困境类型', '张三,事实无人抚养')?.sensitive).toBe('困境类型');
    expect(list('儿童,困境类型', '张某某,事实无人抚养')).toBeNull();
  });

  test('counts those of whom both can be read', () => {
    const rows = [
      '姓名,致贫原因',
      '张三,因病',
      '李四,',
      ',因学',
      '王*,因残',
      '赵某某,因残',
      '钱五,缺*',
      '孙六,无',
      '周七,因灾',
    ];
    expect(list(...rows)).toEqual({ head: 0, person: '姓名', sensitive: '致贫原因', count: 2 });
  });

  test('has its names below titles and units', () => {
    expect(list('2024年低保名单', '单位：元', '姓名,残疾等级', '张三,二级')).toMatchObject({ head: 2 });
    expect(list('甲', '乙', '丙', '丁', '戊', '姓名,残疾等级', '张三,二级')).toBeNull();
  });

  test('of what may be told is none', () => {
    expect(list('姓名,性别,村名,金额', '张三,男,上泉村,300')).toBeNull();
    expect(list('病种,人数', '癌,3')).toBeNull();
    expect(list('村名,致贫原因', '上泉村,缺水')).toBeNull();
    expect(list('姓名,健康状况', '张三,健康', '李四,良好', '王五,—')).toBeNull();
    expect(list('姓名,身份证号')).toBeNull();
    expect(list('姓名,家庭住址', '张三,样本县样本乡')).toBeNull();
    expect(list('姓名,班级', '张三,三年级')).toBeNull();
    expect(list('姓名,病种', '张**,癌', '李某某,癌', '王××,癌')).toBeNull();
  });
});

test('tables of a text are found with their lines, cells and signs', () => {
  const text =
    '前文 | 竖线\n\n| 姓名 | 病种 |\n| --- | :-: |\n| 张\\|三 | **癌** |\n| 李四 |\n\n后文\n\n甲|乙\n-|-\n1|2\n完';
  expect(textTables(text)).toEqual([
    { line: 3, rows: [['姓名', '病种'], ['张\\|三', '**癌**'], ['李四']] },
    {
      line: 10,
      rows: [
        ['甲', '乙'],
        ['1', '2'],
      ],
    },
  ]);
  expect(textTables('甲\n---\n乙 | 丙')).toEqual([]);
});
