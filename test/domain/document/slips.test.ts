import { expect, test } from 'vitest';
import { namesOfChoice } from '../../../src/domain/schema/choices.ts';
import { documentGenres, documentSchema } from '../../../src/domain/schema/documents.ts';
import { locales } from '../../../src/domain/text/locale.ts';
import { findingsOf, siteYaml } from '../../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';

/** What is said of the front matter of a document: rule, line and column, what is wrong, how to mend it. */
const said = (...lines: string[]) =>
  findingsOf({ [path]: `---\n${lines.join('\n')}\n---\n\n正文。\n` }).map(({ rule, place, message, fix }) => [
    `${rule}${place.replace(path, '')}`,
    message,
    fix,
  ]);
const [title, genre] = ['title: 关于防汛的通知', 'genre: notice'];

test('full-width colons behind every field, and behind one', () => {
  const colon = (line: number, typed: string, mended: string) => [
    `yaml:${line}:1`,
    `“${typed}”里字段名后面是中文冒号“：”。`,
    `改用英文冒号，后空一格：${mended}`,
  ];
  expect(said('title：关于防汛的通知', 'genre：notice')).toEqual([
    colon(2, 'title：关于防汛的通知', title),
    colon(3, 'genre：notice', genre),
  ]);
  expect(said(title, 'genre：notice')).toEqual([colon(3, 'genre：notice', genre)]);
});

test('a text in several lines with such a colon in it is not one', () => {
  expect(said(title, genre, 'summary: |', '  Email：a@b.example。')).toEqual([]);
  expect(said(title, genre, 'summary: 第一句，', '  第二句。')[0]?.[0]).toBe('value-typed:4:10');
});

test('a field that does not line up with the one above it', () => {
  expect(said(title, '   genre: notice')).toEqual([
    ['yaml:3:1', '“genre: notice”前面多了空格，和上面的字段没有对齐。', '删去行首的 3 个空格。'],
  ]);
  expect(said(title, genre, 'source:', '  site: 本站', '    url: https://a.example/')).toEqual([
    ['yaml:6:1', '“url: https://a.example/”前面多了空格，和上面的字段没有对齐。', '删去行首的 2 个空格。'],
  ]);
});

test('a blank before the first field is told there', () => {
  expect(said(` ${title}`, genre)).toEqual([
    ['yaml:2:1', '“title: 关于防汛的通知”前面多了空格，和下面的字段没有对齐。', '删去行首的 1 个空格。'],
  ]);
});

test('a full-width blank behind a colon', () => {
  expect(said('title:　关于防汛的通知', genre)).toEqual([
    ['yaml:2:1', '“title:　关于防汛的通知”里冒号后面是全角空格。', `改成英文空格：${title}`],
  ]);
});

test('a quote that nothing ends is told where it begins', () => {
  expect(said('title: "关于防汛的通知', genre, 'summary: "说明"')).toEqual([
    [
      'yaml:2:8',
      '值“"关于防汛的通知”开头的引号没有配对的另一半。',
      '在值的末尾补上引号：title: "关于防汛的通知"',
    ],
  ]);
  expect(said(title, genre, 'attachments:', "  - title: '表", '    href: /a.pdf')[0]).toEqual([
    'yaml:5:12',
    "值“'表”开头的引号没有配对的另一半。",
    '在值的末尾补上引号：- title: "表"',
  ]);
  expect(said(title, genre, 'keywords: [法治')[0]?.[1]).toBe('引号、括号没有成对，或字段名后缺少冒号。');
});

test('a colon within a title', () => {
  expect(said('title: 通知: 关于防汛', genre)).toEqual([
    ['yaml:2:8', '一行里出现了两个“: ”，分不清哪个是字段。', '给值加英文引号：title: "通知: 关于防汛"'],
  ]);
});

test('blanks that nobody sees around the name of a field', () => {
  const [first] = said(title, '　genre: notice');
  expect(first).toEqual([
    'unknown-field:3:1',
    '字段名“genre”前后有全角空格或别的空白。',
    '删去字段名前后的空白，行首和别的字段对齐。',
  ]);
  // What is there by another name is not missing.
  expect(said(title, '　genre: notice')).toHaveLength(1);
});

test.each(['2025/3/1', '2025年3月1日', '2025.03.01', '2025-3-1', '２０２５年３月１日', '2025 年 3 月 1 日'])(
  'the day %s is given as it has to be written',
  (day) => {
    expect(said(title, genre, `issued: ${day}`)).toEqual([
      ['field-value:4:1', `“成文日期”的值“${day}”不是“年-月-日”的写法。`, '写成 2025-03-01。'],
    ]);
  },
);

