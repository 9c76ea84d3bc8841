import { type EntryOf, urlOf } from '../../corpus.ts';
import { dayBefore } from '../../days.ts';
import { type StaffDayAddress, staffDayPath, staffDays } from '../../routes/staff-days.ts';
import { staffSchema } from '../../schema/staff.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { facts, nameOf, plain } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, PersonView } from '../types.ts';
import { type Person, peoplePanel, termOf } from './people-panel.ts';

type Staff = EntryOf<'staff'>;

/**
 * Who held office from a day on, by the terms that the list states. Of whom it does not say when the term began it is
 * not known, and said.
 */
export function staffDayPage(context: ViewContext, { path, entry, since }: StaffDayAddress): ListPage {
  const { corpus, labels } = context;
  const { item } = labels;
  const { title } = entry.data;
  const days = staffDays(entry);
  const next = days[days.indexOf(since) + 1];
  const spelled = (day: string) => spelledDay(day, labels.locale);
  const named = fill(item.staffTitle, { title, date: spelled(since) });
  const holds = next
    ? fill(item.staffUntil, { from: spelled(since), until: spelled(dayBefore(next)) })
    : fill(item.staffSince, { from: spelled(since) });
  const isNow = since <= corpus.today && (next === undefined || corpus.today < next);
  const inOffice = ({ from, to }: Person) => since <= (to ?? '9') && (from ?? '9') <= since;
  const isUnknown = ({ from, to }: Person) => from === undefined && since <= (to ?? '9');
  const show = (person: Person) => personOn(context, person);
  return {
    ...baseOf(context, {
      ...{ path, title: named, description: holds, about: entry, noindex: true },
      column: { name: labels.collections.staff },
      crumbs: [
        { text: labels.collections.staff, href: '/staff/' },
        { text: title, href: urlOf(entry) },
      ],
    }),
    ...{ kind: 'list', facts: [], pager: [], prose: null },
    lead: `${holds}${isNow ? item.staffIsNow : ''}${item.staffByTerms}`,
    panels: [
      ...peoplePanel(context, entry, { id: 'people', title: item.people, fits: inOffice }, show),
      ...peoplePanel(context, entry, { id: 'unknown', title: item.termUnknown, fits: isUnknown }, show),
      ...staffDaysPanel(context, entry, since),
    ],
  };
}

/** Name, post, duties and term; telephones are those of today and stand on the page of today. */
function personOn(context: ViewContext, person: Person): PersonView {
  const term = termOf(context, person);
  return {
    ...{ name: person.name, post: person.post, former: false },
    facts: facts([
      [
        nameOf(context, staffSchema, 'people', '0', 'portfolio'),
        person.portfolio ? plain(person.portfolio) : null,
      ],
      [context.labels.item.term, term ? plain(term) : null],
    ]),
  };
}

/** The ways to the list of every other day, the newest first; none where nothing is known to have changed. */
export function staffDaysPanel({ labels }: ViewContext, entry: Staff, shown?: string): Panel[] {
  const days = staffDays(entry).toReversed();
  if (days.length === 0) return [];
  const links = days.map((since) => ({
    text: fill(labels.item.staffSince, { from: spelledDay(since, labels.locale) }),
    ...(since === shown ? {} : { href: staffDayPath(entry, since) }),
  }));
  return [{ type: 'links', id: 'days', title: labels.item.staffDays, links }];
}
