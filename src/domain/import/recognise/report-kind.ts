import type { ReportKind } from '../../schema/reports.ts';

/** What names a kind of report, and what stands somewhere behind it where that alone does not. */
const kinds: readonly (readonly [names: RegExp, behind: RegExp, ReportKind])[] = [
  [/法治政府建设/, /^/, 'rule-of-law'],
  [/依法行政/, /报告/, 'rule-of-law'],
  [/信息公开/, /报告|年报/, 'information-disclosure'],
  [/\bfreedom of information\b/i, /\breport\b/i, 'information-disclosure'],
  [/政府工作报告/, /^/, 'government-work'],
  [/决算|\b(?:statement of accounts|annual accounts|final accounts)\b/i, /^/, 'final-accounts'],
  [/预算|\bbudget\b/i, /^/, 'budget'],
];

/** The kind of report that a title names; null when it names none. */
export const recogniseReportKind = (title: string): ReportKind | null =>
  kinds.find(([names, behind]) => {
    const found = names.exec(title);
    return found !== null && behind.test(title.slice(found.index + found[0].length));
  })?.[2] ?? null;
