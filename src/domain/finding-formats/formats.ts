import type { Finding } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { Locale } from '../text/locale.ts';
import { toGithub } from './github.ts';
import { toGitlab } from './gitlab.ts';
import { toJunit } from './junit.ts';
import { toLines } from './lines.ts';
import { type SaidFinding, sayFinding } from './said-finding.ts';
import { toSarif } from './sarif.ts';

/** What formats need beside the findings. */
interface Surroundings {
  readonly rules: readonly RuleInfo[];
  /** Findings that somebody answers for. */
  readonly waived: readonly (Finding & { readonly waiver: Waived })[];
  readonly locale: Locale;
  /** A name for a text that no other text has. */
  digest(text: string): string;
}

type Waived = NonNullable<SaidFinding['waived']>;
type Write = (findings: readonly SaidFinding[], around: Surroundings) => string;

const writers = {
  json: (findings) => `${JSON.stringify(findings, null, 2)}\n`,
  sarif: (findings, { rules, locale }) => toSarif(findings, rules, locale),
  github: toGithub,
  gitlab: (findings, { digest }) => toGitlab(findings, digest),
  junit: toJunit,
  lines: toLines,
} as const satisfies Readonly<Record<string, Write>>;

/** Formats in which programs read findings. */
export type FindingFormat = keyof typeof writers;
export const findingFormats = Object.keys(writers) as readonly FindingFormat[];

/** Writes findings in a format, a line end last. */
export function writeFindings(
  format: FindingFormat,
  findings: readonly Finding[],
  around: Surroundings,
): string {
  const write: Write = writers[format];
  const suppressed = around.waived.map((finding): SaidFinding => {
    const { reason, who, until } = finding.waiver;
    return { ...sayFinding(finding, around.locale), waived: { reason, who, until } };
  });
  return write([...findings.map((finding) => sayFinding(finding, around.locale)), ...suppressed], around);
}
