import { type EntryOf, entriesOf, isOf, pathOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
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
    const find = (path: string): Document | null => {
      const found = corpus.byPath.get(path);
      return isOf(found, 'documents') ? found : null;
    };
    for (const entry of entriesOf(corpus, 'documents'))
      for (const relation of relations)
        for (const [index, target] of (entry.data[relation] ?? []).entries()) {
          const way = wayBack(find, target, pathOf(entry));
          // Told once, at the first document of the circle.
          if (!way || way.some((path) => path < pathOf(entry))) continue;
          yield {
            entry,
            at: { field: [relation, index] },
            message: say('relation-circle.found', { way: [pathOf(entry), ...way].join(' → ') }),
            fix: say('relation-circle.fix'),
          };
        }
  },
};

/** The documents from one to another, each repealing, amending or replacing the next; null where there is no way. */
function wayBack(find: (path: string) => Document | null, from: string, to: string): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  for (const path of before.keys()) {
    if (path === to) return wayOf(before, path);
    const data = find(path)?.data;
    for (const next of relations.flatMap((relation) => data?.[relation] ?? []))
      if (!before.has(next)) before.set(next, path);
  }
  return null;
}

function wayOf(before: ReadonlyMap<string, string | null>, end: string): string[] {
  const way: string[] = [];
  for (let at: string | null = end; at !== null; at = before.get(at) ?? null) way.unshift(at);
  return way;
}
