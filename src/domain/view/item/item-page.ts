import { dateOf, type Entry, pathOf, publisherOf, urlOf } from '../../corpus.ts';
import { homeOf, soleItem } from '../../routes/boards.ts';
import { timeMapPath } from '../../routes/history-paths.ts';
import { schemas } from '../../schema/collections.ts';
import { documentSchema } from '../../schema/documents.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { kindOf } from '../entries.ts';
import { bodyLink, dated, facts, factsOf, nameOf, plain } from '../facts.ts';
import { versionLine } from '../history/version-line.ts';
import { jsonLdOf } from '../json-ld.ts';
import { fill } from '../labels.ts';
import { lookupsOf } from '../lookups.ts';
import type { ItemPage } from '../page-types.ts';
import { badgeOf, outdatedNotice, validityValue } from '../standing.ts';
import type { Fact, NoticeView, Panel, Value } from '../types.ts';
import { bodyPanels } from './body.ts';
import { documentPanels, validityNotices } from './document.ts';
import { reportPanels } from './report.ts';
import { responsibilityPanels } from './responsibility.ts';
import { servicePanels } from './service.ts';
import { staffPanels } from './staff.ts';
import { standingPagePanels } from './standing-page.ts';

/** The page of one item. */
export function itemPage(context: ViewContext, entry: Entry): ItemPage {
  const place = homeOf(context.corpus, entry);
  const badge = badgeOf(context, entry);
  return {
    ...baseOf(context, {
      path: urlOf(entry),
      title: entry.data.title,
      distinction: distinctionOf(entry),
      description: entry.data.summary ?? `${entry.data.title}（${kindOf(context, entry)}）`,
      crumbs: crumbsOf(context, entry, place),
      column: place ? columnOf(place) : { name: context.labels.collections[entry.collection] },
      entry,
      jsonLd: jsonLdOf(context, entry),
      feed: entry.collection === 'bodies' ? `${urlOf(entry)}feed.xml` : `/${entry.collection}/feed.xml`,
    }),
    kind: 'item',
    collection: entry.collection,
    overline: overlineOf(context, entry),
    ...(badge ? { badge } : {}),
    notices: [
      ...withdrawal(context, entry),
      ...(entry.collection === 'documents' ? validityNotices(context, entry) : []),
      ...outdatedNotice(context, entry),
    ],
    head: headOf(context, entry),
    panels: panelsOf(context, entry),
    prose: entry.prose.hasText ? entry.prose.digest : null,
    fingerprint: entry.prose.hasText ? entry.prose.fingerprint : '',
    headings: entry.prose.headings,
    source: entry.data.source?.line ?? null,
    version: versionLine(context, entry),
    timeMap: context.history.items.has(pathOf(entry)) ? timeMapPath(pathOf(entry)) : null,
    lookups: lookupsOf(context, entry),
  };
}

const distinctionOf = (entry: Entry): string =>
  (entry.collection === 'documents' ? entry.data.number : undefined) ?? dateOf(entry) ?? entry.id;

type Place = NonNullable<ReturnType<typeof homeOf>>;

const columnOf = ({ board, section }: Place) => ({
  name: section?.title ?? board.title,
  description: board.description,
});

function crumbsOf({ corpus, labels }: ViewContext, entry: Entry, place: Place | null): Value[] {
  if (!place) return [{ text: labels.collections[entry.collection], href: `/${entry.collection}/` }];
  const { board, section } = place;
  if (soleItem(corpus, board)) return [];
  const top = { text: board.title, href: `/${board.slug}/` };
  return section ? [top, { text: section.title, href: `/${board.slug}/${section.slug}/` }] : [top];
}

function overlineOf(context: ViewContext, entry: Entry): string {
  const kind = kindOf(context, entry);
  return entry.collection === 'reports' ? `${kind} · ${entry.data.year}` : kind;
}

function panelsOf(context: ViewContext, entry: Entry): Panel[] {
  switch (entry.collection) {
    case 'bodies':
      return bodyPanels(context, entry);
    case 'responsibilities':
      return responsibilityPanels(context, entry);
    case 'staff':
      return staffPanels(context, entry);
    case 'services':
      return servicePanels(context, entry);
    case 'reports':
      return reportPanels(context, entry);
    case 'documents':
      return documentPanels(context, entry);
    case 'pages':
      return standingPagePanels(context, entry);
  }
}

/** The head table: the metadata that official documents carry, as far as they are known. */
function headOf(context: ViewContext, entry: Entry): Fact[] {
  const { labels } = context;
  const { data } = entry;
  const schema = schemas[entry.collection];
  const badge = entry.collection === 'documents' ? badgeOf(context, entry) : undefined;
  const name = (key: string) => nameOf(context, schema, key);
  return [
    ...facts([
      [name('identifier'), data.identifier ? plain(data.identifier) : null],
      [name('subject'), data.subject ? plain(data.subject) : null],
      [
        name('publisher'),
        entry.collection === 'bodies' ? null : bodyLink(context, publisherOf(context.corpus, entry)),
      ],
      [name('jointly'), data.jointly?.map((id) => bodyLink(context, id))],
    ]),
    ...(entry.collection === 'documents'
      ? factsOf(context, documentSchema, entry.data, ['number', 'addressee', 'signer', 'period'])
      : []),
    ...facts([
      [name('issued'), data.issued ? dated(data.issued) : null],
      [name('published'), data.published ? dated(data.published) : null],
    ]),
    ...(entry.collection === 'documents'
      ? factsOf(context, documentSchema, entry.data, ['from', 'until'], { from: dated, until: dated })
      : []),
    ...facts([
      [labels.item.validity, data.withdrawn ? null : validityValue(context, badge)],
      [name('access'), data.access ? plain(labels.access[data.access]) : null],
      [name('keywords'), data.keywords ? plain(data.keywords.join('、')) : null],
      [name('summary'), data.summary ? plain(data.summary) : null],
      [name('source'), sourceOf(entry)],
    ]),
  ];
}

function sourceOf({ data: { source } }: Entry): Value | null {
  if (!source) return null;
  return { text: source.site, ...(source.url ? { href: source.url } : {}) };
}

function withdrawal({ corpus, labels }: ViewContext, { data: { withdrawn } }: Entry): NoticeView[] {
  if (!withdrawn) return [];
  const successor = withdrawn.successor ? corpus.byPath.get(withdrawn.successor) : undefined;
  const text = fill(labels.item.withdrawn, { date: withdrawn.date, reason: withdrawn.reason });
  const links = successor ? [{ text: successor.data.title, href: `/${pathOf(successor)}/` }] : [];
  return [{ tone: 'warn', text, links }];
}
