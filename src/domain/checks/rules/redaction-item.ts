import { say } from '../../text/message.ts';
import { redactedItems } from '../redacted-items.ts';
import type { RuleOf } from '../rule.ts';

/** A redaction that names what never was hides nothing. */
export const redactionItem: RuleOf<'history'> = {
  id: 'redaction-item',
  needs: 'history',
  severity: 'error',
  title: say('redaction-item.title'),
  help: say('redaction-item.help'),
  *check(context) {
    const { file, locate } = context.redactions;
    for (const { index, redaction, history } of redactedItems(context))
      if (history === null)
        yield {
          entry: null,
          file,
          at: { position: locate([index, 'item']) },
          message: say('redaction-item.found', { item: redaction.item }),
          fix: say('redaction-item.fix'),
        };
  },
};
