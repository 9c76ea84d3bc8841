import { type EntryOf, entriesOf, isOf, pathOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import { knotsOf, waysTo } from '../knots.ts';
import type { RuleOf } from '../rule.ts';

type Document = EntryOf<'documents'>;
const relations = ['repeals', 'amends', 'replaces'] as const;

/** A document cannot repeal, amend or replace what does so to it, nor itself: its status would follow from itself. */
export const relationCircle: RuleOf<'corpus'> = {
  id: 'relation-circle',
  needs: 'corpus',
  severity: 'error',
  lowerable: true,
  title: say('relation-circle.title'),
  help: say('relation-circle.help'),
  *check({ corpus }) {
    const documents = entriesOf(corpus, 'documents');
    const edges = new Map(
      documents.map((entry) => [pathOf(entry), targetsOf(entry).map(({ path }) => path)]),
    );
    for (const knot of knotsOf(edges)) {
      // Told once, at the first document of the circle.
      const [start = ''] = [...knot].sort();
      const entry = corpus.byPath.get(start);
      if (!isOf(entry, 'documents')) continue;
      const ways = waysTo(start, knot, edges);
      for (const { path, field } of targetsOf(entry)) {
        if (!ways.has(path)) continue;
        yield {
          ...{ entry, at: { field } },
          message: say('relation-circle.found', { way: wayOf(ways, start, path) }),
          fix: say('relation-circle.fix'),
        };
      }
    }
  },
};

/** What a document repeals, amends and replaces. */
const targetsOf = ({ data }: Document) =>
  relations.flatMap((relation) =>
    (data[relation] ?? []).map((path, index) => ({ path, field: [relation, index] })),
  );

/** So many documents of a circle are named. */
const named = 8;

/** The documents of a circle from its first one back to it, each repealing, amending or replacing the next. */
function wayOf(ways: ReadonlyMap<string, string>, start: string, first: string): string {
  const way = [start];
  for (let at = first; at !== start && way.length < named; at = ways.get(at) ?? start) way.push(at);
  const isCut = way.length === named;
  return [...way, ...(isCut ? ['…'] : []), start].join(' → ');
}
