import type { EntryOf } from '../../corpus.ts';
import { responsibilitySchema } from '../../schema/responsibilities.ts';
import { listSheet, type Sheet, type SheetCell } from '../../sheets/sheet.ts';
import type { ViewContext } from '../../view/context.ts';
import { nameOf } from '../../view/facts.ts';
import { basisLine } from '../../view/item/panel.ts';

type Duty = NonNullable<EntryOf<'responsibilities'>['data']['items']>[number];

const columns = [
  ...(['type', 'name', 'code', 'content', 'basis', 'duties', 'accountability', 'department'] as const),
  ...(['superior', 'superiorDuties', 'receiver', 'method'] as const),
] as const;

/** A list of duties, one in a row; what no duty of the list says has no column. */
export function dutySheets(context: ViewContext, { data }: EntryOf<'responsibilities'>): Sheet[] {
  const duties = data.items ?? [];
  const used = columns.filter((key) => duties.some((duty) => duty[key] !== undefined));
  const heads = used.map((key) => nameOf(context, responsibilitySchema, 'items', '0', key));
  const rows = duties.map((duty, at) => [at + 1, ...used.map((key) => valueIn(context, duty, key))]);
  return [listSheet(data.title, [context.labels.item.number, ...heads], rows)];
}

function valueIn(context: ViewContext, duty: Duty, key: (typeof columns)[number]): SheetCell['value'] {
  if (key === 'basis') return duty.basis?.map((basis) => basisLine(context, basis).text).join('\n') ?? null;
  const value = duty[key];
  return typeof value === 'string' ? value : (value?.join('\n') ?? null);
}
