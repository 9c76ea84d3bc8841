import type { Finding, Severity } from '../finding.ts';
import type { Locale } from '../text/locale.ts';
import { textIn } from '../text/message.ts';

/** A finding as programs read it, in the words of one language. */
export interface SaidFinding {
  readonly rule: string;
  readonly severity: Severity;
  /** Relative to the current folder where it stands below it, with `/`. */
  readonly file: string;
  /** Count from 1, columns in UTF-16 units; null when the file as a whole is meant. */
  readonly line: number | null;
  readonly column: number | null;
  readonly message: string;
  readonly fix: string;
  /** Who answers for it, why, and up to which day; it does not block. Absent for what nobody answers for. */
  readonly waived?: { readonly reason: string; readonly who: string; readonly until: string };
}

/** Puts a finding into words. */
export const sayFinding = (
  { rule, severity, file, position, message, fix }: Finding,
  locale: Locale,
): SaidFinding => ({
  rule,
  severity,
  file,
  line: position?.line ?? null,
  column: position?.column ?? null,
  message: textIn(message, locale),
  fix: textIn(fix, locale),
});
