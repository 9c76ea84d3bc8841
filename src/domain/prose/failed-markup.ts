import type { Text } from '../finding.ts';
import { at, type WalkContext } from './context.ts';
import type { Ledger } from './ledger.ts';

/** A sign that looks like markup and was not taken as such: what it is meant as, and how that is written. */
interface Failure {
  readonly pattern: RegExp;
  /** Only at the beginning of a line of the file. */
  readonly atLineStart?: true;
  readonly meant: Text;
  readonly fix: Text;
}

const failures: readonly Failure[] = [
  {
    pattern: /^[ ]{0,3}#{2,6}(?=[^\s#])[^\n]{0,20}/gm,
    atLineStart: true,
    meant: { 'zh-CN': '标题', en: 'a heading' },
    fix: {
      'zh-CN': '井号后面空一格，如“## 一、总则”。',
      en: 'Put a space behind the signs, e.g. “## Part one”.',
    },
  },
  {
    pattern: /^[ ]{0,3}＃+[^\n]{0,20}/gm,
    atLineStart: true,
    meant: { 'zh-CN': '标题', en: 'a heading' },
    fix: {
      'zh-CN': '用半角井号，后面空一格，如“## 一、总则”。',
      en: 'Use the ordinary sign and a space, e.g. “## Part one”.',
    },
  },
  {
    pattern: /^[ ]{0,3}\|[^\n]*[^\\\n]\|[ \t]*$(?:\n[ ]{0,3}\|[^\n]*)*/gm,
    atLineStart: true,
    meant: { 'zh-CN': '表格', en: 'a table' },
    fix: {
      'zh-CN': '在表头下面加一行分隔线，每列一组减号，如“| --- | --- |”；表格前空一行。',
      en: 'Add a line of dashes below the head, e.g. “| --- | --- |”, and a blank line before the table.',
    },
  },
  {
    pattern: /(?:^[^\n｜]*｜[^\n]*(?:\n|$)){2,}/gm,
    meant: { 'zh-CN': '表格', en: 'a table' },
    fix: {
      'zh-CN': '用半角竖线“|”分列，表头下面加一行“| --- | --- |”。',
      en: 'Use the ordinary bar “|” and a line “| --- | --- |” below the head.',
    },
  },
  {
    pattern: /^[^\n\t]+\t[^\n]*\n[^\n\t]*\t[^\n]*/gm,
    meant: { 'zh-CN': '表格', en: 'a table' },
    fix: {
      'zh-CN':
        '从表格软件粘贴来的列之间是制表符：改用“|”分列，表头下面加一行“| --- | --- |”，或存成 CSV 用 <Table … /> 显示。',
      en: 'Columns pasted from a spreadsheet are parted by tabs: use “|” and a line “| --- | --- |”, or a CSV with <Table … />.',
    },
  },
  {
    pattern: /!?\[[^[\]\n]{0,80}\]\([^()\n]{1,200}\)/g,
    meant: { 'zh-CN': '链接或图片', en: 'a link or picture' },
    fix: {
      'zh-CN':
        '地址里不能有空格：把文件名里的空格去掉，或写成尖括号 [说明](</files/防火 现场.jpg>)，空格也可写作 %20。',
      en: 'The address must hold no space: rename the file, or write [text](</files/a b.jpg>), or %20 for a space.',
    },
  },
  {
    pattern: /!?\[[^[\]\n]{1,80}\][ \t]+\((?:https?:|\/|#|mailto:)[^()\n]*\)/g,
    meant: { 'zh-CN': '链接或图片', en: 'a link or picture' },
    fix: {
      'zh-CN': '方括号和圆括号之间不要空格，如“[办事指南](/services/minimum-living/)”。',
      en: 'Leave no space between the brackets, e.g. “[guide](/pages/guide/)”.',
    },
  },
  {
    pattern: /\[\^[^[\]\n]{1,40}\]/g,
    meant: { 'zh-CN': '脚注', en: 'a note' },
    fix: {
      'zh-CN': '补上这条脚注的内容，单独一行写“[^1]: 内容”，编号要一致。',
      en: 'Add the words of the note on a line of its own: “[^1]: words”, with the same number.',
    },
  },
  {
    pattern:
      /(?:^|(?<=[\s，。；：、！？（“《]))(?:\*\*|__|~~)[ ]?(?=[^\s*_~，。；：、！？）”》\d-])[^\n*]{1,20}/gm,
    meant: { 'zh-CN': '加粗或删除线', en: 'bold or struck-out type' },
    fix: {
      'zh-CN': '前后两个“**”要成对，紧贴文字，如“**一、总则。**”；要原样显示，写作“\\*\\*”。',
      en: 'Put “**” at both ends, right beside the words, e.g. “**Part one.**”; to show the signs write “\\*\\*”.',
    },
  },
];

/** Any sign by which one of them is known; most texts have none. */
const suspicious = /#{2}|＃|\||｜|\t|\]|\*\*|__|~~/;

/** Reports markup that was not taken as such and is shown as typed. */
export function findFailedMarkup(context: WalkContext, { source, texts }: Ledger): void {
  for (const [start, end] of texts) {
    const text = source.slice(start, end);
    if (!suspicious.test(text)) continue;
    const startsLine = /(?:^|\n)[ \t>]*$/.test(source.slice(Math.max(0, start - 20), start));
    for (const { pattern, atLineStart, meant, fix } of failures)
      for (const { 0: found, index } of text.matchAll(pattern)) {
        if (atLineStart && index === 0 && !startsLine) continue;
        if (source.charAt(start + index - 1) === '\\') continue;
        report(context, start + index, found, meant, fix);
      }
  }
}

function report(context: WalkContext, offset: number, found: string, meant: Text, fix: Text): void {
  const typed = context.clean(found).trim();
  const first = typed.split('\n')[0] ?? '';
  const quoted = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  context.report(
    'markup',
    at(offset),
    {
      'zh-CN': `“${quoted}”照原样显示：看起来想写成${meant['zh-CN']}，但写法不对。`,
      en: `“${quoted}” is shown as it is: it looks like ${meant.en}, but is not written as one.`,
    },
    fix,
  );
}
