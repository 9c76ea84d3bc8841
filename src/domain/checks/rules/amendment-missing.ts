import { type EntryOf, entriesOf, isOf } from '../../corpus.ts';
import { say } from '../../text/message.ts';
import type { RuleOf } from '../rule.ts';

/** A document amends another one and does not say which articles: readers of that one see its text of before. */
export const amendmentMissing: RuleOf<'corpus'> = {
  id: 'amendment-missing',
  needs: 'corpus',
  severity: 'notice',
  lowerable: true,
  title: say('amendment-missing.title'),
  help: say('amendment-missing.help'),
  *check({ corpus }) {
    for (const entry of entriesOf(corpus, 'documents')) {
      if (entry.data.withdrawn) continue;
      for (const [index, path] of (entry.data.amends ?? []).entries()) {
        const target = corpus.byPath.get(path);
        if (!isOf(target, 'documents') || target.data.withdrawn || saysHow(entry, path)) continue;
        // What has no articles is not amended by article.
        if (!target.prose.anchors.some((anchor) => /^art\d/.test(anchor))) continue;
        // Whoever keeps the amended text in the file has changed it since.
        if (target.data.changes?.some(({ date }) => date >= dayOf(entry))) continue;
        yield {
          entry,
          at: { field: ['amends', index] },
          message: say('amendment-missing.found', { title: target.data.title }),
          fix: say('amendment-missing.fix'),
        };
      }
    }
  },
};

const saysHow = ({ data: { amends = [], amendments = [] } }: EntryOf<'documents'>, path: string): boolean =>
  amendments.some(({ document }) => (document ?? (amends.length === 1 ? amends[0] : undefined)) === path);

const dayOf = ({ data: { issued, published, from } }: EntryOf<'documents'>): string =>
  issued ?? published ?? from ?? '';
