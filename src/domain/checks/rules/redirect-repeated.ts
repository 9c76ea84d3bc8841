import { decodedPath } from '../../href.ts';
import { say } from '../../text/message.ts';
import { duplicates } from '../duplicates.ts';
import type { RuleOf } from '../rule.ts';

/** An old address leads to one page: two lines for it, however they are encoded, leave open which. */
export const redirectRepeated: RuleOf<'corpus'> = {
  id: 'redirect-repeated',
  needs: 'corpus',
  severity: 'error',
  title: say('redirect-repeated.title'),
  help: say('redirect-repeated.help'),
  *check({ corpus }) {
    const redirects = [...(corpus.site.redirects ?? []).entries()];
    const address = ([, { from }]: (typeof redirects)[number]) => decodedPath(from)?.normalize('NFC') ?? from;
    for (const [[index, { from }], [, first]] of duplicates(redirects, address))
      yield {
        entry: null,
        at: { field: ['redirects', index, 'from'] },
        message: say('redirect-repeated.found', { from, to: first.to }),
        fix: say('redirect-repeated.foundFix'),
      };
  },
};
