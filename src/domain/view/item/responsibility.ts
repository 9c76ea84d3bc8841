import type { EntryOf } from '../../corpus.ts';
import { responsibilitySchema } from '../../schema/responsibilities.ts';
import type { ViewContext } from '../context.ts';
import { facts, nameOf, plain } from '../facts.ts';
import type { DutyGroup, Fact, Panel } from '../types.ts';
import type { ItemView } from './item-view.ts';
import { basisLine, closingPanels, prosePanel, tablePanel } from './panel.ts';

type Responsibility = EntryOf<'responsibilities'>;
type Duty = NonNullable<Responsibility['data']['items']>[number];

/** A list of duties: numbers by type, then every duty by type. */
function responsibilityPanels(context: ViewContext, entry: Responsibility): Panel[] {
  const groups = groupsOf(context, entry.data.items ?? []);
  return [
    ...prosePanel(context, entry),
    ...countPanel(context, groups),
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

/** Numbers by type, to be held against the number that an announcement states. */
function countPanel(context: ViewContext, groups: readonly DutyGroup[]): Panel[] {
  if (groups.length < 2) return [];
  const { labels } = context;
  const total = groups.reduce((sum, { duties }) => sum + duties.length, 0);
  const row = (name: string, count: number) => [
    { values: [plain(name)], header: true },
    { values: [plain(count)], numeric: true },
  ];
  return tablePanel('counts', labels.item.countByType, {
    caption: labels.item.countByType,
    head: [
      [{ text: nameOf(context, responsibilitySchema, 'items', '0', 'type') }, { text: labels.ui.value }],
    ],
    rows: [...groups.map(({ name, duties }) => row(name, duties.length)), row(labels.item.total, total)],
  });
}

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
