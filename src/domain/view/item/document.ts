import { type EntryOf, isOf, pathOf } from '../../corpus.ts';
import { documentSchema } from '../../schema/documents.ts';
import { periodName } from '../compliance/words.ts';
import type { ViewContext } from '../context.ts';
import { dated, facts, factsOf, plain } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { fill } from '../labels.ts';
import { normativeLinks } from '../normative/pages.ts';
import { successorsOf } from '../normative/succession.ts';
import { validitiesOf } from '../standing.ts';
import type { NoticeView, Panel } from '../types.ts';
import { amendedNotices, decidedPanels, isConsolidated, statesPanel } from './amended.ts';
import { documentLink } from './document-link.ts';
import type { ItemView } from './item-view.ts';
import { closingPanels, factsPanel, prosePanel } from './panel.ts';

type Document = EntryOf<'documents'>;

/** A document: its text, then what it amends, repeals, explains and is explained by. */
function documentPanels(context: ViewContext, entry: Document): Panel[] {
  return [
    ...prosePanel(context, entry),
    ...decidedPanels(context, entry),
    ...statesPanel(context, entry),
    ...factsPanel('related', context.labels.item.related, related(context, entry)),
    ...closingPanels(context, entry),
  ];
}

function related(context: ViewContext, entry: Document) {
  const { labels, inverse } = context;
  const toLink = (document: Document) => documentLink(context, document);
  const stated = (relation: 'amends' | 'repeals' | 'replaces' | 'interprets') =>
    (entry.data[relation] ?? []).flatMap((path) => {
      const target = context.corpus.byPath.get(path);
      return isOf(target, 'documents') ? [toLink(target)] : [];
    });
  return facts([
    [labels.item.amends, stated('amends')],
    [labels.item.repeals, stated('repeals')],
    [labels.item.replaces, stated('replaces')],
    [labels.lists.replacedBy, (inverse.replacedBy.get(pathOf(entry)) ?? []).map(toLink)],
    [labels.item.interprets, stated('interprets')],
    [
      labels.item.interpretedBy.replace(/[：:]$/, ''),
      (inverse.interpretedBy.get(pathOf(entry)) ?? []).map(toLink),
    ],
  ]);
}

/** Lines above the text of a document that is not simply in force. */
function validityNotices(context: ViewContext, entry: Document): NoticeView[] {
  const { labels, inverse } = context;
  const notice = (tone: NoticeView['tone'], text: string, by: readonly Document[] = []): NoticeView => ({
    tone,
    text,
    links: by.map((document) => documentLink(context, document)),
  });
  const { from = '', until = '' } = entry.data;
  const path = pathOf(entry);
  const spelled = (day: string) => spelledDay(day, labels.locale);
  const found = validitiesOf(context, entry);
  /** Of what is over: the way to what stands in its place. */
  const successors = () => {
    const all = successorsOf(context, entry);
    return all.length > 0 ? [notice('info', labels.item.successor, all)] : [];
  };
  switch (found?.now) {
    case 'repealed':
      return [notice('warn', labels.item.repealedBy, inverse.repealedBy.get(path)), ...successors()];
    case 'amended':
    case 'partly-invalid':
      if (isConsolidated(context, entry)) return [];
      return [notice('warn', labels.item.amendedBy, inverse.amendedBy.get(path))];
    case 'expired':
      return [
        ...(until ? [notice('warn', fill(labels.item.expired, { date: spelled(until) }))] : []),
        ...successors(),
      ];
    case 'not-yet':
      return from
        ? [
            notice(
              'info',
              fill(labels.item.notYet, { date: spelled(from), today: spelled(found.asOf ?? '') }),
            ),
          ]
        : [];
    default:
      return [];
  }
}

export const documentView: ItemView<Document> = {
  panels: documentPanels,
  head: {
    afterPublisher: (context, { data }) =>
      factsOf(context, documentSchema, data, ['number', 'addressee', 'signer', 'period'], {
        period: (key) => plain(periodName(context, { key })),
      }),
    afterDates: (context, { data }) =>
      factsOf(context, documentSchema, data, ['from', 'until'], {
        from: (day) => dated(context, day),
        until: (day) => dated(context, day),
      }),
  },
  notices: (context, entry) => [...validityNotices(context, entry), ...amendedNotices(context, entry)],
  overview: normativeLinks,
};
