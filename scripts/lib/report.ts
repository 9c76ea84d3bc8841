import { styleText } from 'node:util';
import type { Finding, Locale } from '../../src/domain/finding.ts';
import type { CheckResult } from './check-content.ts';

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
      message: message[locale],
      fix: fix[locale],
    }),
  );
  console.log(JSON.stringify(rows, null, 2));
}

const words = {
  'zh-CN': { error: '错误', warning: '警告', notice: '提示', fix: '改法：' },
  en: { error: 'error', warning: 'warning', notice: 'notice', fix: 'To fix: ' },
} as const;

const colours = { error: 'red', warning: 'yellow', notice: 'blue' } as const;

/** One finding in three lines: where, what is wrong, how to mend it. */
function formatFinding({ rule, severity, file, position, message, fix }: Finding, locale: Locale): string {
  const place = position ? `${file}:${position.line}:${position.column}` : file;
  const label = styleText(colours[severity], words[locale][severity], { stream: process.stderr });
  return `${place}\n  ${label} ${rule}  ${message[locale]}\n  ${words[locale].fix}${fix[locale]}\n`;
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
  if (locale === 'zh-CN')
    return `检查了“${contentFolder}”里的 ${documents} 个文件：错误 ${errors} 处，警告 ${warnings} 处，提示 ${notices} 处。`;
  return `${documents} files in “${contentFolder}” checked: ${errors} errors, ${warnings} warnings, ${notices} notices.`;
}