test.each(['2025/2/30', '2025年13月1日', '三月一日', '2025-3'])('of the day %s nothing is guessed', (day) => {
  expect(said(title, genre, `issued: "${day}"`)[0]?.[2]).toBe(
    '按“年-月-日”写，月和日各两位，如 2021-03-30。',
  );
});

test('fields by their titles, in Chinese and in English', () => {
  const titled = (line: number, key: string, name: string) => [
    `unknown-field:${line}:1`,
    `字段名“${key}”要写作“${name}”。`,
    `改成“${name}: ……”，后面的值不变。`,
  ];
  expect(said('标题: 关于防汛的通知', '体裁: notice', '成文日期: 2024-01-01', 'Genre: notice')).toEqual([
    titled(2, '标题', 'title'),
    titled(3, '体裁', 'genre'),
    titled(4, '成文日期', 'issued'),
    titled(5, 'Genre', 'genre'),
  ]);
  expect(said(title, genre, '文种: 通知')[0]?.[1]).toBe('没有“文种”这个字段。');
});

test('a group below a field knows its own titles', () => {
  expect(said(title, genre, 'attachments:', '  - 名称: 表', '    href: /files/a.pdf')[0]).toEqual([
    'unknown-field:5:5',
    '字段名“名称”要写作“title”。',
    '改成“title: ……”，后面的值不变。',
  ]);
});

test.each([
  ['通知公告', 'notice'],
  ['通知', 'notice'],
  ['规范性文件', 'normative'],
  ['财政预算', 'budget'],
  ['notices', 'notice'],
])('of the genre %s it is said how it is written', (typed, value) => {
  const [[place, message, fix] = []] = said(title, `genre: ${typed}`);
  expect([place, message]).toEqual(['field-value:3:1', `“体裁”的值“${typed}”不在可选的值之内。`]);
  expect(fix).toMatch(new RegExp(`^写 ${value}（.+）；可选的值：normative、`));
});

test.each(['政', '公文'])('of the genre %s, which could be several or none, nothing is guessed', (typed) => {
  expect(said(title, `genre: ${typed}`)[0]?.[2]).toMatch(/^从这些值里选一个：/);
});

test('a body by its name', () => {
  const [[place, message, fix] = []] = said(title, genre, 'publisher: 测试镇人民政府');
  expect([place, message]).toEqual(['field-value:4:1', '“发布机构”的值“测试镇人民政府”不是机构的编号。']);
  expect(fix).toBe('写 town（测试镇人民政府）。');
  expect(said(title, genre, 'publisher: 别的村')[0]?.[2]).toContain('content/bodies/town.mdx 写 town');
});

test('in site.yaml too', () => {
  const found = findingsOf({ 'content/site.yaml': siteYaml.replace('name: ', 'name：') });
  expect(found[0]).toMatchObject({ rule: 'yaml', fix: expect.stringContaining('改用英文冒号') });
});

test('a service with a title alone passes after one round: what is missing is shown with all its lines', () => {
  const service = 'content/services/a.mdx';
  const check = (lines: readonly string[]) =>
    findingsOf({ [service]: `---\n${lines.join('\n')}\n---\n\n正文。\n` }).filter(({ place }) =>
      place.startsWith(service),
    );
  const first = ['标题: 高龄津贴', '事项类型: 行政给付', 'publisher: 测试镇人民政府', 'issued: 2025年3月1日'];
  const found = check(first);
  expect(found.map(({ rule }) => rule)).not.toContain('field-type');
  const lines = found.flatMap(({ rule, fix }) => {
    if (rule !== 'missing-field') return [];
    const [, line] = /^加一行，如“(.*)”。/.exec(fix) ?? [];
    return line ? [line] : fix.split('\n').slice(1);
  });
  expect(lines.length).toBeGreaterThan(10);
  const mended = ['title: 高龄津贴', 'type: payment', 'publisher: town', 'issued: 2025-03-01'];
  expect(check([...mended, ...lines]).filter(({ rule }) => rule !== 'not-stated')).toEqual([]);
  expect(found.find(({ message }) => message.includes('statutoryTime'))?.fix).toBe(
    '加上下面几行，换成实际的内容（法律法规规定的时限；没有规定的写 none）：\nstatutoryTime:\n  count: 1\n  unit: working-day',
  );
});

test('of two fields that mean one, only the name is told', () => {
  const found = said(title, genre, '标题: 另一个', '体裁: 政策');
  expect(found.map(([place]) => place)).toEqual(['unknown-field:4:1', 'unknown-field:5:1']);
});

test('every choice of a field is understood by the name that pages show', () => {
  const names = locales.flatMap((locale) =>
    documentGenres.map((value) => [value, namesOfChoice(documentSchema.shape.genre, value, locale)[0]]),
  );
  expect(names).toHaveLength(38);
  for (const [value, name] of names) expect(said(title, `genre: ${name}`)[0]?.[2]).toContain(`写 ${value}（`);
});
