import type { Entry } from '../../corpus.ts';
import { comparable } from '../../search/comparable.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A name by which two items are called leads readers to one of them by chance. */
export const aliasShared: RuleOf<'corpus'> = {
  id: 'alias-shared',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('alias-shared.title'),
  help: say('alias-shared.help'),
  *check({ corpus }) {
    const owners = new Map<string, Entry>();
    for (const entry of corpus.entries)
      for (const [at, alias] of (entry.data.aliases ?? []).entries()) {
        const name = comparable(alias);
        const first = owners.get(name);
        const own = comparable(entry.data.title) === name || first === entry;
        if (!first) owners.set(name, entry);
        if (!own && !first) continue;
        const [message, fix] = own
          ? [say('alias-shared.own', { alias }), say('alias-shared.ownFix')]
          : [
              say('alias-shared.found', { alias, file: first?.file ?? '' }),
              say('alias-shared.foundFix', { alias }),
            ];
        yield { entry, at: { field: ['aliases', at] }, message, fix };
      }
  },
};
