import type { EntryOf } from '../../corpus.ts';
import { dayAfter } from '../../days.ts';
import { hrefOf } from '../../href.ts';
import { staffSchema } from '../../schema/staff.ts';
import type { ViewContext } from '../context.ts';
import { facts, nameOf, phoneLink, plain } from '../facts.ts';
import { listedDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { Panel, PersonView } from '../types.ts';
import type { ItemView } from './item-view.ts';
import { closingPanels, prosePanel } from './panel.ts';

type Staff = EntryOf<'staff'>;
type Person = Staff['data']['people'][number];

/** Office-holders by department in the stated order, then those of former days. */
function staffPanels(context: ViewContext, entry: Staff): Panel[] {
  const { labels } = context;
  const { today } = context.corpus;
  const isFormer = ({ to }: Person) => to !== undefined && to < today;
  return [
    ...peoplePanel(context, entry, 'people', labels.item.people, (person) => !isFormer(person)),
    ...prosePanel(context, entry, true),
    ...peoplePanel(context, entry, 'former', labels.item.formerPeople, isFormer),
    ...closingPanels(context, entry),
  ];
}

function peoplePanel(
  context: ViewContext,
  { data: { departments = [], people } }: Staff,
  id: string,
  title: string,
  fits: (person: Person) => boolean,
): Panel[] {
  const departmentOf = ({ department }: Person) => department ?? context.labels.item.otherDepartment;
  const groups = Map.groupBy(people.filter(fits), departmentOf);
  if (groups.size === 0) return [];
  const names = [...new Set([...departments.filter((name) => groups.has(name)), ...groups.keys()])];
  return [
    {
      ...({ type: 'people', id, title } as const),
      groups: names.map((name) => ({
        name,
        people: (groups.get(name) ?? []).map((person) => personView(context, person)),
      })),
    },
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

/** From when and to when somebody holds the office, as far as it is known; null where neither is. */
function termOf({ labels }: ViewContext, { from, to }: Person): string | null {
  const [first, last] = [from, to].map((day) => (day ? listedDay(day, labels.locale) : null));
  if (first && last) return fill(labels.item.termBoth, { from: first, to: last });
  if (first) return fill(labels.item.termFrom, { from: first });
  return last ? fill(labels.item.termTo, { to: last }) : null;
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
