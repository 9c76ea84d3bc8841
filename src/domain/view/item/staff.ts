import type { EntryOf } from '../../corpus.ts';
import { dayAfter } from '../../days.ts';
import { hrefOf } from '../../href.ts';
import { staffSchema } from '../../schema/staff.ts';
import type { ViewContext } from '../context.ts';
import { facts, nameOf, phoneLink, plain } from '../facts.ts';
import type { Panel, PersonView } from '../types.ts';
import type { ItemView } from './item-view.ts';
import { closingPanels, prosePanel } from './panel.ts';
import { type Person, peoplePanel, termOf } from './people-panel.ts';
import { staffDaysPanel } from './staff-day-page.ts';

type Staff = EntryOf<'staff'>;

/** Office-holders by department in the stated order, then those of former days, and the lists of other days. */
function staffPanels(context: ViewContext, entry: Staff): Panel[] {
  const { item } = context.labels;
  const { today } = context.corpus;
  const isFormer = ({ to }: Person) => to !== undefined && to < today;
  const isNow = (person: Person) => !isFormer(person);
  const show = (person: Person) => personView(context, person);
  return [
    ...peoplePanel(context, entry, { id: 'people', title: item.people, fits: isNow }, show),
    ...prosePanel(context, entry, true),
    ...peoplePanel(context, entry, { id: 'former', title: item.formerPeople, fits: isFormer }, show),
    ...(context.still ? [] : staffDaysPanel(context, entry)),
    ...closingPanels(context, entry),
  ];
}

function personView(context: ViewContext, person: Person): PersonView {
  const name = (key: string) => nameOf(context, staffSchema, 'people', '0', key);
  const term = termOf(context, person);
  return {
    name: person.name,
    post: person.post,
    facts: facts([
      [name('portfolio'), person.portfolio ? plain(person.portfolio) : null],
      [name('phone'), person.phone ? phoneLink(person.phone) : null],
      [context.labels.item.term, term ? plain(term) : null],
    ]),
    ...(person.photo ? { photo: hrefOf(person.photo.src) } : {}),
    ...standing(context, person),
  };
}

/** What is to be said of the term on the day of the site, and what the reader's browser says on later days. */
function standing(
  { corpus, labels, still }: ViewContext,
  { from, to }: Person,
): Pick<PersonView, 'former' | 'badge'> {
  const { today } = corpus;
  const tone = 'muted';
  if (to !== undefined && to < today) return { former: true, badge: { text: labels.item.former, tone } };
  const begins = from !== undefined && from > today ? from : null;
  if (still || (begins === null && to === undefined)) return { former: false };
  const turns = [
    ...(begins === null ? [] : [{ day: begins, text: '', tone } as const]),
    ...(to === undefined ? [] : [{ day: dayAfter(to), text: labels.item.former, tone } as const]),
  ];
  const text = begins === null ? '' : labels.lists.notYetInOffice;
  return { former: false, badge: { text, tone, asOf: today, turns } };
}

export const staffView: ItemView<Staff> = {
  panels: staffPanels,
};
