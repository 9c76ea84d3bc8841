/* `gongkai/checks`: the rules, and what a rule of a site may look at. */
export { allRules } from '../domain/checks/registry.ts';
export type { CheckContext } from '../domain/checks/rule.ts';
export type { Corpus } from '../domain/corpus.ts';
export { bodyOf, entriesOf, isOf, publisherOf, urlOf } from '../domain/corpus.ts';
export type { Severity } from '../domain/finding.ts';
export type { RuleInfo } from '../domain/rule-info.ts';
