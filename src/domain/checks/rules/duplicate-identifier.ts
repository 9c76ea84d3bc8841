import { type Entry, numberOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import { duplicates } from '../duplicates.ts';
import type { Offence, RuleOf } from '../rule.ts';

/** Index numbers are unique on the whole site; document numbers within it too. */
export const duplicateIdentifier: RuleOf<'corpus'> = {
  id: 'duplicate-identifier',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('duplicate-identifier.title'),
  help: say('duplicate-identifier.help'),
  *check({ corpus }) {
    for (const [entry, first] of duplicates(corpus.entries, ({ data }) => data.identifier ?? null))
      yield offence(entry, first, 'identifier', String(entry.data.identifier));
    for (const [entry, first] of duplicates(corpus.entries, numberOf))
      yield offence(entry, first, 'number', String(numberOf(entry)));
  },
};

const offence = (entry: Entry, first: Entry, field: string, value: string): Offence => ({
  entry,
  at: { field: [field] },
  message: say('duplicate-identifier.offence', { value, file: first.file }),
  fix: say('duplicate-identifier.offenceFix'),
});
