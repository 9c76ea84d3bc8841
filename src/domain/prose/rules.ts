import type { Severity, Text } from '../finding.ts';

interface ProseRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly help: Text;
}

const rule = <I extends string>(
  id: I,
  title: Text,
  help: Text,
  severity: Severity = 'error',
): ProseRule & { readonly id: I } => ({
  id,
  severity,
  title,
  help,
});

/** Rules that a document's text must keep: it is data, and nothing in it ever runs. */
export const proseRules = {
  syntax: rule(
    'prose-syntax',
    { 'zh-CN': '正文的写法有误', en: 'Text is not well formed' },
    {
      'zh-CN':
        '多半是尖括号或花括号没有成对。文字里的 < 写作 &lt;，{ 写作 \\{；注释写作 {/* 注释 */}；标签要成对，如 <Notice>…</Notice>。',
      en: 'Most often a bracket without its partner. Write < as &lt; and { as \\{; comments as {/* … */}; close every tag.',
    },
  ),
  code: rule(
    'prose-code',
    { 'zh-CN': '正文里有程序代码', en: 'Code in the text' },
    {
      'zh-CN':
        '正文是数据，不会被执行：不能有 import、export、{表达式}、展开属性。文字里的花括号写作 \\{ 和 \\}。',
      en: 'The text is data and never runs: no import, export, {expressions} or spread attributes. Write \\{ and \\}.',
    },
  ),
  component: rule(
    'prose-component',
    { 'zh-CN': '没有这个组件', en: 'Unknown component' },
    {
      'zh-CN': '可用的组件见手册“组件”一页；组件名首字母大写，如 <Figure />、<Notice>…</Notice>。',
      en: 'The handbook lists the components; their names begin with a capital, e.g. <Figure />.',
    },
  ),
  prop: rule(
    'prose-prop',
    { 'zh-CN': '组件的属性不对', en: 'Wrong prop of a component' },
    {
      'zh-CN': '属性值是引号里的文字，或花括号里的数字、true、false，如 <Figure n={16} label="纠纷" />。',
      en: 'A prop is text in quotes, or a number, true or false in braces, e.g. <Figure n={16} label="cases" />.',
    },
  ),
  element: rule(
    'prose-element',
    { 'zh-CN': '不允许的标签', en: 'Element not allowed' },
    {
      'zh-CN': '正文只用 Markdown 和少数标签（表格、上下标、注音、折叠等）；脚本、样式、框架、表单都不允许。',
      en: 'Use Markdown and few tags (tables, sub and sup, ruby, details); no scripts, styles, frames or forms.',
    },
  ),
  attribute: rule(
    'prose-attribute',
    { 'zh-CN': '不允许的标签属性', en: 'Attribute not allowed' },
    {
      'zh-CN':
        '标签上只能写内容需要的属性，如单元格的 colspan；不能写 style、class 和 onclick 之类。删去即可。',
      en: 'Only attributes that the content needs, e.g. colspan of a cell; no style, class or event handlers.',
    },
  ),
  url: rule(
    'prose-url',
    { 'zh-CN': '不安全的链接地址', en: 'Unsafe address' },
    {
      'zh-CN':
        '链接只能是 https://、http://、mailto:、tel: 或站内地址（/reports/…、#s1）；图片要放在 public/ 里。',
      en: 'Links are https, http, mailto, tel or within the site; pictures stand in public/.',
    },
  ),
  heading: rule(
    'prose-heading',
    { 'zh-CN': '正文里不用一级标题', en: 'No first-level heading in the text' },
    {
      'zh-CN': '页面的标题写在文件头的 title 里；正文的标题从二级“## ”开始。',
      en: 'The title of the page stands in the front matter; headings in the text begin with “## ”.',
    },
  ),
  alt: rule(
    'prose-alt',
    { 'zh-CN': '图片没有文字说明', en: 'Picture without text' },
    {
      'zh-CN': '方括号里写图片的内容，看不见图的人靠它读，如 ![2024 年便民服务中心平面图](/files/map.png)。',
      en: 'Say in the square brackets what the picture shows, e.g. ![Plan of the service centre](/files/map.png).',
    },
  ),
  lost: rule(
    'prose-lost',
    { 'zh-CN': '打出来的字不会显示', en: 'Something typed would not be shown' },
    {
      'zh-CN':
        '页面上的字与打出来的字逐一比对：有些符号被当作排版标记，读者看不到。要原样显示，在符号前加反斜杠（\\*、\\#、\\|），或改用全角符号（×、＊）；要作标记，按手册“正文”一页的写法写。',
      en: 'What was typed is compared with what is shown, sign by sign: some would be taken for markup and vanish. To show a sign write a backslash before it (\\*, \\#, \\|) or another sign (×); for markup write it as the handbook says.',
    },
  ),
  table: rule(
    'prose-table',
    { 'zh-CN': '表格的列数不一致', en: 'A row does not fit its table' },
    {
      'zh-CN':
        '每一行的格数要与表头一样：多出的格不显示，缺少的格是空白。空着的格也要写“|”；格子里的“|”写作“\\|”。',
      en: 'Every row has as many cells as the head: more are not shown, missing ones are blank. Write “|” for empty cells too, and “\\|” within a cell.',
    },
  ),
  markup: rule(
    'prose-markup',
    { 'zh-CN': '排版标记没有生效', en: 'Markup that is not taken as such' },
    {
      'zh-CN':
        '这里照打出来的样子显示，但看起来本想写成标题、加粗、表格、图片或链接。照提示改写；如果就要这样显示，在符号前加反斜杠。',
      en: 'This is shown as typed, but looks as if a heading, bold type, a table, a picture or a link was meant. Write it as the message says, or put a backslash before the sign.',
    },
    'warning',
  ),
} as const;

export type ProseRuleName = keyof typeof proseRules;
