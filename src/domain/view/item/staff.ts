import type { EntryOf } from '../../corpus.ts';
import { dayAfter } from '../../days.ts';
import { hrefOf } from '../../href.ts';
import { staffSchema } from '../../schema/staff.ts';
import type { ViewContext } from '../context.ts';
import { facts, nameOf, phoneLink, plain } from '../facts.ts';
import type { Panel, PersonView } from '../types.ts';
import type { ItemView } from './item-view.ts';
import { closingPanels, prosePanel } from './panel.ts';

type Staff = EntryOf<'staff'>;
type Person = Staff['data']['people'][number];

/** Office-holders by department in the stated order, present ones first. */
function staffPanels(context: ViewContext, entry: Staff): Panel[] {
  const { labels } = context;
  const other = labels.item.otherDepartment;
  const stated = entry.data.departments ?? [];
  const found = entry.data.people.map(({ department }) => department ?? other);
  const names = [...new Set([...stated.filter((name) => found.includes(name)), ...found])];
  const groups = names.map((name) => ({
    name,
    people: entry.data.people
      .filter(({ department }) => (department ?? other) === name)
      .map((person) => personView(context, person))
      .sort((a, b) => Number(a.former) - Number(b.former)),
  }));
  return [
    ...prosePanel(context, entry, true),
    { type: 'people', id: 'people', title: labels.item.people, groups },
    ...closingPanels(context, entry),
  ];
}

function personView(context: ViewContext, person: Person): PersonView {
  const name = (key: string) => nameOf(context, staffSchema, 'people', '0', key);
  const term = person.from || person.to ? `${person.from ?? ''} — ${person.to ?? ''}`.trim() : null;
  return {
    name: person.name,
    post: person.post,
    facts: facts([
      [name('portfolio'), person.portfolio ? plain(person.portfolio) : null],
      [name('phone'), person.phone ? phoneLink(person.phone) : null],
      [context.labels.item.term, term ? plain(term) : null],
    ]),
    ...(person.photo ? { photo: hrefOf(person.photo.src) } : {}),
    ...formerly(context, person),
  };
}

/** Whether the term is over on the day of the site, else when it will be. */
function formerly(
  { corpus, labels, still }: ViewContext,
  { to }: Person,
): Pick<PersonView, 'former' | 'asOf' | 'turns'> {
  if (to === undefined) return { former: false };
  if (to < corpus.today) return { former: true };
  if (still) return { former: false };
  return {
    former: false,
    asOf: corpus.today,
    turns: [{ day: dayAfter(to), text: labels.item.former, tone: 'muted' }],
  };
}

export const staffView: ItemView<Staff> = {
  panels: staffPanels,
};
