import { styleText } from 'node:util';
import type { CommitsCheck } from '../../src/app/check-commits.ts';
import type { CheckResult } from '../../src/app/check-content.ts';
import { allRules } from '../../src/domain/checks/registry.ts';
import type { Finding } from '../../src/domain/finding.ts';
import { type FindingFormat, writeFindings } from '../../src/domain/finding-formats/formats.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';
import { digest } from '../../src/io/files/digest.ts';

/** Prints findings for programs; all that is printed is one document. */
export function printFor(
  format: FindingFormat,
  { findings, waived = [] }: Pick<CheckResult, 'findings'> & Partial<Pick<CheckResult, 'waived'>>,
  locale: Locale,
): void {
  process.stdout.write(writeFindings(format, findings, { rules: allRules, waived, locale, digest }));
}

const words = {
  error: say('report.error'),
  warning: say('report.warning'),
  notice: say('report.notice'),
  fix: say('report.foundFix'),
} as const;

const colours = { error: 'red', warning: 'yellow', notice: 'blue' } as const;

/** One finding in three lines: where, what is wrong, how to mend it. */
function formatFinding({ rule, severity, file, position, message, fix }: Finding, locale: Locale): string {
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  const label = styleText(colours[severity], textIn(words[severity], locale), { stream: process.stderr });
  const lines = [
    place,
    `  ${label} ${rule}  ${textIn(message, locale)}`,
    `  ${textIn(words.fix, locale)}${textIn(fix, locale)}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** Prints findings for people, on the error stream. */
export function printFindings(findings: readonly Finding[], locale: Locale): void {
  for (const finding of findings) console.error(formatFinding(finding, locale));
}

/** Notices that are printed where somebody wants to see something else. */
const mostNotices = 20;

/** Prints findings beside other work: all that must be mended, the first notices, and how many more there are. */
export function printMainFindings(findings: readonly Finding[], locale: Locale): void {
  const notices = findings.filter(({ severity }) => severity === 'notice');
  const left = new Set(notices.slice(mostNotices));
  printFindings(
    findings.filter((finding) => !left.has(finding)),
    locale,
  );
  if (left.size > 0) console.error(textIn(say('report.moreNotices', { n: left.size }), locale));
}

/** One closing line: how many documents, how many findings of each severity. */
export function summaryOf(
  { findings, waived, documents, contentFolder }: CheckResult,
  locale: Locale,
): string {
  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity).length;
  const [errors, warnings, notices] = [count('error'), count('warning'), count('notice')];
  const summary = say('report.summaryOfSummary', {
    contentFolder,
    documents,
    errors,
    warnings,
    notices,
  });
  const more = waived.length > 0 ? textIn(say('report.waived', { count: waived.length }), locale) : '';
  return textIn(summary, locale) + more;
}

/** The closing line about the next push. */
export const commitsSummary = ({ findings, commits }: CommitsCheck, locale: Locale): string =>
  textIn(say('report.commits', { commits, errors: findings.length }), locale);
