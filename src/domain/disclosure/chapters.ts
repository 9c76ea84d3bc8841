import type { Heading } from '../prose/types.ts';

/** What chapters two to four of a report are called, in the many ways that reports write it (domain facts 3.1). */
const chapters = {
  active: /主动公开政府信息|published proactively|proactive/i,
  applications: /收到.{0,6}处理.{0,12}申请|requests? received/i,
  proceedings: /行政复议.{0,3}行政诉讼|review and litigation/i,
} as const;
export type ReportTable = keyof typeof chapters;

/**
 * Where a table stands in the text of a report: at the end of its chapter, before the heading with this id; null for
 * the end of the text. Undefined where the text has no such chapter.
 */
export function endOfChapter(headings: readonly Heading[], table: ReportTable): string | null | undefined {
  const tops = headings.filter(({ depth }) => depth === 2);
  const at = tops.findIndex(({ text }) => chapters[table].test(text));
  return at < 0 ? undefined : (tops[at + 1]?.id ?? null);
}
