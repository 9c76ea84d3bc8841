import { styleText } from 'node:util';
import type { CheckResult } from '../../src/app/check-content.ts';
import type { Finding } from '../../src/domain/finding.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { say, textIn } from '../../src/domain/text/message.ts';

/** A finding as machines read it. */
interface JsonFinding {
  readonly rule: string;
  readonly severity: string;
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly fix: string;
}

/** Prints findings as a JSON array. */
export function printJson(findings: readonly Finding[], locale: Locale): void {
  const rows = findings.map(
    ({ rule, severity, file, position, message, fix }): JsonFinding => ({
      rule,
      severity,
      file,
      line: position?.line ?? null,
      column: position?.column ?? null,
      message: textIn(message, locale),
      fix: textIn(fix, locale),
    }),
  );
  console.log(JSON.stringify(rows, null, 2));
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
  return `${place}\n  ${label} ${rule}  ${textIn(message, locale)}\n  ${textIn(words.fix, locale)}${textIn(fix, locale)}\n`;
}

/** Prints findings for people, on the error stream. */
export function printFindings(findings: readonly Finding[], locale: Locale): void {
  for (const finding of findings) console.error(formatFinding(finding, locale));
}

/** One closing line: how many documents, how many findings of each severity. */
export function summaryOf({ findings, documents, contentFolder }: CheckResult, locale: Locale): string {
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
  return textIn(summary, locale);
}
