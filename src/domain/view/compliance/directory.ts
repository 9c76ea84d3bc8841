import { obligationPath } from '../../routes/compliance-addresses.ts';
import type { Obligation } from '../../schema/catalogue.ts';
import type { ViewContext } from '../context.ts';
import type { Panel } from '../types.ts';
import { basisValues, deadlineText, whoText } from './words.ts';

type Texts = Pick<ViewContext, 'labels' | 'corpus'>;

/** Heads of the ten columns of the official directory, its number first. */
export function directoryHead({ labels: { compliance } }: Texts): readonly string[] {
  const { number, group, item, elements, basis, deadline, who, channels, audience, mode, level } = compliance;
  return [number, group, item, elements, basis, deadline, who, channels, audience, mode, level];
}

/** One obligation as a row of the directory. */
export function directoryRow(context: Texts, obligation: Obligation, at: number): readonly string[] {
  const { marks, access } = context.labels;
  const { group, title, elements, channels, audience = '', mode, level = '' } = obligation;
  const basis = basisValues(context, obligation).map(({ text }) => text);
  return [
    ...[String(at + 1), group, title, elements.join(marks.clause), basis.join(marks.clause)],
    ...[deadlineText(context, obligation), whoText(context, obligation), channels.join(marks.list)],
    ...[audience, access[mode], level],
  ];
}

/** The directory, a table for each group. */
export function directoryPanels(context: ViewContext): Panel[] {
  const all = (context.corpus.catalogue?.obligations ?? []).map((obligation, at) => ({ obligation, at }));
  const head = directoryHead(context);
  const columns = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  return [...Map.groupBy(all, ({ obligation }) => obligation.group)].map(([group, members], index) => ({
    type: 'table',
    id: `group-${index + 1}`,
    title: group,
    table: {
      caption: group,
      head: [columns.map((column) => ({ text: head[column] ?? '' }))],
      rows: members.map(({ obligation, at }) => {
        const row = directoryRow(context, obligation, at);
        return columns.map((column) => ({
          values: [
            {
              text: row[column] ?? '',
              ...(column === 2 ? { href: obligationPath(obligation.id) } : {}),
            },
          ],
          ...(column === 2 ? { header: true } : {}),
        }));
      }),
    },
  }));
}
