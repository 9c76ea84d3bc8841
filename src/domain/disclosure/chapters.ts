import type { Heading } from '../prose/types.ts';
import { type DisclosureChapter, reportChapters } from '../report-chapters.ts';

/** Chapters two to four of a report hold its statutory tables. */
export type ReportTable = Extract<DisclosureChapter, 'active' | 'applications' | 'proceedings'>;

/**
 * Where a table stands in the text of a report: at the end of its chapter, before the heading with this id; null for
 * the end of the text. Undefined where the text has no such chapter.
 */
export function endOfChapter(headings: readonly Heading[], table: ReportTable): string | null | undefined {
  const words = reportChapters['information-disclosure'].find(({ id }) => id === table)?.heading;
  const tops = headings.filter(({ depth }) => depth === 2);
  const at = tops.findIndex(({ text }) => words?.test(text));
  return at < 0 ? undefined : (tops[at + 1]?.id ?? null);
}
