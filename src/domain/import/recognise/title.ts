import { recogniseNumbering } from '../../prose/numbering.ts';
import { recogniseNumberLine } from './document-number.ts';
import { recogniseSourceLine } from './source-line.ts';

/** Navigation and metadata may stand above a title; it is not sought further down. */
const headLines = 20;
const kindsOfText = [
  '报告|年报|汇报|总结|要点|通知|公告|通告|公示|通报|命令|令|决定|决议|意见|批复|函|纪要|议程|議程',
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
  const named = above.findIndex(
    (line, at) =>
      isTitleLike(line) &&
      (line.length >= 8 || isTail(line)) &&
      namesKindOfText(line) &&
      !isLetterhead(line, above[at + 1]),
  );
  if (named >= 0) return named;
  // Above a title may stand the code of a paper: `A 13/14-24`, `学字〔2018〕14号`.
  const first = above.findIndex((line) => /\p{L}{2}/u.test(line) && recogniseNumberLine([line]) === null);
  return first >= 0 && isTitleLike(above[first] ?? '') ? first : null;
}

/** The end of a title over several lines, often set apart: `的 通 知`. */
const isTail = (line: string): boolean => /^的(?:\s*\p{Script=Han}){2,4}$/u.test(line);

/** The name of a body with its kind of paper (`某市人民政府令`) above a number is no title. */
const isLetterhead = (line: string, next: string | undefined): boolean =>
  /(?:政府|委员会|常委会|办公室|[局厅部院署])(?:命令|令|文件)$/.test(line) &&
  /^第\s*[\d〇零一二三四五六七八九十百]+\s*号$/.test(next ?? '');

/** What tables and forms write before a value (`预算主管部门：某某街道`). */
const isLabelled = (line: string): boolean => /^\p{Script=Han}{2,8}(?:部门|单位|名称)\s*[:：]/u.test(line);

const isTitleLike = (line: string): boolean =>
  line.length <= 80 &&
  !/[。；;：:，,、！!？?]$|^[#\-*•[【(（]|^附件|[>＞»|｜]|^https?:/.test(line) &&
  (/\p{L}{2}/u.test(line) || isTail(line)) &&
  !isLabelled(line) &&
  recogniseSourceLine(line) === null;

/** Whether a line ends in a word for a kind of text: 通知, 报告. */
export const namesKindOfText = (line: string): boolean => namesKind.test(line.replace(/\s+/g, ''));
