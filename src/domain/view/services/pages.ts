import { bodyOf, type EntryOf, entriesOf, publisherOf, urlOf } from '../../corpus.ts';
import { sliceOf } from '../../routes/list-parts.ts';
import { materialsPath, type ServicesAddress, servicesTablePath } from '../../routes/service-addresses.ts';
import { sharedMaterials } from '../../routes/shared-materials.ts';
import { tableFormats } from '../../routes/table-files.ts';
import { serviceSchema } from '../../schema/services.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { countOf } from '../counts.ts';
import { tableFilesPanel } from '../downloads.ts';
import { nameOf, plain } from '../facts.ts';
import { tablePanel, timeInWords } from '../item/panel.ts';
import { fill } from '../labels.ts';
import { pagerOf, pageTitle } from '../list/pager.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, TableView, Value } from '../types.ts';
import { shorterInWords } from './times.ts';

type Service = EntryOf<'services'>;

/** A page about all services at once. */
export function servicesPage(context: ViewContext, { path, part, page }: ServicesAddress): ListPage {
  const { labels, corpus } = context;
  const isTable = part === 'table';
  const root = isTable ? servicesTablePath : materialsPath;
  const all = isTable ? entriesOf(corpus, 'services') : sharedMaterials(corpus);
  const title = pageTitle(context, isTable ? labels.lists.servicesTable : labels.lists.materials, page);
  const lead = isTable ? labels.lists.servicesLead : labels.lists.materialsLead;
  const caption = isTable
    ? countOf(labels, entriesOf(corpus, 'services'))
    : fill(labels.page.count, { n: all.length });
  const table = isTable
    ? serviceTable(context, caption, sliceOf(entriesOf(corpus, 'services'), page))
    : materialTable(context, caption, page);
  return {
    ...baseOf(context, {
      ...{ path, title, description: lead, column: { name: labels.collections.services } },
      crumbs: [{ text: labels.collections.services, href: '/services/' }],
    }),
    ...{ kind: 'list', lead: page === 0 ? lead : '', facts: [] },
    panels: [
      ...tablePanel('table', null, table),
      ...(page === 0
        ? [...otherPage(context, part), ...tableFilesPanel(context, '/services/', tableFormats)]
        : []),
    ],
    pager: pagerOf(context, root, page, all.length),
    prose: null,
  };
}

/** The ways from the list of services to the tables of all of them. */
export function servicesLinks(context: ViewContext): Panel[] {
  const { labels, corpus } = context;
  if (entriesOf(corpus, 'services').length === 0) return [];
  const links = [{ text: labels.lists.servicesTable, href: servicesTablePath }, ...materialsLink(context)];
  return [{ type: 'links', id: 'tables', title: null, links }];
}

const materialsLink = ({ labels, corpus }: ViewContext): Value[] =>
  sharedMaterials(corpus).length > 0 ? [{ text: labels.lists.materials, href: materialsPath }] : [];

function otherPage(context: ViewContext, part: ServicesAddress['part']): Panel[] {
  const links =
    part === 'table'
      ? materialsLink(context)
      : [{ text: context.labels.lists.servicesTable, href: servicesTablePath }];
  return links.length > 0 ? [{ type: 'links', id: 'others', title: null, links }] : [];
}

/** Promised against statutory time, fees and visits; the body where there are several. */
function serviceTable(context: ViewContext, caption: string, services: readonly Service[]): TableView {
  const { corpus, labels } = context;
  const publishers = new Set(entriesOf(corpus, 'services').map((one) => publisherOf(corpus, one)));
  const name = (key: string) => nameOf(context, serviceSchema, key);
  const several = publishers.size > 1;
  const heads = [
    ...[labels.lists.service, ...(several ? [name('publisher')] : [])],
    ...[name('statutoryTime'), name('promisedTime'), labels.lists.shorter, name('fees'), name('visits')],
  ];
  return {
    caption,
    head: [heads.map((text) => ({ text }))],
    rows: services.map((service) => [
      { values: [{ text: service.data.title, href: urlOf(service) }], header: true },
      ...(several ? [{ values: [plain(publisherTitle(context, service))] }] : []),
      ...cellsOf(context, service).map((text) => ({ values: text === null ? [] : [plain(text)] })),
    ]),
  };
}

function publisherTitle({ corpus }: ViewContext, service: Service): string {
  const id = publisherOf(corpus, service);
  const body = bodyOf(corpus, id);
  return body?.data.shortName ?? body?.data.title ?? id;
}

function cellsOf(context: ViewContext, { data }: Service): (string | null)[] {
  const { labels } = context;
  return [
    timeInWords(context, data.statutoryTime),
    timeInWords(context, data.promisedTime),
    shorterInWords(context, data),
    // Where nobody has said it nothing is said.
    data.fees ? (data.fees.length === 0 ? labels.item.free : labels.lists.charged) : null,
    data.visits === 0 ? labels.item.noVisit : fill(labels.item.visits, { n: data.visits }),
  ];
}

function materialTable(context: ViewContext, caption: string, page: number): TableView {
  const { corpus, labels } = context;
  const materials = sliceOf(sharedMaterials(corpus), page);
  const heads = [
    nameOf(context, serviceSchema, 'materials', '0', 'name'),
    labels.lists.neededBy,
    labels.lists.services,
  ];
  return {
    caption,
    head: [heads.map((text) => ({ text }))],
    rows: materials.map(({ name, services }) => [
      { values: [plain(name)], header: true },
      { values: [plain(services.length)], numeric: true },
      { values: services.map((service) => ({ text: service.data.title, href: urlOf(service) })) },
    ]),
  };
}
