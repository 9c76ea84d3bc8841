import { stateOn, statesOf } from '../../amendments/text-in-force.ts';
import { type Entry, pathOf, type TextState, urlOf } from '../../corpus.ts';
import { dayBefore } from '../../days.ts';
import { statePath } from '../../routes/state-paths.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { ItemPage } from '../page-types.ts';
import { stateDay, statesPanel } from './amended.ts';
import { itemPage } from './item-page.ts';
import { prosePanel } from './panel.ts';
import { citationOf } from './take-along.ts';

/** The text of an amended document as it was, is or will be from a day on. */
export function statePage(context: ViewContext, entry: Entry, since: string): ItemPage {
  const { labels } = context;
  const { item } = labels;
  const state = statesOf(context.corpus, entry).find((one) => one.since === since);
  if (!state) throw new Error(`${pathOf(entry)} has no text of ${since}.`);
  const { badge: _ofToday, ...page } = itemPage(context, entry, state);
  const { title } = entry.data;
  return {
    ...page,
    ...baseOf(context, {
      path: statePath(pathOf(entry), since),
      title:
        since === ''
          ? fill(labels.marks.bracketed, { what: title, more: item.textFirst })
          : fill(item.stateTitle, { title, date: stateDay(context, state) }),
      distinction: page.distinction,
      description: page.description,
      crumbs: [...page.crumbs.slice(1), { text: title, href: urlOf(entry) }],
      about: entry,
      noindex: true,
      feed: page.feed,
    }),
    notices: [
      {
        tone: 'warn',
        text: standingWords(context, entry, state),
        links: [{ text: item.toTextInForce, href: urlOf(entry) }],
      },
    ],
    head: page.head.filter(({ label }) => label !== item.validity),
    panels: [...prosePanel(context, entry), ...statesPanel(context, entry)],
    version: null,
    timeMap: null,
    along: {
      ...page.along,
      files: [],
      markdown: null,
      citation: citationOf(context, entry, { path: statePath(pathOf(entry), since), version: null }),
    },
  };
}

/** Says when this text held, holds or will hold. */
function standingWords(context: ViewContext, entry: Entry, state: TextState): string {
  const { corpus, labels } = context;
  const { item } = labels;
  const states = statesOf(corpus, entry);
  const next = states[states.indexOf(state) + 1];
  const spelled = (day: string) => spelledDay(day, labels.locale);
  const from = state.since === '' ? item.textFirst : fill(item.textSince, { date: spelled(state.since) });
  if (state.since > corpus.today) return fill(item.textNotYet, { from });
  if (state === stateOn(states, corpus.today)) return fill(item.textIsNow, { from });
  return fill(item.textPast, { from, until: next ? spelled(dayBefore(next.since)) : '' });
}
