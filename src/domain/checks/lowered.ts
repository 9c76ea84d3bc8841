import type { Finding, Position, Severity } from '../finding.ts';
import { nearestName } from '../nearest-name.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { Site } from '../schema/site.ts';
import { say } from '../text/message.ts';
import { allRules } from './registry.ts';

/** From the gravest on. */
const order: readonly Severity[] = ['error', 'warning', 'notice'];

/** Findings as grave as `site.yaml` wants them; one that is less grave already stays as it is. */
export function lowerFindings(findings: readonly Finding[], { rules = [] }: Pick<Site, 'rules'>): Finding[] {
  const wanted = new Map(rules.filter(isAllowed).map(({ rule, severity }) => [rule, severity] as const));
  return findings.map((finding) => {
    const severity = wanted.get(finding.rule);
    return severity && isLower(severity, finding.severity) ? { ...finding, severity } : finding;
  });
}

type Setting = NonNullable<Site['rules']>[number];

const ruleNamed = (id: string): RuleInfo | undefined => allRules.find((rule) => rule.id === id);

const isLower = (severity: Severity, than: Severity): boolean =>
  order.indexOf(severity) > order.indexOf(than);

const isAllowed = ({ rule, severity }: Setting): boolean => {
  const known = ruleNamed(rule);
  return known?.lowerable === true && isLower(severity, known.severity);
};

/** What is wrong with these settings; `locate` gives where a field of `site.yaml` stands. */
export function settingFindings(
  { rules = [] }: Pick<Site, 'rules'>,
  siteFile: string,
  locate: (field: readonly PropertyKey[]) => Position | null,
): Finding[] {
  return rules.flatMap((setting, index) => {
    if (isAllowed(setting)) return [];
    const known = ruleNamed(setting.rule);
    const field = known?.lowerable ? 'severity' : 'rule';
    const place = { file: siteFile, position: locate(['rules', index, field]) };
    return [{ rule: 'rule-setting', severity: 'error' as const, ...place, ...wordsFor(setting, known) }];
  });
}

function wordsFor(
  { rule, severity }: Setting,
  known: RuleInfo | undefined,
): Pick<Finding, 'message' | 'fix'> {
  if (!known)
    return {
      message: say('rule-setting.unknown', { rule }),
      fix: say('rule-setting.unknownFix', {
        nearest: nearestName(rule, lowerable()) ?? lowerable()[0] ?? '',
      }),
    };
  if (!known.lowerable)
    return {
      message: say('rule-setting.firm', { rule }),
      fix: say('rule-setting.firmFix', { rules: lowerable() }),
    };
  return {
    message: say('rule-setting.notLower', { rule, severity, own: known.severity }),
    fix: say('rule-setting.notLowerFix', { severities: order.slice(order.indexOf(known.severity) + 1) }),
  };
}

const lowerable = (): string[] => allRules.filter((rule) => rule.lowerable).map(({ id }) => id);
