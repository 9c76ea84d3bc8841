import { type Corpus, dateOf, type Entry } from '../../corpus.ts';
import { allOfBoard, sectionEntries } from '../../routes/boards.ts';
import { say } from '../../text/message.ts';
import type { Offence, RuleOf } from '../rule.ts';

const day = 86_400_000;

/** Boards and sections with `maxAge` in `site.yaml` that are empty, or have had nothing new for longer. */
export const staleBoard: RuleOf<'corpus'> = {
  id: 'stale-board',
  needs: 'corpus',
  severity: 'warning',
  lowerable: true,
  title: say('stale-board.title'),
  help: say('stale-board.help'),
  *check({ corpus }) {
    for (const [at, board] of corpus.site.boards.entries()) {
      yield* offences(corpus, board, allOfBoard(corpus, board), ['boards', at]);
      for (const [index, section] of (board.sections ?? []).entries())
        yield* offences(corpus, section, sectionEntries(corpus, section), ['boards', at, 'sections', index]);
    }
  },
};

function* offences(
  { today }: Corpus,
  { title, maxAge }: { readonly title: string; readonly maxAge?: number | undefined },
  entries: readonly Entry[],
  field: readonly PropertyKey[],
): Generator<Offence> {
  if (maxAge === undefined) return;
  const dates = entries.flatMap((entry) => dateOf(entry) ?? []).sort();
  const newest = dates.at(-1);
  const place = { entry: null, at: { field: [...field, 'maxAge'] } };
  if (newest === undefined)
    yield { ...place, message: say('stale-board.empty', { title }), fix: say('stale-board.emptyFix') };
  else if (Date.parse(today) - Date.parse(newest) > maxAge * day)
    yield {
      ...place,
      message: say('stale-board.found', { title, newest, maxAge }),
      fix: say('stale-board.fix'),
    };
}
