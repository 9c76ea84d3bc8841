import type { Entry } from '../../corpus.ts';
import { comparable } from '../../search/comparable.ts';
import { type Message, say } from '../../text/message.ts';
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
    const called = corpus.entries.filter(({ data }) => data.aliases !== undefined);
    if (called.length === 0) return;
    const titled = Map.groupBy(corpus.entries, ({ data }) => squeezed(data.title));
    const owners = new Map<string, Entry>();
    for (const entry of called)
      for (const [at, alias] of (entry.data.aliases ?? []).entries()) {
        const name = comparable(alias);
        const namesakes = titled.get(squeezed(alias)) ?? [];
        const first = owners.get(name);
        if (!first) owners.set(name, entry);
        const said = wordsOf(alias, entry, first, namesakes);
        if (said) yield { entry, at: { field: ['aliases', at] }, ...said };
      }
  },
};

/** A name without spaces, width and case: what comparing ten thousand titles can afford. */
const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '').toLowerCase();

/** What is wrong with a name, given the item that has it before and those whose title it is; null: nothing. */
function wordsOf(
  alias: string,
  entry: Entry,
  first: Entry | undefined,
  namesakes: readonly Entry[],
): Record<'message' | 'fix', Message> | null {
  if (first === entry || namesakes.includes(entry))
    return { message: say('alias-shared.own', { alias }), fix: say('alias-shared.ownFix') };
  const [titled] = namesakes;
  if (titled)
    return {
      message: say('alias-shared.titled', { alias, file: titled.file }),
      fix: say('alias-shared.titledFix', { alias }),
    };
  return first
    ? {
        message: say('alias-shared.found', { alias, file: first.file }),
        fix: say('alias-shared.foundFix', { alias }),
      }
    : null;
}
