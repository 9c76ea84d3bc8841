import type { Entry } from '../corpus.ts';
import type { Finding, Position } from '../finding.ts';
import { rules } from './registry.ts';
import type { Given, Offence, Rule, RuleOf } from './rule.ts';

/** Where findings about fields stand. */
export interface Places {
  /** Path of `site.yaml` for findings. */
  readonly siteFile: string;
  /** Finds where a field of a file stands; `entry` null means `site.yaml`. */
  locate(entry: Entry | null, field: readonly PropertyKey[]): Position | null;
}

/** Runs every rule that needs this and nothing more. */
export function runRules<N extends keyof Given>(needs: N, given: Given[N], places: Places): Finding[] {
  return rules
    .filter((rule): rule is Rule & RuleOf<N> => rule.needs === needs)
    .flatMap((rule) => [...rule.check(given)].map((offence) => toFinding(rule, offence, places)));
}

function toFinding(rule: Rule, offence: Offence, { siteFile, locate }: Places): Finding {
  const { entry, at } = offence;
  return {
    rule: rule.id,
    severity: offence.severity ?? rule.severity,
    file: offence.file ?? entry?.file ?? siteFile,
    ...(offence.about === undefined ? {} : { about: offence.about }),
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
