import { type EntryOf, pathOf, urlOf } from '../../corpus.ts';
import { sliceOf } from '../../routes/list-parts.ts';
import {
  groupPath,
  listedGroups,
  type NormativeAddress,
  type NormativeGroup,
  normativeLists,
  normativePath,
} from '../../routes/normative-lists.ts';
import { tableFormats } from '../../routes/table-files.ts';
import { documentSchema } from '../../schema/documents.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { tableFilesPanel } from '../downloads.ts';
import { publisherName } from '../entries.ts';
import { dated, nameOf, plain } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { tablePanel } from '../item/panel.ts';
import { fill } from '../labels.ts';
import { pagerOf, pageTitle } from '../list/pager.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, TableCell, TableView, Value } from '../types.ts';
import { successorsOf } from './succession.ts';

type Document = EntryOf<'documents'>;

/** The normative documents that stand in one way on the day of the site. */
export function normativePage(context: ViewContext, { path, group, page }: NormativeAddress): ListPage {
  const { labels, corpus } = context;
  const { lists } = labels;
  const documents = normativeLists(corpus).get(group) ?? [];
  const isRoot = group === 'in-force';
  const title = pageTitle(context, titleOf(context, group), page);
  const shown = sliceOf(documents, page);
  const caption = fill(lists.normativeCaption, {
    date: spelledDay(corpus.today, context.labels.locale),
    n: documents.length,
  });
  return {
    ...baseOf(context, {
      ...{ path, title, description: caption, column: { name: lists.normative } },
      crumbs: [
        { text: labels.collections.documents, href: '/documents/' },
        ...(isRoot ? [] : [{ text: lists.normative, href: normativePath }]),
      ],
    }),
    ...{ kind: 'list', lead: caption, facts: [] },
    panels: [
      ...(page === 0 ? otherGroups(context, group) : []),
      ...tablePanel('list', null, tableOf(context, group, shown, title)),
      ...(page === 0 ? tableFilesPanel(context, normativePath, tableFormats) : []),
    ],
    pager: pagerOf(context, groupPath(group), page, documents.length),
    prose: null,
  };
}

const titleOf = ({ labels: { lists } }: ViewContext, group: NormativeGroup): string =>
  group === 'in-force' ? lists.normative : fill(lists.normativeOther, { state: lists[group] });

/** The way from the list of documents. */
export function normativeLinks({ labels, corpus }: ViewContext): Panel[] {
  if (listedGroups(corpus).length === 0) return [];
  return [
    {
      type: 'links',
      id: 'normative',
      title: null,
      links: [{ text: labels.lists.normative, href: normativePath }],
    },
  ];
}

function otherGroups({ labels: { lists }, corpus }: ViewContext, group: NormativeGroup): Panel[] {
  const links = listedGroups(corpus)
    .filter((other) => other !== group)
    .map((other) => ({
      ...{ text: lists[other], href: groupPath(other) },
      count: normativeLists(corpus).get(other)?.length ?? 0,
    }));
  return [{ type: 'links', id: 'states', title: null, links }];
}

function tableOf(
  context: ViewContext,
  group: NormativeGroup,
  documents: readonly Document[],
  caption: string,
): TableView {
  const name = (key: string) => nameOf(context, documentSchema, key);
  const by = lastHead(context, group);
  const heads = [
    name('title'),
    name('number'),
    name('publisher'),
    name('from'),
    name('until'),
    ...(by ? [by] : []),
  ];
  return {
    caption,
    head: [heads.map((text) => ({ text }))],
    rows: documents.map((document): TableCell[] => [
      { values: [linkTo(document)], header: true },
      { values: document.data.number ? [plain(document.data.number)] : [] },
      { values: [plain(publisherName(context, document))] },
      { values: document.data.from ? [dated(context, document.data.from)] : [] },
      { values: document.data.until ? [dated(context, document.data.until)] : [] },
      ...(by ? [{ values: othersOf(context, group, document).map(linkTo) }] : []),
    ]),
  };
}

const linkTo = (document: Document): Value => ({ text: document.data.title, href: urlOf(document) });

/** What is said of each document beside its dates: who amended or repealed it, what stands in its place. */
function lastHead({ labels: { lists } }: ViewContext, group: NormativeGroup): string | null {
  if (group === 'in-force') return lists.amendedBy;
  if (group === 'repealed') return lists.repealedBy;
  return group === 'expired' ? lists.replacedBy : null;
}

function othersOf(context: ViewContext, group: NormativeGroup, document: Document): readonly Document[] {
  const { inverse } = context;
  const path = pathOf(document);
  if (group === 'in-force') return inverse.amendedBy.get(path) ?? [];
  const successors = successorsOf(context, document);
  return group === 'repealed'
    ? [...new Set([...(inverse.repealedBy.get(path) ?? []), ...successors])]
    : successors;
}
