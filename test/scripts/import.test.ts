import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { checkContent } from '../../src/app/check-content.ts';
import { makeZip } from '../io/attachments/make-zip.ts';
import { filesBelow, runCommand } from '../site/shipped-site.ts';
import { makeSite, writeFiles } from '../tiny-site.ts';

/** Every test starts the command, some several times. */
vi.setConfig({ testTimeout: 60_000 });

const seed = 'test/fixtures/import/2020-rule-of-law-report.txt';

/** The tiny site with a second body, whose reports carry its name in their address. */
const county = {
  'content/bodies/county.mdx': '---\ntitle: 海东市乐都区蒲台乡人民政府\nkind: government\n---\n',
};

/** What the check finds wrong; how a text is typed is its author's. */
const mistakesIn = (settings: Parameters<typeof checkContent>[0]) =>
  checkContent(settings).findings.filter(({ rule }) => rule !== 'half-width');

function importInto(folder: string, ...args: string[]) {
  return runCommand('import', [...args, '--content', join(folder, 'content')]);
}

test('the real report comes in, passes the check, and is never overwritten unasked', () => {
  const { folder, settings } = makeSite(county);
  const target = join(folder, 'content/reports/2020/county-rule-of-law.mdx');
  const { status, output } = importInto(folder, seed, '--collection', 'reports', '--publisher', 'county');
  expect(status).toBe(0);
  expect(output).toContain('来源行 浏览:3799次 时间:2021-11-25 来源:本站');
  // It says nothing of the first responsible person and of other matters.
  expect(mistakesIn(settings).map(({ rule }) => rule)).toEqual(['rule-of-law-contents']);
  writeFileSync(target, 'mine');
  const again = importInto(folder, seed, '--collection', 'reports', '--publisher', 'county');
  expect(again.status).toBe(0);
  expect(again.output).toContain('以前导入过、没有变化的有 1 个');
  expect(readFileSync(target, 'utf8')).toBe('mine');
  const other = join(folder, 'other.txt');
  writeFileSync(other, readFileSync(seed));
  expect(importInto(folder, other, '--collection', 'reports', '--publisher', 'county').status).toBe(1);
  expect(readFileSync(target, 'utf8')).toBe('mine');
  const forced = importInto(folder, seed, '--collection', 'reports', '--publisher', 'county', '--force');
  expect(forced.status).toBe(0);
  expect(forced.output).toMatch(/导入会改这些行：\n {2}- mine\n {2}\+ ---/);
  expect(readFileSync(target, 'utf8')).toContain('蒲台乡');
});

test('a dry run writes nothing', () => {
  const { folder } = makeSite();
  const { status, output } = importInto(
    folder,
    seed,
    '--collection',
    'documents',
    '--dry-run',
    '--confirmed',
  );
  expect(status).toBe(0);
  expect(output).toContain('将导入');
  expect(existsSync(join(folder, 'content/documents'))).toBe(false);
});

test('a folder of statutes comes in with date, comments and headings, one title twice under two names', () => {
  const { folder, settings } = makeSite();
  const statute =
    '# 某某管理条例\n\n2018年12月20日 通过\n\n<!-- INFO END -->\n\n## 第一章  总则\n\n第一条 为了{规范}管理，x < y，制定本条例。\n';
  writeFiles(folder, {
    'laws/某某管理条例(2018-12-20).md': statute,
    'laws/某某管理条例(2018-03-01).md': statute,
    'laws/a.ofd': 'x',
  });
  const { status, output } = importInto(folder, join(folder, 'laws'), '--collection', 'documents');
  expect(output).toContain('导入 2 个，未导入 1 个');
  expect(output).toMatch(/a\.ofd\n {2}不能导入这种格式/);
  expect(status).toBe(1);
  expect(mistakesIn(settings)).toEqual([]);
  const text = readFileSync(join(folder, 'content/documents/2018/mou-mou-guan-li-tiao-li.mdx'), 'utf8');
  expect(text).toContain('issued: 2018-03-01');
  expect(text).toContain('{/* INFO END */}');
  expect(text).toContain('第一条 为了\\{规范\\}管理，x &lt; y，制定本条例。');
  expect(existsSync(join(folder, 'content/documents/2018/mou-mou-guan-li-tiao-li-2.mdx'))).toBe(true);
});

