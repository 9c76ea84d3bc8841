import type { Severity } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { Locale } from '../text/locale.ts';
import { textIn } from '../text/message.ts';
import type { SaidFinding } from './said-finding.ts';

const levels = { error: 'error', warning: 'warning', notice: 'note' } as const satisfies Record<
  Severity,
  string
>;

/**
 * SARIF 2.1.0 (OASIS), which GitHub, Azure and editors read: one run, every rule described, one result for each
 * finding.
 */
export function toSarif(
  findings: readonly SaidFinding[],
  rules: readonly RuleInfo[],
  locale: Locale,
): string {
  const numbers = new Map(rules.map(({ id }, at) => [id, at]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Gongkai',
            rules: rules.map(({ id, severity, title, help }) => ({
              id,
              shortDescription: { text: textIn(title, locale) },
              help: { text: textIn(help, locale) },
              defaultConfiguration: { level: levels[severity] },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => resultOf(finding, numbers.get(finding.rule))),
      },
    ],
  };
  return `${JSON.stringify(log, null, 1)}\n`;
}

function resultOf(
  { rule, severity, file, line, column, message, fix, waived }: SaidFinding,
  at: number | undefined,
) {
  return {
    ...(waived
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: justify(waived) }] }
      : {}),
    ruleId: rule,
    ...(at === undefined ? {} : { ruleIndex: at }),
    level: levels[severity],
    message: { text: `${message}\n${fix}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          ...(line === null ? {} : { region: { startLine: line, startColumn: column ?? 1 } }),
        },
      },
    ],
  };
}

/** A path as RFC 3986 writes it: relative, or of a file elsewhere on the machine. */
function uriOf(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (/^[a-z]:\//i.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

const justify = ({ reason, who, until }: NonNullable<SaidFinding['waived']>): string =>
  `${reason} (${who}, ${until})`;
