import { escapeXml } from '../text/xml.ts';
import type { SaidFinding } from './said-finding.ts';

/**
 * JUnit XML, which every CI service shows: a case for each finding. Errors are failures; warnings and notices are
 * cases that pass and say something. With no findings there is one case, that all is well.
 */
export function toJunit(findings: readonly SaidFinding[]): string {
  const failures = findings.filter(({ severity, waived }) => severity === 'error' && !waived).length;
  const skipped = findings.filter(({ waived }) => waived).length;
  const cases = findings.length > 0 ? findings.map(caseOf) : ['<testcase classname="content" name="check"/>'];
  const counts = `tests="${cases.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="Gongkai" ${counts}>
<testsuite name="check" ${counts}>
${cases.join('\n')}
</testsuite>
</testsuites>
`;
}

function caseOf({ rule, severity, file, line, column, message, fix, waived }: SaidFinding): string {
  const place = line === null ? file : `${file}:${line}:${column ?? 1}`;
  const text = escapeXml(`${place}\n${message}\n${fix}`);
  const said = waived
    ? `<skipped message="${escapeXml(waived.reason)}"/>`
    : severity === 'error'
      ? `<failure type="${escapeXml(rule)}" message="${escapeXml(message)}">${text}</failure>`
      : `<system-out>${text}</system-out>`;
  return `<testcase classname="${escapeXml(file)}" name="${escapeXml(`${rule} ${place}`)}">${said}</testcase>`;
}