describe('what cannot be imported is told, the rest comes in', () => {
  test.each([
    ['no text at all', 'a.txt', Buffer.from([0, 1, 2, 0xff]), '已损坏'],
    ['empty', 'a.txt', '\n\n', '文件是空的'],
    ['of another format', 'a.ofd', 'x', '不能导入这种格式'],
    ['cut off', 'a.docx', 'x', '已损坏'],
    ['missing', null, '', '打不开'],
  ])('a file that is %s', (_what, name, content, words) => {
    const { folder } = makeSite(county);
    if (name) writeFiles(folder, { [name]: content });
    const { status, output } = importInto(
      folder,
      join(folder, name ?? 'b.txt'),
      seed,
      '--collection',
      'reports',
      '--publisher',
      'county',
    );
    expect(status).toBe(1);
    expect(output).toContain(words);
    expect(output).toContain('导入 1 个，未导入 1 个');
    expect(output).not.toMatch(/\n\s+at /);
  });

  test('a folder without texts, and an unknown collection', () => {
    const { folder } = makeSite({ 'empty/a.ofd': 'x' });
    expect(importInto(folder, join(folder, 'empty'), '--collection', 'reports').output).toContain(
      '没有可以导入的文件',
    );
    expect(importInto(folder, seed, '--collection', 'nonsense').status).toBe(2);
  });

  test('a file of an older program where LibreOffice is missing, and an archive that would write elsewhere', () => {
    const { folder } = makeSite({
      'in/a.wps': 'x',
      'in/b.zip': makeZip({ '../evil.txt': 'x' }),
      'in/c.txt': '丙的通知\n\n现将有关事项通知如下。\n',
    });
    const args = [join(folder, 'in'), '--collection', 'documents', '--content', join(folder, 'content')];
    const { status, output } = runCommand('import', args, { PATH: '/nowhere' });
    expect(status).toBe(1);
    expect(output).toContain('没有装。装上 LibreOffice 再导入');
    expect(output).toContain('压缩包里有“../”');
    expect(output).toContain('导入 1 个，未导入 2 个');
    expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
  });

  test('a place that cannot be written to', () => {
    const { folder } = makeSite({ 'content/documents': 'a file where a folder should be' });
    const { status, output } = importInto(folder, seed, '--collection', 'documents', '--confirmed');
    expect(status).toBe(1);
    expect(output).toContain('没有写入；移开它');
    expect(output).not.toMatch(/\n\s+at /);
  });
});

describe('a mistake on the command line is told with an example', () => {
  test.each([
    [
      ['a.txt', '--collection', 'report'],
      '没有“report”这个集合。可用的集合：bodies、responsibilities、staff、services、reports、documents、pages；例如 --collection reports。',
    ],
    [
      ['a.txt', '--collection', 'reports', '--publisher', '../etc'],
      '“../etc”不能用作机构编号：编号是 content/bodies/ 里的文件名，只有小写英文、数字和连字符，如 --publisher putai。',
    ],
    [
      ['a.txt', '--collection', 'reports', '--locale', 'fr'],
      '没有“fr”这种提示语言。可用的是 zh-CN 和 en，如 --locale zh-CN。',
    ],
    [['--collection', 'reports'], '没有写要导入的文件或文件夹。'],
    [['a.txt'], '没有写导入到哪个集合，如 --collection reports。'],
    [['a.txt', '--collection', 'reports', '--publisher'], '有一个选项后面缺少值，如 --publisher putai。'],
    [
      ['a.txt', '--collection', 'reports', '--overwrite'],
      '有一个选项不存在；文件名以 - 开头时写作 ./-文件名。',
    ],
  ])('%j', (args, message) => {
    expect(runCommand('import', args)).toEqual({
      status: 2,
      output: `${message}\n用法和例子：npm run import -- --help\n`,
    });
  });

  test('in English when English is asked for', () => {
    expect(runCommand('import', ['--collection', 'reports', '--locale', 'en']).output).toBe(
      'No file or folder to import was given.\nUsage and an example: npm run import -- --help\n',
    );
  });

  test('the help explains every option and gives an example', () => {
    const { status, output } = runCommand('import', ['--help']);
    expect(status).toBe(0);
    for (const word of ['--collection', '--publisher', '--content', '--dry-run', '--force', '例：'])
      expect(output).toContain(word);
  });
});

describe('nothing is written but new files below the content folder', () => {
  const target = 'content/reports/2020/county-rule-of-law.mdx';
  const args = ['--collection', 'reports', '--publisher', 'county', '--force'];
  test.each([
    ['the collection is a link to another folder', 'content/reports', 'elsewhere'],
    ['the year is a link to another folder', 'content/reports/2020', 'elsewhere'],
    ['the file is a link to another one', target, 'elsewhere/other.mdx'],
    ['the file is a link that leads nowhere', target, 'nowhere/other.mdx'],
  ])('%s', (_what, link, to) => {
    const { folder } = makeSite(county);
    writeFiles(folder, { 'elsewhere/other.mdx': 'theirs' });
    rmSync(join(folder, link), { recursive: true, force: true });
    mkdirSync(dirname(join(folder, link)), { recursive: true });
    symlinkSync(join(folder, to), join(folder, link));
    const { status, output } = importInto(folder, seed, ...args);
    expect(status).toBe(1);
    expect(output).toContain('符号链接');
    expect(filesBelow(join(folder, 'elsewhere'))).toEqual(['other.mdx']);
    expect(readFileSync(join(folder, 'elsewhere/other.mdx'), 'utf8')).toBe('theirs');
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
    expect(lstatSync(join(folder, link)).isSymbolicLink()).toBe(true);
  });

  test('a folder of the name of the file is left alone', () => {
    const { folder } = makeSite(county);
    mkdirSync(join(folder, target), { recursive: true });
    expect(importInto(folder, seed, ...args).status).toBe(1);
    expect(lstatSync(join(folder, target)).isDirectory()).toBe(true);
  });

  test('a content folder that is a link itself is written to; one in the files of a repository is not', () => {
    const { folder } = makeSite(county);
    symlinkSync(join(folder, 'content'), join(folder, 'linked'));
    expect(runCommand('import', [seed, ...args, '--content', join(folder, 'linked')]).status).toBe(0);
    mkdirSync(join(folder, '.git/content'), { recursive: true });
    expect(runCommand('import', [seed, ...args, '--content', join(folder, '.git/content')]).status).toBe(1);
    expect(filesBelow(join(folder, '.git'))).toEqual([]);
  });
});

