import type { SourceLine } from '../types.ts';
import { recogniseDate } from './date.ts';

const views = /(?:浏览(?:次数)?|点击(?:数|次数)?|阅读(?:人次|次数)?)\s*[:：]?\s*\[?\s*(\d+)?/;
const date =
  /(?:发布时间|发布日期|更新时间|时间|日期)\s*[:：]\s*(\d{4}[^\s]*(?:\s*\d{1,2}:\d{2}(?::\d{2})?)?)/;
const site = /(?:文章来源|信息来源|来源)\s*[:：]\s*([^\s:：]+)?/;

/** Reads a line such as `浏览:3799次 时间:2021-11-25 来源:本站`; null when fewer than two of its parts are there. */
export function recogniseSourceLine(line: string): SourceLine | null {
  if (line.length > 120) return null;
  const found = [views, date, site].map((pattern) => pattern.exec(line));
  if (found.filter(Boolean).length < 2) return null;
  const [viewed, dated, from] = found;
  return {
    line: line.trim(),
    site: nameOf(from?.[1]),
    date: dated?.[1] ? recogniseDate(dated[1]) : null,
    views: viewed?.[1] ? Number(viewed[1]) : null,
  };
}

/** A label that follows an empty one is no name: `来源: 发布日期:…`. */
const nameOf = (text: string | undefined): string | null =>
  text && !/^(发布|时间|日期|点击|浏览|作者)/.test(text) ? text : null;
