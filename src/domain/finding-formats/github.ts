import type { SaidFinding } from './said-finding.ts';

/** Workflow commands of GitHub Actions: a line for each finding, shown beside the changed lines of a pull request. */
export const toGithub = (findings: readonly SaidFinding[]): string =>
  findings.map((finding) => (finding.waived ? '' : `${commandOf(finding)}\n`)).join('');

function commandOf({ rule, severity, file, line, column, message, fix }: SaidFinding): string {
  const place = line === null ? [] : [`line=${line}`, `col=${column ?? 1}`];
  const properties = [`file=${property(file)}`, ...place, `title=${property(rule)}`];
  return `::${severity} ${properties.join(',')}::${data(`${message}\n${fix}`)}`;
}

/** What ends a command or is taken for an encoding is encoded. */
const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
