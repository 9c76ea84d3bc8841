import { describe, expect, test } from 'vitest';
import { convertMarkdown as convert } from '../../../src/domain/import/convert.ts';
import { demoteHeadings } from '../../../src/domain/import/demote-headings.ts';
import { escapeMarkdown } from '../../../src/domain/import/escape-markdown.ts';
import { parseProse } from '../../../src/domain/prose/parse.ts';

const convertMarkdown = (text: string, fileName = '文件.md') => convert({ fileName, text });

describe('Markdown as MDX', () => {
  test.each([
    ['一条注释', '<!-- INFO END -->', '{/* INFO END */}'],
    ['注释里的注释结尾', '<!-- a */ b -->', '{/* a * / b */}'],
    ['小于号', '关于修改<合同法>的决定', '关于修改&lt;合同法>的决定'],
    ['花括号', '{甲}', '\\{甲\\}'],
    ['已经转义的花括号', '\\{甲\\}', '\\{甲\\}'],
    ['转义的反斜杠后面的花括号', '\\\\{甲', '\\\\\\{甲'],
    ['代码里的花括号', '`{甲} <乙>` {丙}', '`{甲} <乙>` \\{丙\\}'],
    ['没有结尾的反引号', '`{甲}', '`\\{甲\\}'],
    ['代码块', '```\n{a} <b>\nimport x\n```\n{c}', '```\n{a} <b>\nimport x\n```\n\\{c\\}'],
    ['没有结尾的注释', '甲<!-- 乙 {丙}', '甲&lt;!-- 乙 \\{丙\\}'],
    ['没有结尾的代码块', '~~~\n{a}', '~~~\n{a}\n~~~\n'],
    ['另一段里的反引号', '`{甲}\n\n乙`', '`\\{甲\\}\n\n乙`'],
    ['行首的 import', 'import 一词\nexport 一词', '&#105;mport 一词\n&#101;xport 一词'],
    ['尖括号里的网址', '见<https://a.example/b>。', '见[https://a.example/b](https://a.example/b)。'],
    ['尖括号里的邮箱', '<a@b.example>', '[a@b.example](mailto:a@b.example)'],
    ['换行标签', '甲<br>乙<br/>', '甲<br />乙<br />'],
    ['表格、列表、强调', '| a |\n| - |\n\n- **甲**\n1. 乙', '| a |\n| - |\n\n- **甲**\n1. 乙'],
  ])('%s', (_what, markdown, mdx) => {
    expect(escapeMarkdown(markdown)).toBe(mdx);
    expect(parseProse({ file: 'f.mdx', text: mdx, lineOffset: 0, locale: 'zh-CN' }).findings).toEqual([]);
  });
});

describe('headings', () => {
  test.each([
    ['below the first level stay', '## 甲\n\n### 乙', '## 甲\n\n### 乙'],
    ['of the first level push all one down', '# 甲\n\n## 乙\n\n###### 丙', '## 甲\n\n### 乙\n\n###### 丙'],
    ['in code are none', '```\n# 甲\n```\n\n## 乙', '```\n# 甲\n```\n\n## 乙'],
  ])('%s', (_what, text, demoted) => {
    expect(demoteHeadings(text)).toBe(demoted);
  });
});

describe('a Markdown file', () => {
  test('gives its first heading as title, its source line as provenance, the rest as text', () => {
    const { facts, body, headings } = convertMarkdown(
      '# **某乡通知**\n\n发布时间：2024-05-06 来源：办公室\n\n## 一、事项\n\n正文。\n',
    );
    expect(facts).toMatchObject({ title: '某乡通知', published: '2024-05-06', source: { site: '办公室' } });
    expect(body).toBe('## 一、事项\n\n正文。');
    expect(headings).toBe(1);
  });

  test('without heading takes the file’s name, without the date in brackets', () => {
    const { facts, body } = convertMarkdown('正文。\n', '某某条例(2018-12-20).md');
    expect(facts).toMatchObject({ title: '某某条例', issued: '2018-12-20', year: null });
    expect(body).toBe('正文。');
  });

  test('keeps a sharp sign that belongs to the title', () => {
    expect(convertMarkdown('# 使用C#\n').facts.title).toBe('使用C#');
    expect(convertMarkdown('# 通知 ##\n').facts.title).toBe('通知');
  });
});
