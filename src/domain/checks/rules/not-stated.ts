import { type Entry, entriesOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';

/** What was not entered is not shown: the page says nothing in its place, and the editor is asked. */
export const notStated: RuleOf<'corpus'> = {
  id: 'not-stated',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('not-stated.title'),
  help: say('not-stated.help'),
  *check({ corpus }) {
    for (const entry of entriesOf(corpus, 'services')) {
      const { fees, materials } = entry.data;
      if (fees === undefined) yield ask(entry, ['fees'], noFees);
      const open = materials.findIndex(({ required }) => required === undefined);
      if (open >= 0) yield ask(entry, ['materials', open], required(materials[open]?.name ?? ''));
    }
    for (const entry of entriesOf(corpus, 'documents')) {
      const { genre, from, until, status } = entry.data;
      if (genre === 'normative' && !from && !until && !status) yield ask(entry, ['genre'], validity);
    }
  },
};

type Words = Pick<Offence, 'message' | 'fix'>;

const ask = (entry: Entry, field: readonly PropertyKey[], words: Words): Offence => ({
  entry,
  at: { field },
  ...words,
});

const noFees: Words = {
  message: say('not-stated.fees'),
  fix: say('not-stated.feesFix'),
};

const required = (name: string): Words => ({
  message: say('not-stated.required', { name }),
  fix: say('not-stated.requiredFix'),
});

const validity: Words = {
  message: say('not-stated.validity'),
  fix: say('not-stated.validityFix'),
};
