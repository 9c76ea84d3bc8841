import { say } from '../../text/message.ts';
import { redactedItems } from '../redacted-items.ts';
import type { RuleOf } from '../rule.ts';

/** A file of a hidden version that another item offers stays public: an editor must decide. */
export const redactionShared: RuleOf<'history'> = {
  id: 'redaction-shared',
  needs: 'history',
  severity: 'warning',
  title: say('redaction-shared.title'),
  help: say('redaction-shared.help'),
  *check(context) {
    const { file, locate } = context.redactions;
    const { shared = [] } = context.history;
    for (const { index, history } of redactedItems(context))
      for (const { item, path, other } of shared)
        if (item === history?.item)
          yield {
            entry: null,
            file,
            at: { position: locate([index, 'item']) },
            message: say('redaction-shared.found', { path, other }),
            fix: say('redaction-shared.foundFix', { other }),
          };
  },
};
