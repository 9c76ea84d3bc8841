import type { Severity } from '../finding.ts';
import type { RuleInfo } from '../rule-info.ts';
import { type Message, say } from '../text/message.ts';

const rule = <I extends string>(
  id: I,
  title: Message,
  help: Message,
  severity: Severity = 'error',
): RuleInfo & { readonly id: I } => ({
  id,
  severity,
  needs: 'source',
  title,
  help,
});

/** Rules that a document's text must keep: it is data, and nothing in it ever runs. */
export const proseRules = {
  syntax: rule('prose-syntax', say('prose-syntax.title'), say('prose-syntax.help')),
  code: rule('prose-code', say('prose-code.title'), say('prose-code.help')),
  component: rule('prose-component', say('prose-component.title'), say('prose-component.help')),
  prop: rule('prose-prop', say('prose-prop.title'), say('prose-prop.help')),
  element: rule('prose-element', say('prose-element.title'), say('prose-element.help')),
  attribute: rule('prose-attribute', say('prose-attribute.title'), say('prose-attribute.help')),
  url: rule('prose-url', say('prose-url.title'), say('prose-url.help')),
  heading: rule('prose-heading', say('prose-heading.title'), say('prose-heading.help')),
  alt: rule('prose-alt', say('prose-alt.title'), say('prose-alt.help')),
  lost: rule('prose-lost', say('prose-lost.title'), say('prose-lost.help')),
  table: rule('prose-table', say('prose-table.title'), say('prose-table.help')),
  markup: rule('prose-markup', say('prose-markup.title'), say('prose-markup.help'), 'warning'),
} as const;

export type ProseRuleName = keyof typeof proseRules;
