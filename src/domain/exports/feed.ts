import { byDateDescending, type Entry, entriesOf, publisherOf, urlOf } from '../corpus.ts';
import { collectionNames } from '../schema/collections.ts';
import { absolute, type ViewContext } from '../view/context.ts';
import { kindOf, publisherName } from '../view/entries.ts';

/** Entries in a feed. */
const feedLength = 50;

/** One feed before it is written: of the site, a collection or a body. */
export interface Feed {
  /** Path of the page it belongs to, e.g. `/reports/`. */
  readonly owner: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** All feeds of the site. */
export function feedsOf(context: ViewContext): Feed[] {
  const { corpus, labels } = context;
  const { name } = corpus.site;
  const newest = corpus.entries.filter(({ data }) => data.published ?? data.issued).sort(byDateDescending);
  const make = (owner: string, title: string, belongs: (entry: Entry) => boolean): Feed => ({
    owner,
    title,
    entries: newest.filter(belongs).slice(0, feedLength),
  });
  return [
    make('/', name, () => true),
    ...collectionNames.map((collection) =>
      make(
        `/${collection}/`,
        `${labels.collections[collection]} · ${name}`,
        (entry) => entry.collection === collection,
      ),
    ),
    ...entriesOf(corpus, 'bodies').map((body) =>
      make(urlOf(body), `${body.data.title} · ${name}`, (entry) => publisherOf(corpus, entry) === body.id),
    ),
  ];
}

/** A date as RFC 3339; items carry days, not hours. */
const instant = ({ data }: Entry) => `${data.published ?? data.issued}T00:00:00Z`;

/** Atom (RFC 4287). */
export function toAtom(context: ViewContext, feed: Feed): string {
  const home = absolute(context, feed.owner);
  const entries = feed.entries.map((entry) => atomEntry(context, entry)).join('');
  const updated = feed.entries[0] ? instant(feed.entries[0]) : '1970-01-01T00:00:00Z';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${context.labels.locale}">
<title>${xml(feed.title)}</title>
<id>${xml(home)}</id>
<link rel="alternate" href="${xml(home)}"/>
<link rel="self" href="${xml(home)}feed.xml"/>
<updated>${updated}</updated>
${entries}</feed>
`;
}

function atomEntry(context: ViewContext, entry: Entry): string {
  const url = absolute(context, urlOf(entry));
  const summary = entry.data.summary ? `<summary>${xml(entry.data.summary)}</summary>\n` : '';
  return `<entry>
<title>${xml(entry.data.title)}</title>
<id>${xml(url)}</id>
<link href="${xml(url)}"/>
<updated>${instant(entry)}</updated>
<author><name>${xml(publisherName(context, entry))}</name></author>
<category term="${xml(kindOf(context, entry))}"/>
${summary}</entry>
`;
}

/** JSON Feed 1.1. */
export function toJsonFeed(context: ViewContext, feed: Feed): string {
  const home = absolute(context, feed.owner);
  const items = feed.entries.map((entry) => ({
    id: absolute(context, urlOf(entry)),
    url: absolute(context, urlOf(entry)),
    title: entry.data.title,
    summary: entry.data.summary,
    content_text: entry.data.summary ?? entry.data.title,
    date_published: instant(entry),
    authors: [{ name: publisherName(context, entry) }],
    tags: [kindOf(context, entry)],
  }));
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: home,
    feed_url: `${home}feed.json`,
    language: context.labels.locale,
    items,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** Text for XML 1.0: its five characters escaped, those it cannot hold left out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
