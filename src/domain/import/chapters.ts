import { type ReportChapter, reportChapters } from '../report-chapters.ts';
import type { ReportKind } from '../schema/reports.ts';

/** The year from which reports on information disclosure have these chapters. */
const disclosureSince = 2019;

const chapters: Readonly<Partial<Record<ReportKind, readonly ReportChapter[]>>> = reportChapters;

/** Names of the chapters that the law asks of such a report and that its text does not seem to have. */
export function missingChapters(kind: ReportKind | null, year: number | null, text: string): string[] {
  if (kind === null || (kind === 'information-disclosure' && (year ?? disclosureSince) < disclosureSince))
    return [];
  return (chapters[kind] ?? []).filter((chapter) => !chapter.text.test(text)).map(({ name }) => name);
}
