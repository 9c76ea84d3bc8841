import { recogniseSourceLine } from './source-line.ts';

/** A statement of a page about the text on it, under the name that the page gives it. */
export interface StatedField {
  readonly name: string;
  readonly value: string;
}

const names = [
  '索引号|信息索引号|信息索引',
  '主题分类|信息分类|内容分类|分类|信息类别|主题导航|体裁分类|组配分类|服务对象分类|公文种类|公开类别|主题词|关键词',
  '发文机关|发布机构|制发机构|发文机构|发文单位|发布单位|责任部门|公开责任部门|生成机构|信息来源|来源|文章来源|稿源',
  '发文字号|发布文号|文件编号|文号',
  '成文日期|发文日期|生成日期|产生日期|签发日期|成文时间|生成时间|发文时间',
  '发布日期|发布时间|公开日期|公开时间|更新时间|更新日期|日期|时间',
  '有效性|时效性|时效|是否有效|效力状态|生效日期|废止日期|实施日期',
  '名称|标题|信息名称|内容概述|摘要|公开方式|公开范围|公开属性|公开时限',
  '作者|发布人|供稿|责任编辑|编辑|审核',
  '浏览次数|浏览量|点击数|点击次数|点击量|阅读次数|阅读量|访问量|访问次数|字号|字体|分享|视力保护色',
].join('|');
const bracketed = new RegExp(`[\\[［【]\\s*(${names})\\s*[\\]］】]\\s*[:：]?\\s*`, 'g');
const leading = new RegExp(`^\\s*(?:[-*•·]\\s*)?(${names})\\s*[:：]\\s*`);
const pairs = new RegExp(`(?<=^|[\\s\\u3000|｜])(${names})\\s*[:：]\\s*`, 'g');

/** Statements of one line (`[ 索引号 ] 1/2026-3`, `- 发布日期：2026-02-12`, several pairs); empty when it is no such line. */
export function statedIn(line: string): StatedField[] {
  const text = tightened(line.replace(/^\s*[-*•·▪●■]\s*/, '').trim());
  const found = [...text.matchAll(bracketed)];
  if (found.length > 0 && found[0]?.index === 0) return valuesBetween(text, found);
  if (!leading.test(text)) return [];
  const several = [...text.matchAll(pairs)];
  const fields = valuesBetween(text, several);
  // A sentence that begins with such a word is text.
  return fields.every(({ value }) => value.length <= 60 && !/[。；]/.test(value)) ? fields : [];
}

/** Labels are set apart to be equally wide: `标　　题：`, `时 效 性：`. */
const tightened = (text: string): string =>
  text.replace(
    /(?<=^|[\s|｜])\p{Script=Han}(?:[ \u3000\u00a0]{1,8}\p{Script=Han}){1,4}(?=\s{0,4}[:：])/gu,
    (label) => label.replace(/\s+/g, ''),
  );

const valuesBetween = (text: string, found: readonly RegExpExecArray[]): StatedField[] =>
  found.map((match, at) => ({
    name: (match[1] ?? '').replace(/\s/g, ''),
    value: text
      .slice(match.index + match[0].length, found[at + 1]?.index)
      .replace(/(?<![|｜\s])[|｜\s]+$/, '')
      .trim(),
  }));

/** Whether a line states something about the text rather than being part of it. */
export const isMetadataLine = (line: string): boolean =>
  statedIn(line).length > 0 || recogniseSourceLine(line) !== null;

/** Words that texts use as well: they state something only before a bare day or beside another statement. */
const common = /^(?:时间|日期|名称|标题|分类|作者|来源|主题词|关键词|摘要|编辑|审核|字体|分享)$/;

/** Whether a line only states something about the text: `时间：3月5日上午9时` may be that of a meeting. */
export function isStatement(line: string): boolean {
  const fields = statedIn(line);
  if (fields.length !== 1) return fields.length > 1;
  const [{ name, value } = { name: '', value: '' }] = fields;
  if (/(?:日期|时间)$/.test(name)) return value === '' || isDay(value);
  return !common.test(name);
}

const isDay = (value: string): boolean =>
  /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}(?:\s*日)?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*$/.test(value);
