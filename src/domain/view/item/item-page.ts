import { textInForce } from '../../amendments/text-in-force.ts';
import {
  dateOf,
  type Entry,
  isBody,
  numberOf,
  pathOf,
  publisherOf,
  type TextState,
  urlOf,
} from '../../corpus.ts';
import { homeOf, soleItem } from '../../routes/boards.ts';
import { timeMapPath } from '../../routes/history-paths.ts';
import { baseOf } from '../base.ts';
import type { ViewContext } from '../context.ts';
import { kindOf } from '../entries.ts';
import { bodyLink, dated, facts, nameOf, plain } from '../facts.ts';
import { spelledDay } from '../history/days.ts';
import { hasVersions, versionLine } from '../history/version-line.ts';
import { jsonLdOf } from '../json-ld.ts';
import { fill } from '../labels.ts';
import { lookupsOf } from '../lookups.ts';
import type { ItemPage } from '../page-types.ts';
import { badgeOf, outdatedNotice, validityValue } from '../standing.ts';
import type { Fact, NoticeView, Value } from '../types.ts';
import { takeAlong } from './take-along.ts';
import { viewOf } from './views.ts';

/** The page of one item, with the text in force or another state of it. */
export function itemPage(context: ViewContext, entry: Entry, state?: TextState): ItemPage {
  const text = state?.prose ?? textInForce(context.corpus, entry);
  const place = homeOf(context.corpus, entry);
  const badge = badgeOf(context, entry);
  const view = viewOf(entry);
  return {
    ...baseOf(context, {
      path: urlOf(entry),
      title: entry.data.title,
      distinction: distinctionOf(entry),
      description:
        entry.data.summary ??
        fill(context.labels.marks.bracketed, { what: entry.data.title, more: kindOf(context, entry) }),
      crumbs: crumbsOf(context, entry, place),
      column: place ? columnOf(place) : { name: context.labels.collections[entry.collection] },
      entry,
      jsonLd: jsonLdOf(context, entry),
      feed: isBody(entry) ? `${urlOf(entry)}feed.xml` : `/${entry.collection}/feed.xml`,
    }),
    kind: 'item',
    collection: entry.collection,
    overline: overlineOf(context, entry),
    ...(badge ? { badge } : {}),
    notices: [
      ...withdrawal(context, entry),
      ...(view.notices?.(context, entry) ?? []),
      ...outdatedNotice(context, entry),
    ],
    head: headOf(context, entry),
    panels: view.panels(context, entry),
    prose: text.hasText ? text.digest : null,
    fingerprint: text.hasText ? text.fingerprint : '',
    headings: text.headings,
    source: entry.data.source?.line ?? null,
    version: versionLine(context, entry),
    timeMap: hasVersions(context, entry) ? timeMapPath(pathOf(entry)) : null,
    along: takeAlong(context, entry),
    lookups: lookupsOf(context, entry, state),
  };
}

const distinctionOf = (entry: Entry): string => numberOf(entry) ?? dateOf(entry) ?? entry.id;

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
  return viewOf(entry).overline?.(kind, entry) ?? kind;
}

/** The head table: the metadata that official documents carry, as far as they are known. */
function headOf(context: ViewContext, entry: Entry): Fact[] {
  const { labels } = context;
  const { data } = entry;
  const schema = context.corpus.schemas[entry.collection];
  const { head } = viewOf(entry);
  const name = (key: string) => nameOf(context, schema, key);
  return [
    ...facts([
      [name('aliases'), data.aliases?.length ? plain(data.aliases.join(labels.marks.list)) : null],
      [name('identifier'), data.identifier ? plain(data.identifier) : null],
      [name('subject'), data.subject ? plain(data.subject) : null],
      [name('publisher'), isBody(entry) ? null : bodyLink(context, publisherOf(context.corpus, entry))],
      [name('jointly'), data.jointly?.map((id) => bodyLink(context, id))],
    ]),
    ...(head?.afterPublisher(context, entry) ?? []),
    ...facts([
      [name('issued'), data.issued ? dated(context, data.issued) : null],
      [name('published'), data.published ? dated(context, data.published) : null],
    ]),
    ...(head?.afterDates(context, entry) ?? []),
    ...facts([
      [labels.item.validity, data.withdrawn ? null : validityValue(context, badgeOf(context, entry))],
      [name('access'), data.access ? plain(labels.access[data.access]) : null],
      [name('keywords'), data.keywords ? plain(data.keywords.join(labels.marks.list)) : null],
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
  const text = fill(labels.item.withdrawn, {
    date: spelledDay(withdrawn.date, labels.locale),
    reason: withdrawn.reason,
  });
  const links = successor ? [{ text: successor.data.title, href: `/${pathOf(successor)}/` }] : [];
  return [{ tone: 'warn', text, links }];
}
