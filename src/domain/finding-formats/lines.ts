import type { SaidFinding } from './said-finding.ts';

/** A line for each finding, as compilers print them: editors find file, line and column by it. */
export const toLines = (findings: readonly SaidFinding[]): string =>
  findings.map((finding) => `${lineOf(finding)}\n`).join('');

function lineOf({ rule, severity, file, line, column, message, fix }: SaidFinding): string {
  const grade = severity === 'notice' ? 'info' : severity;
  return `${file}:${line ?? 1}:${column ?? 1}: ${grade}: ${`${message} ${fix}`.replace(/\s+/g, ' ')} [${rule}]`;
}
