import type { Entry } from '../../corpus.ts';
import { hrefOf } from '../../href.ts';
import { type Posting, postingPath, postingsPath } from '../../routes/posting-addresses.ts';
import type { ViewContext } from '../context.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { Panel, Value } from '../types.ts';

/** From when to when something hangs, in words. */
export function hungDays({ labels }: Pick<ViewContext, 'labels'>, { from, to }: Posting['posting']): string {
  const [first, last] = [from, to ?? ''].map((day) => spelledDay(day, labels.locale));
  return to === undefined
    ? fill(labels.postings.since, { from: first ?? '' })
    : fill(labels.postings.fromTo, { from: first ?? '', to: last ?? '' });
}

/** Where and when it hangs. */
export const hungText = (context: Pick<ViewContext, 'labels'>, posting: Posting['posting']): string =>
  fill(context.labels.marks.named, { name: posting.place, what: hungDays(context, posting) });

/** The same with its photograph. */
function hungValues(context: Pick<ViewContext, 'labels'>, posting: Posting['posting']): Value[] {
  const { postings } = context.labels;
  const { photo } = posting;
  return [
    { text: hungText(context, posting) },
    ...(photo ? [{ text: fill(postings.photo, { alt: photo.alt }), href: hrefOf(photo.src) }] : []),
  ];
}

/** Where an item hangs, and the page to print; an old version says it without the page. */
export function postingsPanel(context: ViewContext, entry: Entry): Panel[] {
  const { title, print, all } = context.labels.postings;
  const { postings = [], withdrawn } = entry.data;
  if (postings.length === 0) return [];
  const links: Value[][] =
    context.still || withdrawn
      ? []
      : [
          [
            { text: print, href: postingPath(entry) },
            { text: all, href: postingsPath },
          ],
        ];
  return [
    {
      ...({ type: 'list', id: 'postings', title, ordered: false } as const),
      entries: [...postings.map((posting) => hungValues(context, posting)), ...links],
    },
  ];
}
