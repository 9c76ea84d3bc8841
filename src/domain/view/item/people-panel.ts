import type { EntryOf } from '../../corpus.ts';
import type { ViewContext } from '../context.ts';
import { listedDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import type { Panel, PersonView } from '../types.ts';

type Staff = EntryOf<'staff'>;
export type Person = Staff['data']['people'][number];

/** Those of a list who fit, by department in the stated order; none where nobody does. */
export function peoplePanel(
  { labels }: Pick<ViewContext, 'labels'>,
  { data: { departments = [], people } }: Staff,
  { id, title, fits }: { id: string; title: string; fits: (person: Person) => boolean },
  show: (person: Person) => PersonView,
): Panel[] {
  const groups = Map.groupBy(
    people.filter(fits),
    ({ department }) => department ?? labels.item.otherDepartment,
  );
  if (groups.size === 0) return [];
  const names = [...new Set([...departments.filter((name) => groups.has(name)), ...groups.keys()])];
  return [
    {
      ...({ type: 'people', id, title } as const),
      groups: names.map((name) => ({ name, people: (groups.get(name) ?? []).map(show) })),
    },
  ];
}

/** From when and to when somebody holds the office, as far as it is known; null where neither is. */
export function termOf({ labels }: Pick<ViewContext, 'labels'>, { from, to }: Person): string | null {
  const [first, last] = [from, to].map((day) => (day ? listedDay(day, labels.locale) : null));
  if (first && last) return fill(labels.item.termBoth, { from: first, to: last });
  if (first) return fill(labels.item.termFrom, { from: first });
  return last ? fill(labels.item.termTo, { to: last }) : null;
}
