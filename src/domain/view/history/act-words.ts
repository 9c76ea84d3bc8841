import type { Act, ActType, RevisionAct } from '../../revisions/acts.ts';
import { type ItemHistory, visible } from '../../revisions/history.ts';
import type { CollectionName } from '../../schema/collections.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import type { Badge } from '../types.ts';
import type { HistoryLabels } from './labels.ts';
import type { Naming } from './names.ts';
import { changeSentence } from './sentence.ts';

/** How changes of an item are named. */
const namingOf = ({ labels, corpus }: ViewContext, item: string): Naming => ({
  labels,
  corpus,
  schema: corpus.schemas[item.split('/')[0] as CollectionName],
});

/** The title of an item as it was last shown; of one that was hidden whole its collection and id. */
export const titleOf = (history: ItemHistory): string => visible(history).at(-1)?.title ?? history.item;

const tones: Readonly<Record<ActType, Badge['tone']>> = {
  published: 'good',
  back: 'good',
  withdrawn: 'warn',
  gone: 'warn',
  hidden: 'warn',
  revised: 'muted',
  moved: 'muted',
};

/** The word of an act, as a badge. */
export const actBadge = ({ labels }: ViewContext, type: ActType): Badge => ({
  text: labels.history[type],
  tone: tones[type],
});

/** Substantive or formal, as a badge. */
export const changeBadge = ({ labels }: ViewContext, substantive: boolean): Badge =>
  substantive
    ? { text: labels.history.substantive, tone: 'warn' }
    : { text: labels.history.formal, tone: 'muted' };

/** What an act was, in a sentence; empty where its word says all. */
export function actSentence(context: ViewContext, history: ItemHistory, act: Act): string {
  const { history: words } = context.labels;
  const withReason = (reason: string | null | undefined) =>
    reason ? fill(words.withdrawnFor, { reason }) : '';
  switch (act.type) {
    case 'moved':
      return fill(words.movedFromTo, { from: `/${act.move.from}/`, to: `/${act.move.to}/` });
    case 'hidden':
      return fill(words.hiddenFor, { n: act.revision.n, reason: act.revision.redacted?.reason ?? '' });
    case 'gone':
      return withReason(history.revisions.find(({ n }) => n === act.absence.after)?.withdrawn);
    case 'published':
    case 'revised':
    case 'withdrawn':
    case 'back': {
      const { change, item, withdrawn } = act.revision;
      const changed =
        change && (changeSentence(namingOf(context, item), change) || unchangedWords(act, words));
      const reason = act.type === 'withdrawn' ? withReason(withdrawn) : '';
      return [reason, changed].filter(Boolean).join(context.labels.marks.clause);
    }
  }
}

/** Said where no word differs: it is what it was before it was taken down, or something else than words changed. */
function unchangedWords({ type, revision }: RevisionAct, words: HistoryLabels): string {
  if (type === 'back') return revision.change?.withdrawn ? '' : words.sameAgain;
  return type === 'revised' ? words.onlyLinks : '';
}
