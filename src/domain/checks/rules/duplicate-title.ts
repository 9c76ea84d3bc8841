import { dateOf, publisherOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import { duplicates } from '../duplicates.ts';
import type { RuleOf } from '../rule.ts';

/** Two items of one body and one day with the same title are most likely one item twice. */
export const duplicateTitle: RuleOf<'corpus'> = {
  id: 'duplicate-title',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('duplicate-title.title'),
  help: say('duplicate-title.help'),
  *check({ corpus }) {
    const key = (entry: (typeof corpus.entries)[number]) =>
      [publisherOf(corpus, entry), entry.collection, dateOf(entry) ?? '', entry.data.title].join('\n');
    for (const [entry, first] of duplicates(corpus.entries, key))
      yield {
        entry,
        at: { field: ['title'] },
        message: say('duplicate-title.found', { title: entry.data.title, file: first.file }),
        fix: say('duplicate-title.foundFix'),
      };
  },
};
