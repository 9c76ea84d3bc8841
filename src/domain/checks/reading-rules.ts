import type { Text } from '../finding.ts';
import type { RuleInfo } from './rule.ts';

const rule = (id: string, title: Text, help: Text): RuleInfo => ({
  id,
  severity: 'error',
  title,
  help,
});

/** Rules that hold while files are read, before there is a corpus. */
export const readingRules: readonly RuleInfo[] = [
  rule(
    'file-place',
    { 'zh-CN': '文件放错了地方', en: 'File in the wrong place' },
    {
      'zh-CN': '每个文件都要放在一个集合的文件夹里，如 content/documents/2024/。把它移过去即可。',
      en: 'Every file belongs into the folder of a collection, e.g. content/documents/2024/. Move it there.',
    },
  ),
  rule(
    'file-name',
    { 'zh-CN': '文件名不能用作网址', en: 'File name cannot be an address' },
    {
      'zh-CN':
        '文件名发布后就是网址，只能用小写英文字母、数字和连字符，如 rule-of-law.mdx；不能有空格、大写、中文。',
      en: 'The file name becomes the address: lower-case letters, digits and hyphens only, e.g. rule-of-law.mdx.',
    },
  ),
  rule(
    'file-encoding',
    { 'zh-CN': '文件不是 UTF-8 编码', en: 'File is not UTF-8' },
    {
      'zh-CN': '用记事本打开文件，选“另存为”，编码选 UTF-8，再保存。',
      en: 'Open it in an editor and save it again with the encoding UTF-8.',
    },
  ),
  rule(
    'file-empty',
    { 'zh-CN': '文件是空的', en: 'File is empty' },
    {
      'zh-CN': '写上文件头和正文，或者删去这个文件。',
      en: 'Write front matter and text, or delete the file.',
    },
  ),
  rule(
    'file-size',
    { 'zh-CN': '文件太大', en: 'File is too large' },
    {
      'zh-CN': '一个文件最多 2 MB 文字。图片、表格请放到 public/ 里作附件，正文只写文字。',
      en: 'A file holds at most 2 MB of text. Put pictures and tables into public/ as attachments.',
    },
  ),
  rule(
    'file-unreadable',
    { 'zh-CN': '文件打不开', en: 'File cannot be read' },
    {
      'zh-CN': '可能没有读取权限，或者是一个失效的链接。检查文件的权限，或重新放一份。',
      en: 'Perhaps the permissions are missing or it is a broken link. Check them or put the file there again.',
    },
  ),
  rule(
    'file-ignored',
    { 'zh-CN': '文件不会发布', en: 'File is not published' },
    {
      'zh-CN':
        'content/ 里只放 .mdx 文档和 site.yaml 等设置。Word、文本文件请导入（npm run import），附件移到 public/files/，备份删去。',
      en: 'content/ holds .mdx documents and settings such as site.yaml. Import Word and text files (npm run import), move attachments to public/files/, delete backups.',
    },
  ),
  rule(
    'front-matter',
    { 'zh-CN': '缺少文件头', en: 'No front matter' },
    {
      'zh-CN': '每个文件以两行 --- 之间的文件头开始，里面每行一个“字段: 值”，至少要有 title（标题）。',
      en: 'Every file begins with front matter between two lines ---, one “field: value” a line, at least the title.',
    },
  ),
  rule(
    'yaml',
    { 'zh-CN': '文件头的写法有误', en: 'Front matter is not well formed' },
    {
      'zh-CN':
        '每行一个“字段: 值”，英文冒号后空一格，下一级缩进两个空格；值里有冒号或引号时用英文双引号括起来。',
      en: 'One “field: value” a line, a space behind the colon, two spaces of indentation; quote values that hold colons.',
    },
  ),
  rule(
    'value-typed',
    { 'zh-CN': '值会被改掉', en: 'Value read as another' },
    {
      'zh-CN':
        '写的与读出来的不同：空格和 # 后面的字会丢失，0012、1.10 会变成 12、1.1，写成几行的会连成一行。提示里给出加好引号的一行，照着改。',
      en: 'What was typed is read as something else: text behind a space and #, zeros of 0012 and 1.10, lines that are joined. The message gives the line in quotes.',
    },
  ),
  rule(
    'merge-conflict',
    { 'zh-CN': '合并时的冲突没有处理', en: 'Conflict of a merge' },
    {
      'zh-CN':
        '文件里留着 <<<<<<<、=======、>>>>>>> 这样的记号，同时有两个版本。留下对的文字，把记号行删去。',
      en: 'Marks like <<<<<<<, =======, >>>>>>> are left in the file. Keep the right text and delete the lines with marks.',
    },
  ),
  rule(
    'unknown-field',
    { 'zh-CN': '没有这个字段', en: 'Unknown field' },
    {
      'zh-CN': '多半是拼写有误，提示里会给出最接近的字段名。可用的字段见手册“字段”一页。',
      en: 'Most often a slip of spelling: the message names the nearest field. The handbook lists all fields.',
    },
  ),
  rule(
    'missing-field',
    { 'zh-CN': '缺少必填字段', en: 'Required field missing' },
    {
      'zh-CN': '提示里写明缺哪个字段、该填什么；照着在文件头里补上一行。',
      en: 'The message names the field and what it holds; add the line to the front matter.',
    },
  ),
  rule(
    'field-type',
    { 'zh-CN': '字段的类型不对', en: 'Wrong type of value' },
    {
      'zh-CN': '例如年度要写数字 2020 而不是 "二〇二〇"，列表要每项一行并以“- ”开头。',
      en: 'E.g. a year is the number 2020, a list has one entry a line, each with “- ” in front.',
    },
  ),
  rule(
    'field-value',
    { 'zh-CN': '字段的值不对', en: 'Wrong value' },
    {
      'zh-CN': '例如不存在的日期 2021-02-30、不在可选范围内的类别。按提示里的例子改。',
      en: 'E.g. a date that does not exist, or a kind that is not in the list. Follow the example in the message.',
    },
  ),
  rule(
    'site-file',
    { 'zh-CN': '缺少 site.yaml', en: 'No site.yaml' },
    {
      'zh-CN': 'content/site.yaml 写明网站名称、网址、语言、默认机构和栏目，每个网站必须有一份。',
      en: 'content/site.yaml names the site, its address, language, body and boards; every site needs one.',
    },
  ),
];
