import type { Text } from '../finding.ts';
import { at, type Placed, type WalkContext } from './context.ts';
import type { Rest } from './ledger.ts';

const shorten = (text: string) => {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

/** Reports what was typed and would not be shown. */
export function reportLost(context: WalkContext, { start, text, kind }: Rest): void {
  const typed = kind === 'cell' ? text.replace(/^\s*\||\|\s*$/g, '') : text;
  const [message, fix] = words[kind](shorten(typed));
  context.report(kind === 'cell' ? 'table' : 'lost', at(start), message, fix);
}

const words: Readonly<Record<Rest['kind'], (text: string) => readonly [Text, Text]>> = {
  cell: (text) => [
    {
      'zh-CN': `表格这一行比表头多出一格，“${text}”不会显示。`,
      en: `This row has more cells than the head; “${text}” would not be shown.`,
    },
    {
      'zh-CN': '在表头和分隔行（| --- |）各补一格；如果竖线是文字的一部分，写作“\\|”。',
      en: 'Add a cell to the head and to the line of dashes; if the bar belongs to the text, write “\\|”.',
    },
  ],
  definition: (text) => [
    {
      'zh-CN': `“${text}”这一行会被当作链接的定义，没有链接用到它，不会显示。`,
      en: `“${text}” would be taken as the address of a link that is nowhere used, and not shown.`,
    },
    {
      'zh-CN': '要原样显示，写作“\\[…]: …”；要作链接，在正文里写 [文字][名称]，或直接写 [文字](网址)。',
      en: 'To show it write “\\[…]: …”; for a link write [text](address) where it belongs.',
    },
  ],
  note: (text) => [
    {
      'zh-CN': `脚注“${text}”在正文里没有被引用，不会显示。`,
      en: `Nothing in the text leads to the note “${text}”; it would not be shown.`,
    },
    {
      'zh-CN': '在正文要加注的地方写上同样的编号，如“文字[^1]”；要原样显示，写作“\\[^1]: …”。',
      en: 'Put its number where it belongs, e.g. “text[^1]”; to show it as it is write “\\[^1]: …”.',
    },
  ],
  mark: (text) => [
    {
      'zh-CN': `行首的“${text}”会变成列表的圆点，符号本身不显示。`,
      en: `“${text}” at the start of a line would become the dot of a list and not be shown.`,
    },
    {
      'zh-CN': `要原样显示，写作“\\${text}”；要作列表，写“- 文字”，每项一行。`,
      en: `To show the sign write “\\${text}”; for a list write “- text”, one line for each item.`,
    },
  ],
  sign: (text) => [
    {
      'zh-CN': `“${text}”会被当作排版标记，不会显示。`,
      en: `“${text}” would be taken for markup and not be shown.`,
    },
    {
      'zh-CN': `要原样显示，在符号前加反斜杠，如“\\${text.charAt(0)}”；乘号可写“×”。`,
      en: `To show it write a backslash before the sign, e.g. “\\${text.charAt(0)}”; for “times” write “×”.`,
    },
  ],
};

/** Reports a row that has fewer cells than the head. */
export const reportMissingCell = (context: WalkContext, row: { start: number; text: string }): void =>
  context.report(
    'table',
    at(row.start),
    {
      'zh-CN': `表格的这一行“${shorten(context.clean(row.text))}”比表头少一格。`,
      en: `The row “${shorten(context.clean(row.text))}” has fewer cells than the head.`,
    },
    {
      'zh-CN': '空着的格也要写出竖线，如“| 纠纷 | 16 | |”；表格后面的段落前空一行。',
      en: 'Write the bars of empty cells too, e.g. “| cases | 16 | |”; put a blank line behind the table.',
    },
  );

/** Reports a year or date at the start of a line that makes a numbered list. */
export const reportNoList = (context: WalkContext, node: Placed, number: string): void =>
  context.report(
    'markup',
    node,
    {
      'zh-CN': `行首的“${number}”会变成编号列表。`,
      en: `“${number}” at the start of a line makes a numbered list.`,
    },
    {
      'zh-CN': `如果是年份或日期，写作“${number.slice(0, -1)}\\${number.slice(-1)}”，或写全“2024年12月30日”。`,
      en: `For a year or a date write “${number.slice(0, -1)}\\${number.slice(-1)}”, or the date in words.`,
    },
  );

/** Reports a block of code that is never closed. */
export const reportOpenFence = (context: WalkContext, node: Placed): void =>
  context.report(
    'lost',
    node,
    {
      'zh-CN': '“```”没有结束，后面的正文全都显示成代码。',
      en: 'The “```” here is never closed: all that follows is shown as code.',
    },
    {
      'zh-CN': '在代码的下一行补上同样的“```”；不是代码就删去它。',
      en: 'Close it with the same “```” on a line of its own, or delete it.',
    },
  );
