import { allDuties } from '../../catalogue/all-duties.ts';
import type { ViewContext } from '../context.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import { bodyName, ofPeriod, periodName, stateText } from './words.ts';

/** So many are told at once. */
const most = 5;

/** What has to be public next, a line each, the nearest first; nothing for a site that does not say. */
export function nextDeadlines(context: Pick<ViewContext, 'corpus' | 'labels'>): string[] {
  return allDuties(context.corpus)
    .flatMap((duty) => (duty.state === 'due' && duty.due !== null ? [{ duty, due: duty.due }] : []))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    .slice(0, most)
    .map(({ duty, due }) =>
      fill(context.labels.compliance.nextDeadline, {
        ...{ due: spelledDay(due, context.labels.locale), body: bodyName(context, duty.body) },
        what: ofPeriod(context, duty.obligation.title, periodName(context, duty.period)),
        state: stateText(context, duty),
      }),
    );
}
