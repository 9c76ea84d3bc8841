import { type Corpus, type EntryOf, entriesOf, isOf, pathOf, publisherOf } from '../../corpus.ts';
import type { InverseRelations } from '../../relations.ts';
import { isOver, standingsOf } from '../../standing.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

type Document = EntryOf<'documents'>;

/**
 * Two normative documents of one body with one title, or one and the one that it replaces, both in force on a day: one
 * of them should have ended.
 */
export const validityOverlap: RuleOf<'corpus'> = {
  id: 'validity-overlap',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('validity-overlap.title'),
  help: say('validity-overlap.help'),
  *check({ corpus, inverse }) {
    for (const versions of sameTitles(corpus)) {
      const spans = versions
        .map((entry) => ({ entry, ...spanOf(inverse, entry) }))
        .filter(({ from }) => from !== null)
        .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
      // Of those before, the one that ends last: where it has ended, all have.
      let [longest] = spans;
      for (const later of spans.slice(1)) {
        const earlier = longest;
        if (earlier && earlier.to !== null && (later.to === null || later.to > earlier.to)) longest = later;
        if (!earlier || (earlier.to !== null && earlier.to <= (later.from ?? ''))) continue;
        const values = { title: later.entry.data.title, file: earlier.entry.file, day: later.from ?? '' };
        yield {
          entry: later.entry,
          at: { field: ['from'] },
          message: say('validity-overlap.found', values),
          fix: say('validity-overlap.fix', { item: pathOf(earlier.entry) }),
        };
      }
    }
    for (const entry of entriesOf(corpus, 'documents'))
      for (const [index, path] of (entry.data.replaces ?? []).entries()) {
        const target = corpus.byPath.get(path);
        const day = entry.data.from;
        if (!isOf(target, 'documents') || day === undefined || entry.data.withdrawn) continue;
        const { from, to } = spanOf(inverse, target);
        if (from === null || (to !== null && to <= day)) continue;
        const values = { title: target.data.title, file: target.file, day };
        yield {
          entry,
          at: { field: ['replaces', index] },
          message: say('validity-overlap.replaced', values),
          fix: say('validity-overlap.fix', { item: path }),
        };
      }
  },
};

function sameTitles(corpus: Corpus): Document[][] {
  const normative = entriesOf(corpus, 'documents').filter(
    ({ data }) => data.genre === 'normative' && !data.withdrawn && data.from !== undefined,
  );
  const groups = Map.groupBy(normative, (entry) => [publisherOf(corpus, entry), entry.data.title].join('\n'));
  return [...groups.values()].filter(({ length }) => length > 1);
}

/** From its first day in force to the first one on which it is not; null for none. */
function spanOf(inverse: InverseRelations, entry: Document): { from: string | null; to: string | null } {
  const standings = standingsOf(inverse, entry);
  const begun = standings.findIndex(({ validity }) => validity !== null && validity !== 'not-yet');
  const first = standings[begun];
  if (!first || isOver(first.validity)) return { from: null, to: null };
  const over = standings.slice(begun).find(({ validity }) => isOver(validity));
  return { from: first.since || (entry.data.from ?? null), to: over?.since ?? null };
}
