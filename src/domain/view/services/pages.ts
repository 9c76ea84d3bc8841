import { bodyOf, type EntryOf, entriesOf, publisherOf, urlOf } from '../../corpus.ts';
import { sliceOf } from '../../routes/list-parts.ts';
import {
  type ServicesAddress,
  type ServicesPart,
  servicesPath,
  shownParts,
} from '../../routes/service-addresses.ts';
import {
  type ChosenService,
  type ServiceChoice,
  servicesByAudience,
  servicesByLifeEvent,
} from '../../routes/services-by.ts';
import { sharedMaterials } from '../../routes/shared-materials.ts';
import { tableFormats } from '../../routes/table-files.ts';
import { serviceSchema } from '../../schema/services.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { countOf } from '../counts.ts';
import { tableFilesPanel } from '../downloads.ts';
import { listEntry } from '../entries.ts';
import { nameOf, plain } from '../facts.ts';
import { tablePanel, timeInWords } from '../item/panel.ts';
import { fill } from '../labels.ts';
import { pagerOf, pageTitle } from '../list/pager.ts';
import type { ListPage } from '../page-types.ts';
import type { Panel, TableView } from '../types.ts';
import { shorterInWords } from './times.ts';

type Service = EntryOf<'services'>;

/** A page about all services at once. */
export function servicesPage(context: ViewContext, { path, part, page }: ServicesAddress): ListPage {
  const { labels, corpus } = context;
  const count = shownParts(corpus).find((shown) => shown.part === part)?.count ?? 0;
  const title = pageTitle(context, titleOf(context, part), page);
  const lead = leadOf(context, part);
  return {
    ...baseOf(context, {
      ...{ path, title, description: lead, column: { name: labels.collections.services } },
      crumbs: [{ text: labels.collections.services, href: '/services/' }],
    }),
    ...{ kind: 'list', lead: page === 0 ? lead : '', facts: [] },
    panels:
      part === 'table' || part === 'materials'
        ? [
            ...tablePanel('table', null, tableOf(context, part, page, count)),
            ...(page === 0 ? [...otherPages(context, part), ...tableFiles(context)] : []),
          ]
        : [
            ...(page === 0 ? otherPages(context, part) : []),
            ...groupPanels(
              context,
              sliceOf(part === 'audiences' ? servicesByAudience(corpus) : servicesByLifeEvent(corpus), page),
            ),
          ],
    pager: pagerOf(context, servicesPath(part), page, count),
    prose: null,
  };
}

const tableFiles = (context: ViewContext): Panel[] => tableFilesPanel(context, '/services/', tableFormats);

/** The ways from the list of services to the pages of all of them. */
export const servicesLinks = (context: ViewContext): Panel[] => otherPages(context, null);

function otherPages(context: ViewContext, here: ServicesPart | null): Panel[] {
  const links = shownParts(context.corpus)
    .filter(({ part }) => part !== here)
    .map(({ part }) => ({ text: titleOf(context, part), href: servicesPath(part) }));
  return links.length > 0 ? [{ type: 'links', id: 'others', title: null, links }] : [];
}

const titleOf = ({ labels: { lists } }: ViewContext, part: ServicesPart): string =>
  ({
    ...{ table: lists.servicesTable, materials: lists.materials },
    ...{ 'life-events': lists.lifeEvents, audiences: lists.audiences },
  })[part];

const leadOf = ({ labels: { lists } }: ViewContext, part: ServicesPart): string =>
  ({
    ...{ table: lists.servicesLead, materials: lists.materialsLead },
    ...{ 'life-events': lists.groupedLead, audiences: lists.groupedLead },
  })[part];

/** Services under the choices that they state: under the name of each, a list. */
function groupPanels(context: ViewContext, shown: readonly ChosenService[]): Panel[] {
  const names: Readonly<Record<ServiceChoice, string>> = {
    ...context.labels.lifeEvents,
    ...context.labels.audiences,
  };
  return [...Map.groupBy(shown, ({ choice }) => choice)].map(([choice, services]) => ({
    ...{ type: 'entries', id: choice, title: names[choice] },
    entries: services.map(({ service }) => listEntry(context, service)),
  }));
}

function tableOf(context: ViewContext, part: 'table' | 'materials', page: number, count: number): TableView {
  const { corpus, labels } = context;
  const services = entriesOf(corpus, 'services');
  return part === 'table'
    ? serviceTable(context, countOf(labels, services), sliceOf(services, page))
    : materialTable(context, fill(labels.page.count, { n: count }), page);
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
