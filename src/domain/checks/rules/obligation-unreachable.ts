import { fulfilmentOf } from '../../catalogue/fulfilment.ts';
import { kindField } from '../../schema/choices.ts';
import { isCollectionName, schemas } from '../../schema/collections.ts';
import type { Selector } from '../../schema/selector.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** Obligations whose `items` pick nothing that could ever be written. */
export const obligationUnreachable: RuleOf<'corpus'> = {
  id: 'obligation-unreachable',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('obligation-unreachable.title'),
  help: say('obligation-unreachable.help'),
  *check({ corpus, locateAsked }) {
    for (const [at, { id, title, items }] of (corpus.catalogue?.obligations ?? []).entries()) {
      if (!items || items.some(isPossible) || fulfilmentOf(corpus).all(id).length > 0) continue;
      const { file, position } = locateAsked('catalogue.yaml', ['obligations', at, 'items']);
      yield {
        ...{ entry: null, file, at: { position } },
        message: say('obligation-unreachable.found', { title }),
        fix: say('obligation-unreachable.fix', { id }),
      };
    }
  },
};

/** True where items of the collection may be of one of the kinds, genres or roles that are asked for. */
function isPossible({ collection, kinds, genres, roles }: Selector): boolean {
  if (!isCollectionName(collection)) return false;
  const { key = '', choices = [] } = kindField(schemas[collection]) ?? {};
  const asked = [
    ['kind', kinds],
    ['genre', genres],
    ['role', roles],
  ] as const;
  return asked.every(
    ([name, values]) => !values || (key === name && values.some((value) => choices.includes(value))),
  );
}
