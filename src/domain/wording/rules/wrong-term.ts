import { say } from '../../text/message.ts';
import type { Slip, WordingRule } from '../wording-rule.ts';

/** Words that the site has decided against (`content/terms.yaml`), in front matter and text. */
export const wrongTerm: WordingRule = {
  id: 'wrong-term',
  severity: 'warning',
  needs: 'source',
  lowerable: true,
  title: say('wrong-term.title'),
  help: say('wrong-term.help'),
  find({ typed, terms }) {
    const slips: Slip[] = [];
    for (const { wrong, right, reason } of terms)
      for (let index = typed.indexOf(wrong); index >= 0; index = typed.indexOf(wrong, index + wrong.length))
        if (!isWithin(typed, index, wrong, right))
          slips.push({
            index,
            message: reason
              ? say('wrong-term.reason', { wrong, reason })
              : say('wrong-term.found', { wrong }),
            fix: right ? say('wrong-term.fix', { right }) : say('wrong-term.delete'),
          });
    return slips.sort((a, b) => a.index - b.index);
  },
};

/** A right word may hold the wrong one (`行政审批` for `审批`). */
function isWithin(typed: string, index: number, wrong: string, right: string | undefined): boolean {
  const at = right?.indexOf(wrong) ?? -1;
  return right !== undefined && at >= 0 && typed.startsWith(right, index - at);
}
