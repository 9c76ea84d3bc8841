import { reportsOfBody } from '../../charted-reports.ts';
import { type EntryOf, publisherOf, urlOf } from '../../corpus.ts';
import { ownValue } from '../../own-value.ts';
import { seriesPath } from '../../routes/report-series.ts';
import type { ViewContext } from '../context.ts';
import { fill } from '../labels.ts';
import { amountOf } from '../numbers.ts';
import type { FigureView, Panel, Value } from '../types.ts';
import { disclosurePanels } from './disclosure.ts';
import type { ItemView } from './item-view.ts';
import { closingPanels, prosePanel } from './panel.ts';

type Report = EntryOf<'reports'>;

/** An annual report: its figures beside those of the year before, its text, its tables, the other years. */
function reportPanels(context: ViewContext, entry: Report): Panel[] {
  const { labels } = context;
  const figures = figuresOf(context, entry);
  const others = otherYears(context, entry);
  return [
    ...(figures.length > 0
      ? [{ type: 'figures', id: 'figures', title: labels.item.figures, figures } as const]
      : []),
    ...prosePanel(context, entry),
    ...disclosurePanels(context, entry),
    ...closingPanels(context, entry),
    ...(others.length > 0
      ? [
          {
            type: 'links',
            id: 'years',
            title: labels.page.otherYears,
            links: [...others, compareLink(context, entry)],
          } as const,
        ]
      : []),
  ];
}

function figuresOf(context: ViewContext, entry: Report): FigureView[] {
  const before = sameKind(context, entry).find(({ data }) => data.year === entry.data.year - 1);
  return Object.entries(entry.data.figures ?? {}).map(([key, figure]) => {
    const previous = ownValue(before?.data.figures ?? {}, key);
    return {
      label: figure.label,
      ...amountOf(figure.value, context.labels.numbers, figure.unit),
      ...(figure.note ? { note: figure.note } : {}),
      ...(before && previous
        ? {
            previous: {
              text: fill(context.labels.marks.named, {
                name: before.data.year,
                what: amountOf(previous.value, context.labels.numbers, previous.unit).value,
              }),
              href: urlOf(before),
            },
          }
        : {}),
    };
  });
}

const sameKind = (context: ViewContext, entry: Report): Report[] =>
  reportsOfBody(context, publisherOf(context.corpus, entry), entry.data.kind);

function compareLink(context: ViewContext, entry: Report): Value {
  const series = { kind: entry.data.kind, body: publisherOf(context.corpus, entry) };
  return { text: context.labels.years.any, href: seriesPath(series) };
}

const otherYears = (context: ViewContext, entry: Report): Value[] =>
  sameKind(context, entry)
    .filter((report) => report.id !== entry.id)
    .reverse()
    .map((report) => ({ text: String(report.data.year), href: urlOf(report) }));

export const reportView: ItemView<Report> = {
  panels: reportPanels,
  overline: (kind, { data }) => `${kind} · ${data.year}`,
};
