import type { Finding, Position } from '../finding.ts';
import { nearestName } from '../nearest-name.ts';
import type { RuleInfo } from '../rule-info.ts';
import type { Waiver } from '../schema/waivers.ts';
import { type Message, say } from '../text/message.ts';
import { allRules } from './registry.ts';

/** Waivers of a site, and what tells whether they hold. */
export interface WaiverFile {
  readonly waivers: readonly Waiver[];
  /** As findings show it. */
  readonly file: string;
  /** ISO date. */
  readonly today: string;
  /** A file as waivers name it (`content/documents/2024/a.mdx`, `public/files/a.xlsx`). */
  nameOf(file: string): string;
  exists(name: string): boolean;
  locate(field: readonly PropertyKey[]): Position;
}

/** A finding that somebody answers for. */
export interface WaivedFinding extends Finding {
  readonly waiver: Waiver;
}

/** Findings parted by whether somebody answers for them. */
export function applyWaivers(
  findings: readonly Finding[],
  { waivers, today, nameOf }: WaiverFile,
): { readonly findings: Finding[]; readonly waived: WaivedFinding[] } {
  const valid = waivers.filter(({ rule, until }) => isWaivable(ruleNamed(rule)) && until >= today);
  const waiverOf = (finding: Finding) =>
    valid.find(
      ({ rule, file }) =>
        rule === finding.rule && [finding.file, finding.about].some((name) => name && nameOf(name) === file),
    );
  const parted = findings.map((finding) => ({ finding, waiver: waiverOf(finding) }));
  return {
    findings: parted.flatMap(({ finding, waiver }) => (waiver ? [] : [finding])),
    waived: parted.flatMap(({ finding, waiver }) => (waiver ? [{ ...finding, waiver }] : [])),
  };
}

/** What is wrong with waivers by themselves: the rule, the file, the day. */
export function waiverFindings(given: WaiverFile): Finding[] {
  const { waivers, today, exists } = given;
  return waivers.flatMap(({ rule, file, until }, index): Finding[] => {
    const known = ruleNamed(rule);
    const told = (field: string, severity: Finding['severity'], message: Message, fix: Message) => [
      { rule: 'waiver', severity, ...placeOf(given, index, field), message, fix },
    ];
    if (!known)
      return told('rule', 'error', say('waiver.unknown', { rule }), say('waiver.unknownFix', nearest(rule)));
    if (!isWaivable(known)) return told('rule', 'error', say('waiver.firm', { rule }), say('waiver.firmFix'));
    if (!exists(file)) return told('file', 'error', say('waiver.gone', { file }), say('waiver.goneFix'));
    if (until < today)
      return told('until', 'warning', say('waiver.expired', { until }), say('waiver.expiredFix'));
    return [];
  });
}

/** Waivers that nothing needs any more; asked when every rule has run. */
export function unusedWaivers(given: WaiverFile, waived: readonly WaivedFinding[]): Finding[] {
  const used = new Set(waived.map(({ waiver }) => waiver));
  const { waivers, today, exists } = given;
  return waivers.flatMap((waiver, index): Finding[] => {
    const { rule, file, until } = waiver;
    if (used.has(waiver) || !isWaivable(ruleNamed(rule)) || until < today || !exists(file)) return [];
    return [
      {
        rule: 'waiver',
        severity: 'warning',
        ...placeOf(given, index, 'rule'),
        message: say('waiver.unused', { rule, file }),
        fix: say('waiver.unusedFix'),
      },
    ];
  });
}

const ruleNamed = (id: string): RuleInfo | undefined => allRules.find((rule) => rule.id === id);

/** What may be lowered may be waived: it guards neither the site nor what readers are shown. */
const isWaivable = (rule: RuleInfo | undefined): boolean => rule?.lowerable === true;

const nearest = (rule: string) => {
  const names = allRules.filter(isWaivable).map(({ id }) => id);
  return { nearest: nearestName(rule, names) ?? names[0] ?? '' };
};

const placeOf = ({ file, locate }: WaiverFile, index: number, field: string) => ({
  file,
  position: locate([index, field]),
});
