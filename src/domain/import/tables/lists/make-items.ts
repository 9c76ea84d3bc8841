import type { responsibilityKinds } from '../../../schema/responsibilities.ts';
import type { ListCollection } from './columns.ts';
import type { ListItem } from './read-list.ts';

/** An item of a collection that a list made. */
export interface MadeItem {
  readonly title: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Items of a collection made of a list: one of all people, one of all duties, one of each service. */
export const makeItems = (
  collection: ListCollection,
  title: string,
  items: readonly ListItem[],
): readonly MadeItem[] => makers[collection](title, items);

const makers: Readonly<
  Record<ListCollection, (title: string, items: readonly ListItem[]) => readonly MadeItem[]>
> = {
  staff: (title, items) => {
    const people = items.map(({ values, section }) =>
      ordered({ department: section ?? undefined, ...values }, people_),
    );
    const departments = [...new Set(people.flatMap(({ department }) => (department ? [department] : [])))];
    return [{ title, fields: { ...(departments.length > 0 && { departments }), people } }];
  },
  responsibilities: (title, items) => {
    const duties = items.map(({ values, section }) =>
      ordered({ type: section ?? undefined, ...values }, duties_),
    );
    return [{ title, fields: { kind: kindOf(title), items: duties } }];
  },
  services: (_title, items) =>
    items.map(({ values: { title, ...fields } }) => ({ title: String(title), fields })),
};

const people_ = ['name', 'post', 'department', 'portfolio', 'phone', 'from', 'to'];
const duties_ = ['name', 'code', 'type'];

/** Fields in the order of the schema, without those that nothing says. */
const ordered = (
  values: Readonly<Record<string, unknown>>,
  first: readonly string[],
): Record<string, unknown> =>
  Object.fromEntries(
    [...new Set([...first, ...Object.keys(values)])].flatMap((name) =>
      values[name] === undefined ? [] : [[name, values[name]]],
    ),
  );

const kinds: readonly (readonly [RegExp, (typeof responsibilityKinds)[number]])[] = [
  [/配合履职|assisting/i, 'assisting'],
  [/收回|returned/i, 'returned'],
  [/基本履职|basic/i, 'basic'],
  [/权责|权力|职权|power/i, 'power-list'],
];

/** The kind of list that a title names. */
const kindOf = (title: string): (typeof responsibilityKinds)[number] =>
  kinds.find(([pattern]) => pattern.test(title))?.[1] ?? 'mandate';
