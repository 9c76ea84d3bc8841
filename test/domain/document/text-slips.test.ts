import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkContent } from '../../../src/app/check-content.ts';
import { textIn } from '../../../src/domain/text/message.ts';
import { makeSettings } from '../../../src/io/settings.ts';
import { documentWith, findingsOf, siteYaml } from '../../tiny-site.ts';

const path = 'content/documents/2024/notice.mdx';

/** What is said of the text of a document: line and column, what is wrong, how to mend it. */
const said = (text: string) =>
  findingsOf({ [path]: documentWith('', text) }).map(({ place, message, fix }) => [
    place.replace(`${path}:`, ''),
    message,
    fix,
  ]);

test.each([
  [
    '请填写<姓名>后交回。',
    [
      '6:4',
      '尖括号里的“<姓名>”会被当作标签。',
      '要照原样显示，把“<”写作 &lt;，如 &lt;姓名>；或者改用〈〉、《》。',
    ],
  ],
  [
    '第一行<br>第二行',
    ['6:4', '换行要写作“<br />”，现在是“<br>”。', '改成 <br />；其实换一行打就会换行，不必写它。'],
  ],
  [
    '填写 {姓名}。',
    [
      '6:4',
      '正文里的“{姓名}”是程序代码，不会执行，也不能公开。',
      '删去它；如果花括号是文字的一部分，写作 \\{ 和 \\}。',
    ],
  ],
  [
    '＃ 一、总则',
    [
      '6:1',
      '“＃ 一、总则”照原样显示：看起来想写成标题，但写法不对。',
      '用半角井号，后面空一格，如“## 一、总则”。',
    ],
  ],
  [
    '##一、总则',
    ['6:1', '“##一、总则”照原样显示：看起来想写成标题，但写法不对。', '井号后面空一格，如“## 一、总则”。'],
  ],
  [
    '#（一）目的',
    ['6:1', '“#（一）目的”照原样显示：看起来想写成标题，但写法不对。', '井号后面空一格，如“## 一、总则”。'],
  ],
  [
    '名称\t数量\n纠纷\t16',
    [
      '6:1',
      '“名称\t数量”照原样显示：看起来想写成表格，但写法不对。',
      '从表格软件粘贴来的，列之间是制表符。存成 CSV 用 <Table … /> 显示，或者改成这样：\n| 名称 | 数量 |\n| --- | --- |\n| 纠纷 | 16 |',
    ],
  ],
  [
    '<div style="color:red">通知</div>',
    [
      '6:1',
      '正文里不能用标签“<div>”。',
      '删去标签，用 Markdown 写：**加粗**、[文字](/地址/)、![说明](/files/图片.png)、表格用 | 分列。',
    ],
  ],
])('of %j one sentence says how to mend it', (text, sentence) => {
  expect(said(text)).toContainEqual(sentence);
});

test.each(['‹书名›和〈书名〉', '#1 楼、#2 楼', '3 < 5', '　　首行空两格', '制表符\t只在一行'])(
  'of %j nothing is said',
  (text) => {
    expect(said(text)).toEqual([]);
  },
);

test('a mistake in site.yaml is not called one of the front matter, and a dead link in it is found', () => {
  const found = findingsOf({ 'content/site.yaml': siteYaml.replace('name: ', 'name ') });
  expect(found[0]).toMatchObject({
    place: 'content/site.yaml:1:1',
    message: '这一行不符合“字段: 值”的写法。',
  });
  const dead = findingsOf({ 'content/site.yaml': `${siteYaml}links: [{ title: 县政府, url: /nowhere/ }]\n` });
  expect(dead).toMatchObject([{ rule: 'dead-link', place: 'content/site.yaml:10:23' }]);
});

test('a content folder that is missing is told in a plain sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-'));
  rmSync(folder, { recursive: true });
  const { findings } = checkContent(makeSettings({ content: folder, today: '2026-01-31' }));
  expect(findings.map(({ message }) => textIn(message, 'zh-CN'))).toEqual([`没有“${folder}”这个文件夹。`]);
});
