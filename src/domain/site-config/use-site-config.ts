import { addRules } from '../checks/registry.ts';
import type { Offence, RuleOf } from '../checks/rule.ts';
import { addComponents, type ComponentSpec } from '../prose/components.ts';
import { locales } from '../text/locale.ts';
import { say } from '../text/message.ts';
import { setPageLabels } from '../text/page-labels.ts';
import type { AuthorComponent, SiteConfig, SiteRule } from './site-config.ts';

/** Makes tags, rules and words of a site known to the program; called once, before anything else is done. */
export function useSiteConfig({ components = {}, rules = [], labels = {} }: SiteConfig): void {
  addComponents(
    Object.fromEntries(Object.entries(components).map(([name, component]) => [name, specOf(component)])),
  );
  addRules(rules.map(ruleOf));
  for (const locale of locales) {
    const own = labels[locale];
    if (own) setPageLabels(locale, own);
  }
}

const specOf = (component: AuthorComponent): ComponentSpec => ({
  title: component.title,
  description: component.description,
  example: component.example,
  props: component.props.strict(),
  inline: component.inline ?? false,
  children: component.children ?? false,
  text: (props) => component.text?.(props) ?? '',
});

const ruleOf = (rule: SiteRule): RuleOf<'corpus'> => ({
  id: rule.id,
  needs: 'corpus',
  severity: rule.severity,
  title: rule.title,
  help: rule.help,
  lowerable: true,
  *check({ corpus, files }) {
    try {
      for (const offence of rule.check({ corpus, files })) yield offenceOf(offence);
    } catch (error) {
      yield failed(rule.id, error);
    }
  },
});

const offenceOf = ({
  entry,
  field = [],
  message,
  fix,
}: ReturnType<SiteRule['check']> extends Iterable<infer O> ? O : never): Offence => ({
  entry,
  at: field.length > 0 ? { field } : { position: null },
  message,
  fix,
});

/** A rule that throws blocks: nobody knows what it would have told. */
const failed = (rule: string, error: unknown): Offence => ({
  entry: null,
  file: 'gongkai.config.ts',
  at: { position: null },
  severity: 'error',
  message: say('site-config.ruleFailed', { rule, error: String(error) }),
  fix: say('site-config.ruleFailedFix'),
});
