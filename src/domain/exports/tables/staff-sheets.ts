import type { EntryOf } from '../../corpus.ts';
import { staffSchema } from '../../schema/staff.ts';
import { listSheet, type Sheet } from '../../sheets/sheet.ts';
import type { ViewContext } from '../../view/context.ts';
import { nameOf } from '../../view/facts.ts';
import { fill } from '../../view/labels.ts';

const keys = ['department', 'name', 'post', 'portfolio', 'phone', 'from', 'to'] as const;

/** The office-holders of a body as they stand in the list, and who of them holds the office on the day of the site. */
export function staffSheets(context: ViewContext, { data }: EntryOf<'staff'>): Sheet[] {
  const { corpus, labels } = context;
  const { today } = corpus;
  const heads = [
    ...keys.map((key) => nameOf(context, staffSchema, 'people', '0', key)),
    fill(labels.lists.standing, { date: today }),
  ];
  const rows = data.people.map((person) => [
    ...keys.map((key) => person[key] ?? null),
    stateOf(context, person, today),
  ]);
  return [listSheet(labels.item.people, heads, rows)];
}

function stateOf(
  { labels }: ViewContext,
  { from, to }: EntryOf<'staff'>['data']['people'][number],
  today: string,
): string {
  if (to !== undefined && to < today) return labels.item.former;
  return from !== undefined && from > today ? labels.lists.notYetInOffice : labels.lists.inOffice;
}
