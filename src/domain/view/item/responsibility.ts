import type { EntryOf } from '../../corpus.ts';
import { responsibilitySchema } from '../../schema/responsibilities.ts';
import type { ViewContext } from '../context.ts';
import { facts, nameOf, plain } from '../facts.ts';
import { fill } from '../labels.ts';
import type { DutyGroup, Fact, Panel, TableCell } from '../types.ts';
import type { ItemView } from './item-view.ts';
import { basisLine, closingPanels, prosePanel, tablePanel } from './panel.ts';

type Responsibility = EntryOf<'responsibilities'>;
type Duty = NonNullable<Responsibility['data']['items']>[number];

/** A list of duties: numbers by type, then every duty by type. */
function responsibilityPanels(context: ViewContext, entry: Responsibility): Panel[] {
  const groups = groupsOf(context, entry.data.items ?? []);
  return [
    ...prosePanel(context, entry),
    ...countPanel(context, entry, groups),
    ...(groups.length > 0
      ? [{ type: 'duties', id: 'duties', title: context.labels.item.duties, groups } as const]
      : []),
    ...closingPanels(context, entry),
  ];
}

function groupsOf(context: ViewContext, duties: readonly Duty[]): DutyGroup[] {
  const groups = Map.groupBy(duties, ({ type }) => type ?? context.labels.item.duties);
  return [...groups].map(([name, list]) => ({
    name,
    duties: list.map((duty) => ({ name: duty.name, facts: dutyFacts(context, duty) })),
  }));
}

/** Numbers by type, beside those that were announced. */
function countPanel(context: ViewContext, { data }: Responsibility, groups: readonly DutyGroup[]): Panel[] {
  const { announced } = data;
  if (groups.length < 2 && !announced) return [];
  const { labels } = context;
  const known = new Map((announced?.types ?? []).map(({ type, count }) => [type, count]));
  const counted = new Map(groups.map(({ name, duties }) => [name, duties.length]));
  const names = [...new Set([...counted.keys(), ...known.keys()])];
  const cell = (count: number | undefined): TableCell => ({
    ...{ values: count === undefined ? [] : [plain(count)], numeric: true },
  });
  const row = (name: string, count: number, said: number | undefined): TableCell[] => [
    { values: [plain(name)], header: true },
    ...[cell(count), ...(announced ? [cell(said)] : [])],
  ];
  const total = groups.reduce((sum, { duties }) => sum + duties.length, 0);
  const heads = [nameOf(context, responsibilitySchema, 'items', '0', 'type'), labels.ui.value];
  return tablePanel('counts', labels.item.countByType, {
    caption: announced ? announcedText(context, announced, total) : labels.item.countByType,
    head: [[...heads, ...(announced ? [labels.item.announced] : [])].map((text) => ({ text }))],
    rows: [
      ...names.map((name) => row(name, counted.get(name) ?? 0, known.get(name))),
      row(labels.item.total, total, announced?.total),
    ],
  });
}

const announcedText = (
  { labels: { item } }: ViewContext,
  { total, source }: NonNullable<Responsibility['data']['announced']>,
  count: number,
): string =>
  fill(source ? item.announcedSource : item.announcedTotal, { total, source: source ?? '', count });

function dutyFacts(context: ViewContext, duty: Duty): Fact[] {
  const name = (key: string) => nameOf(context, responsibilitySchema, 'items', '0', key);
  const text = (
    key: 'code' | 'content' | 'department' | 'superior' | 'superiorDuties' | 'receiver' | 'method',
  ) => [name(key), duty[key] ? plain(duty[key]) : null] as const;
  return facts([
    text('code'),
    text('content'),
    [name('basis'), duty.basis?.map((basis) => basisLine(context, basis))],
    [name('duties'), duty.duties?.map(plain)],
    [name('accountability'), duty.accountability?.map(plain)],
    text('department'),
    text('superior'),
    text('superiorDuties'),
    text('receiver'),
    text('method'),
  ]);
}

export const responsibilityView: ItemView<EntryOf<'responsibilities'>> = {
  panels: responsibilityPanels,
};
