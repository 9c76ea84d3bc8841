import { say } from '../../text/message.ts';
import type { WordingRule } from '../wording-rule.ts';

/** A heading lies at most one level below the one before (WCAG 2.2, technique G141): readers jump by levels. */
export const headingSkip: WordingRule = {
  id: 'heading-skip',
  severity: 'notice',
  needs: 'source',
  lowerable: true,
  title: say('heading-skip.title'),
  help: say('heading-skip.help'),
  *find({ prose }) {
    let above = 1;
    for (const { 1: signs = '', index } of prose.matchAll(/^(#{2,6})[ \t]/gm)) {
      if (signs.length > above + 1)
        yield {
          index,
          message:
            above === 1
              ? say('heading-skip.first', { found: signs })
              : say('heading-skip.found', { found: signs, above: '#'.repeat(above) }),
          fix: say('heading-skip.fix', { right: '#'.repeat(above + 1) }),
        };
      above = signs.length;
    }
  },
};
