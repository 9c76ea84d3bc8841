import { entriesOf } from '../../corpus.ts';
import type { RuleOfLawContent } from '../../report-chapters.ts';
import { isInChapters, statutoryContents } from '../../rule-of-law.ts';
import { type Message, say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/**
 * A report on the rule of law has a chapter for each of its five statutory contents (domain facts 4). Only editors are
 * told: the report is what its body published.
 */
export const ruleOfLawContents: RuleOf<'corpus'> = {
  id: 'rule-of-law-contents',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('rule-of-law-contents.title'),
  help: say('rule-of-law-contents.help'),
  *check({ corpus }) {
    for (const entry of entriesOf(corpus, 'reports')) {
      const { kind, withdrawn } = entry.data;
      const { headings } = entry.prose;
      if (kind !== 'rule-of-law' || withdrawn || !isInChapters(headings)) continue;
      const missing = statutoryContents(headings).filter(({ heading }) => heading === null);
      if (missing.length === 0) continue;
      yield {
        entry,
        at: { field: ['kind'] },
        message: say('rule-of-law-contents.found', {
          missing: missing.map(({ content }) => names[content]),
        }),
        fix: say('rule-of-law-contents.fix'),
      };
    }
  },
};

const names: Readonly<Record<RuleOfLawContent, Message>> = {
  measures: say('rule-of-law-contents.measures'),
  shortcomings: say('rule-of-law-contents.shortcomings'),
  leaders: say('rule-of-law-contents.leaders'),
  plans: say('rule-of-law-contents.plans'),
  others: say('rule-of-law-contents.others'),
};
