import type { Severity } from '../finding.ts';
import type { SaidFinding } from './said-finding.ts';

const severities = { error: 'critical', warning: 'major', notice: 'info' } as const satisfies Record<
  Severity,
  string
>;

/**
 * Code Quality report of GitLab. A finding keeps its fingerprint while lines before it come and go, so that a merge
 * request shows only what is new.
 */
export function toGitlab(findings: readonly SaidFinding[], digest: (text: string) => string): string {
  const seen = new Map<string, number>();
  const rows = findings
    .filter(({ waived }) => !waived)
    .map(({ rule, severity, file, line, message, fix }) => {
      const what = [rule, file, message].join('\n');
      const count = seen.get(what) ?? 0;
      seen.set(what, count + 1);
      return {
        description: `${message} ${fix}`,
        check_name: rule,
        fingerprint: digest(`${what}\n${count}`),
        severity: severities[severity],
        location: { path: file, lines: { begin: line ?? 1 } },
      };
    });
  return `${JSON.stringify(rows, null, 1)}\n`;
}
