import type { ReportKind } from '../../schema/reports.ts';

const kinds: readonly (readonly [RegExp, ReportKind])[] = [
  [/法治政府建设|依法行政.{0,200}报告/, 'rule-of-law'],
  [/信息公开.{0,200}(?:报告|年报)|\bfreedom of information\b.{0,200}\breport\b/i, 'information-disclosure'],
  [/政府工作报告/, 'government-work'],
  [/决算|\b(?:statement of accounts|annual accounts|final accounts)\b/i, 'final-accounts'],
  [/预算|\bbudget\b/i, 'budget'],
];

/** The kind of report that a title names; null when it names none. */
export const recogniseReportKind = (title: string): ReportKind | null =>
  kinds.find(([pattern]) => pattern.test(title))?.[1] ?? null;
