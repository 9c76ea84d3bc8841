import { siteYaml } from '../../tiny-site.ts';
import { type Cases, inFile, inHead, inSite, inText, proof, service } from '../rule-case.ts';

const picture = { 'public/files/a.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' };

/** Rules about the text of a document. */
export const proseCases: Cases = {
  'prose-syntax': [
    inText('a comment of HTML', '<!-- 备注 -->', '{/* 备注 */}'),
    inText('a tag without its end', '<Notice>\n\n文', '<Notice>\n\n文\n\n</Notice>'),
    inText('a line break without its end', '甲<br>乙', '甲<br />乙'),
    inText('words in angle brackets', '填写<姓名>。', '填写&lt;姓名>。'),
    inText('an end without its tag', '文</Notice>', '文'),
    inText('a brace', '甲{乙', '甲\\{乙'),
    inText('a sign before a number', '小于<5元', '小于&lt;5元'),
    inText('an endless line', '**甲** '.repeat(50_000), '甲'),
    inText('entities without end', `${'&amp;'.repeat(50)}\n`.repeat(1_000), '甲'),
    inText('braces without end', '{'.repeat(300), '甲'),
    inText('too deep', `${'<div>'.repeat(300)}甲${'</div>'.repeat(300)}`, '甲'),
  ],
  'prose-code': [
    inText('import', "import x from 'y'\n\n文", '文'),
    inText('a brace with code', '{process.exit()}', '文'),
    inText('a spread in a component', '<Figure {...x} n={1} label="甲" />', '<Figure n={1} label="甲" />'),
    inText('a spread in a tag', '<sub {...x}>甲</sub>', '<sub>甲</sub>'),
    inText(
      'code in an attribute',
      '<table><tbody><tr><td colspan={a}>甲</td></tr></tbody></table>',
      '<table><tbody><tr><td colspan={2}>甲</td></tr></tbody></table>',
    ),
  ],
  'prose-component': [
    inText('a slip', '<Figur n={1} label="甲" />', '<Figure n={1} label="甲" />'),
    inText('like none', '<Zzzzzzzzzz />', '文'),
    inText(
      'inside a line',
      '见<Table src="/files/a.csv" caption="表" />。',
      '见下表。\n\n<Table src="/files/a.csv" caption="表" />',
      { 'public/files/a.csv': '甲,乙\n1,2\n' },
    ),
    inText('with a text', '<Figure n={1} label="甲">文</Figure>', '<Figure n={1} label="甲" />'),
  ],
  'prose-prop': [
    inText('code', '<Figure n={1+1} label="甲" />', '<Figure n={2} label="甲" />'),
    inText('a slip', '<Figure n={1} label="甲" uni="件" />', '<Figure n={1} label="甲" unit="件" />'),
    inText('like none', '<Figure n={1} label="甲" zzzzzzzz="1" />', '<Figure n={1} label="甲" />'),
    inText('missing', '<Figure n={1} />', '<Figure n={1} label="甲" />'),
    inText('of a wrong type', '<Figure n="x" label="甲" />', '<Figure n={16} label="甲" />'),
  ],
  'prose-element': [inText('a script', '<script>alert(1)</script>', '文')],
  'prose-attribute': [
    inText(
      'an event',
      '![图](/files/a.svg)<sub onclick="x">甲</sub>',
      '![图](/files/a.svg)<sub>甲</sub>',
      picture,
    ),
  ],
  'prose-url': [
    inText('a script', '见[链接](javascript:alert(1))。', '见[链接](https://a.example/)。'),
    inText('a picture elsewhere', '![图](https://a.example/a.png)', '![图](/files/a.svg)', picture),
  ],
  'to-fill-in': [
    inText('a mark in a text', '请拨打【待填：电话】。', '请拨打 0000-8800016。'),
    inHead('a mark in a field', 'subject: "[TO FILL IN: subject]"\n', 'subject: Parks\n'),
    inHead('a draft', 'draft: true\nsubject: 【待填：主题】\n', 'draft: true\nsubject: 民政\n'),
    inHead('a line that is not in use', '# subject: 【待填：主题】\n', 'subject: 民政\n'),
    {
      ...inFile(
        'a phone that nobody has',
        { [proof]: service({ phone: '000-000' }) },
        { [proof]: service({ phone: '0000-8800016' }) },
      ),
      right: { [proof]: service({ phone: '000-0000' }) },
    },
    inSite('settings', '# phone: 【待填：电话】\n', ''),
    inFile(
      'an address that nobody has',
      { 'content/site.yaml': siteYaml.replace('https://test.example', 'https://to-fill-in.example') },
      { 'content/site.yaml': siteYaml },
    ),
  ],
  'prose-heading': [
    inText('of the first level', '# 总则', '## 总则'),
    inText('a line below a paragraph', '总则\n===', '## 总则'),
  ],
  'prose-alt': [inText('a picture without words', '![](/files/a.svg)', '![公告栏](/files/a.svg)', picture)],
  'prose-lost': [
    inText('hash signs behind a heading', '## 甲 #', '## 甲 \\#'),
    inText('a link that nobody uses', '甲\n\n[附件]: 表', '甲\n\n\\[附件]: 表'),
    inText('a note that nobody uses', '甲\n\n[^1]: 注', '甲[^1]\n\n[^1]: 注'),
    inText('a sign that makes a list', '* 甲', '- 甲'),
    inText('a code', '007. 甲', '007\\. 甲'),
    inText('a fence', '```\n甲', '```\n甲\n```'),
  ],
  'prose-table': [
    inText('a cell too many', '| 甲 |\n| --- |\n| 1 | 2 |', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'),
    inText('a cell too few', '| 甲 | 乙 |\n| --- | --- |\n| 1 |', '| 甲 | 乙 |\n| --- | --- |\n| 1 | |'),
  ],
  'prose-markup': [
    inText('a heading without space', '##一、总则', '## 一、总则'),
    inText('a wide sign', '＃＃一、总则', '## 一、总则'),
    inText('a table without its line', '| 甲 | 乙 |\n| 1 | 2 |', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'),
    inText('wide bars', '甲｜乙\n1｜2', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'),
    inText('tabs', '甲\t乙\n1\t2', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'),
    inText('a space in an address', '[表](/files/a b.txt)', '[表](</files/a b.txt>)', {
      'public/files/a b.txt': '表',
    }),
    inText('a space between brackets', '[表] (/files/a.txt)', '[表](/files/a.txt)', {
      'public/files/a.txt': '表',
    }),
    inText('a note without words', '甲[^1]。', '甲[^1]。\n\n[^1]: 注'),
    inText('bold that begins only', '**一、总则。正文', '**一、总则。**正文'),
    inText('a year at a line', '2024. 总结', '2024\\. 总结'),
  ],
};
