import { recogniseNumbering } from '../../prose/numbering.ts';
import { recogniseSourceLine } from './source-line.ts';

/** Navigation and metadata may stand above a title; it is not sought further down. */
const headLines = 20;
const kindsOfText = [
  '报告|年报|汇报|总结|要点|通知|公告|通告|公示|通报|决定|决议|意见|批复|函|纪要',
  '条例|规定|办法|细则|规则|规程|章程|公约|制度|机制|方案|预案|规划|计划|安排',
  '目录|清单|指南|须知|流程|标准|说明|解读|预算|决算|名单|花名册|一览表|简介|法',
];
const namesKind = new RegExp(`(?:${kindsOfText.join('|')})(?:[(（][^()（）]{1,12}[)）])?$`);

/**
 * Index of the line that is a text's title: one that names a kind of text, else the first line if it reads like a
 * title.
 */
export function recogniseTitle(lines: readonly string[]): number | null {
  const head = lines.slice(0, headLines).map((line) => line.trim());
  const end = head.findIndex((line) => recogniseNumbering(line) !== null);
  const above = end < 0 ? head : head.slice(0, end);
  const named = above.findIndex((line) => isTitleLike(line) && line.length >= 8 && namesKind.test(line));
  if (named >= 0) return named;
  return above[0] !== undefined && isTitleLike(above[0]) ? 0 : null;
}

const isTitleLike = (line: string): boolean =>
  line.length <= 80 &&
  !/[。；;：:，,、！!？?]$|^[#\-*•[【(（]|^附件|[>＞»|｜]|^https?:/.test(line) &&
  recogniseSourceLine(line) === null;

/** Whether a line ends in a word for a kind of text: 通知, 报告. */
export const namesKindOfText = (line: string): boolean => namesKind.test(line.replace(/\s+/g, ''));
