import type { Entry } from '../corpus.ts';
import type { Finding, Position } from '../finding.ts';
import { corpusRules } from './registry.ts';
import type { CheckContext, Offence, Rule } from './rule.ts';

/** Finds where a field of a file stands; `entry` null means `site.yaml`. */
export type Locate = (entry: Entry | null, field: readonly PropertyKey[]) => Position | null;

/** Runs every rule over the corpus. */
export function runChecks(context: CheckContext, locate: Locate): Finding[] {
  return corpusRules.flatMap((rule) =>
    [...rule.check(context)].map((offence) => toFinding(rule, offence, context, locate)),
  );
}

function toFinding(rule: Rule, offence: Offence, context: CheckContext, locate: Locate): Finding {
  const { entry, at } = offence;
  return {
    rule: rule.id,
    severity: offence.severity ?? rule.severity,
    file: offence.file ?? entry?.file ?? context.siteFile,
    position: 'field' in at ? locate(entry, at.field) : at.position,
    message: offence.message,
    fix: offence.fix,
  };
}

/** By file, then place, then rule: the order in which findings are printed. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0) ||
      compare(a.rule, b.rule),
  );
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