/** A list of people as a spreadsheet program saves it. */
const people =
  '测试镇 2025 年工作人员名单,,,\n序号,姓名,职务,值班电话\n1,甲,镇长,0000-1111111\n2,乙,主任,0000-2222222\n';

test('a list of people comes in; which column is what is told, kept beside the content, and changed there', () => {
  const { folder, settings } = makeSite({ 'in/名单.csv': people });
  const args = [join(folder, 'in/名单.csv'), '--collection', 'staff', '--publisher', 'town'];
  const target = join(folder, 'content/staff/ce-shi-zhen-2025-nian-gong-zuo-ren-yuan-ming-dan.mdx');
  const dry = importInto(folder, ...args, '--dry-run');
  expect(dry.output).toContain('按表头认出的列（staff）：姓名 → name、职务 → post');
  expect(dry.output).toContain('没有认出的列，没有导入：值班电话');
  const mapping = join(folder, 'content/import-columns.yaml');
  expect([target, mapping].filter((path) => existsSync(path))).toEqual([]);
  expect(importInto(folder, ...args).status).toBe(0);
  expect(readFileSync(target, 'utf8')).not.toContain('0000-1111111');
  const kept = readFileSync(mapping, 'utf8');
  expect(kept).toContain('      姓名: name\n      职务: post\n      值班电话: null\n');
  writeFileSync(mapping, kept.replace('值班电话: null', '值班电话: phone # 值班室'));
  const again = importInto(folder, ...args, '--force');
  expect(again.output).toContain(
    '按 import-columns.yaml 对应的列（staff）：姓名 → name、职务 → post、值班电话 → phone',
  );
  expect(readFileSync(target, 'utf8')).toContain('phone: 0000-1111111');
  expect(readFileSync(mapping, 'utf8')).toContain('# 值班室');
  expect(mistakesIn(settings)).toEqual([]);
});

test('a workbook becomes a report with its tables below public/, which are never overwritten unasked', () => {
  const csv = '2024 年预算\n项目,收入,\n,预算,决算\n税收,1,2\n';
  const { folder, settings } = makeSite({ 'in/budget.csv': csv });
  const args = [join(folder, 'in/budget.csv'), '--collection', 'reports', '--publisher', 'town'];
  expect(importInto(folder, ...args).status).toBe(0);
  const table = join(folder, 'public/files/imported/budget.csv');
  expect(readFileSync(table, 'utf8')).toBe('\uFEFF项目,收入,\n,预算,决算\n税收,1,2\n');
  expect(checkContent(settings).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  writeFileSync(table, '甲,乙\n1,2\n');
  writeFileSync(join(folder, 'in/budget.csv'), csv.replace('税收', '收费'));
  expect(importInto(folder, ...args)).toMatchObject({ status: 1 });
  expect(readFileSync(table, 'utf8')).toBe('甲,乙\n1,2\n');
});

test.each([
  ['a field that there is not', 'tables:\n  - collection: staff\n    columns: { 姓名: nmae }\n', '“nmae”'],
  ['no YAML', 'tables: [', 'import-columns.yaml 写得不对'],
])('names of columns with %s are told, and nothing is imported', (_what, mapping, words) => {
  const { folder } = makeSite({ 'in/a.csv': people, 'content/import-columns.yaml': mapping });
  const { status, output } = importInto(folder, join(folder, 'in/a.csv'), '--collection', 'staff');
  expect(status).toBe(1);
  expect(output).toContain(words);
  expect(existsSync(join(folder, 'content/staff'))).toBe(false);
});

test('a table of people on a saved page is a list as well; what stands beside it is told', () => {
  const cells = (row: readonly string[]) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  const table = `<table>${[
    ['姓名', '职务'],
    ['甲', '镇长'],
  ]
    .map(cells)
    .join('')}</table>`;
  const page = `<html><head><title>测试镇工作人员名单</title></head><body><h1>测试镇工作人员名单</h1><p>现予公布。</p>${table}</body></html>`;
  const { folder } = makeSite({ 'in/a.html': page });
  const { output } = importInto(folder, join(folder, 'in/a.html'), '--collection', 'staff');
  expect(output).toContain('现予公布。');
  const target = join(folder, 'content/staff/ce-shi-zhen-gong-zuo-ren-yuan-ming-dan.mdx');
  expect(readFileSync(target, 'utf8')).toContain('people:\n  - name: 甲\n    post: 镇长\n');
});
