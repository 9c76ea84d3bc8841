import { isGone } from '../../revisions/history.ts';
import { type Message, say } from '../../text/message.ts';
import { redactedItems } from '../redacted-items.ts';
import type { RuleOf } from '../rule.ts';

/** A redaction can hide old versions that there are; what is public now is changed in its own file. */
export const redactionRevision: RuleOf<'history'> = {
  id: 'redaction-revision',
  needs: 'history',
  severity: 'error',
  title: say('redaction-revision.title'),
  help: say('redaction-revision.help'),
  *check(context) {
    const { file, locate } = context.redactions;
    for (const { index, redaction, history } of redactedItems(context)) {
      if (history === null) continue;
      const last = history.revisions.length;
      for (const n of redaction.revisions) {
        const words = n > last ? unknown(n, last) : n === last && !isGone(history) ? current(n) : null;
        if (words) yield { entry: null, file, at: { position: locate([index, 'revisions']) }, ...words };
      }
    }
  },
};

type Words = { readonly message: Message; readonly fix: Message };

const unknown = (n: number, last: number): Words => ({
  message: say('redaction-revision.unknown', { n, last }),
  fix: say('redaction-revision.unknownFix'),
});

const current = (n: number): Words => ({
  message: say('redaction-revision.current', { n }),
  fix: say('redaction-revision.currentFix'),
});
