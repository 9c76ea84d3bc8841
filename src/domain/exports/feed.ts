import { bodyOf, type Corpus, type Entry, publisherOf, urlOf } from '../corpus.ts';
import { feedsPath } from '../routes/feeds-address.ts';
import { type FeedOwner, feedOwners } from '../routes/site-addresses.ts';
import { escapeXml } from '../text/xml.ts';
import { absolute, type ViewContext } from '../view/context.ts';
import { kindOf, publisherName } from '../view/entries.ts';
import { explanation } from './feed-explanation.ts';
import { type DatedItem, datedItems, type FeedItem, feedWords, newestOf } from './feed-items.ts';

/** Entries in a feed. */
const feedLength = 50;

/** One feed before it is written: of the site, a collection or a body. */
export interface Feed {
  /** Path of the page it belongs to, e.g. `/reports/`. */
  readonly owner: string;
  readonly title: string;
  /** The one that changed last first. */
  readonly items: readonly FeedItem[];
}

/** All feeds of the site. */
export function feedsOf(context: ViewContext): Feed[] {
  const { corpus } = context;
  const { name } = corpus.site;
  const newest = newestByOwner(corpus, datedItems(context));
  const inWords = feedWords(context);
  return feedOwners(corpus).map((owner): Feed => {
    const items = newest.get(owner.path) ?? [];
    const title = titleOf(context, owner);
    return { owner: owner.path, title: title ? `${title} · ${name}` : name, items: items.map(inWords) };
  });
}

/** The first of these items that belong into each feed, by the path of its owner. */
function newestByOwner(corpus: Corpus, items: readonly DatedItem[]): Map<string, DatedItem[]> {
  const newest = new Map<string, DatedItem[]>();
  for (const item of items)
    for (const owner of ownersOf(corpus, item.entry)) {
      const known = newest.get(owner);
      if (!known) newest.set(owner, [item]);
      else if (known.length < feedLength) known.push(item);
    }
  return newest;
}

/** Paths of those in whose feeds an entry stands: the site, its collection, its publisher. */
function ownersOf(corpus: Corpus, entry: Entry): string[] {
  const body = bodyOf(corpus, publisherOf(corpus, entry));
  return ['/', `/${entry.collection}/`, ...(body ? [urlOf(body)] : [])];
}

function titleOf({ labels }: ViewContext, owner: FeedOwner): string | null {
  if (owner.type === 'collection') return labels.collections[owner.collection];
  return owner.type === 'body' ? owner.body.data.title : null;
}

/** Atom (RFC 4287). */
export function toAtom(context: ViewContext, feed: Feed): string {
  const home = absolute(context, feed.owner);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${context.labels.locale}">
<title>${escapeXml(feed.title)}</title>
<id>${escapeXml(home)}</id>
<link rel="alternate" href="${escapeXml(home)}"/>
<link rel="self" href="${escapeXml(home)}feed.xml"/>
${explanation(context)}<updated>${newestOf(feed.items)}</updated>
<author><name>${escapeXml(context.corpus.site.name)}</name></author>
${feed.items.map((item) => atomEntry(context, item)).join('')}</feed>
`;
}

function atomEntry(
  context: ViewContext,
  { entry, id, title, published, updated, last, summary }: FeedItem,
): string {
  const act = last ? `<category term="${last}" label="${escapeXml(context.labels.history[last])}"/>\n` : '';
  return `<entry>
<title>${escapeXml(title)}</title>
<id>${escapeXml(id)}</id>
<link href="${escapeXml(absolute(context, urlOf(entry)))}"/>
<published>${published}</published>
<updated>${updated}</updated>
<author><name>${escapeXml(publisherName(context, entry))}</name></author>
<category term="${escapeXml(kindOf(context, entry))}"/>
${act}${summary ? `<summary>${escapeXml(summary)}</summary>\n` : ''}</entry>
`;
}

/** JSON Feed 1.1. */
export function toJsonFeed(context: ViewContext, feed: Feed): string {
  const home = absolute(context, feed.owner);
  const items = feed.items.map(({ entry, id, title, published, updated, last, summary }) => ({
    id,
    url: absolute(context, urlOf(entry)),
    title,
    summary: summary || undefined,
    content_text: summary || title,
    date_published: published,
    date_modified: updated,
    authors: [{ name: publisherName(context, entry) }],
    tags: [kindOf(context, entry), ...(last ? [context.labels.history[last]] : [])],
  }));
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: home,
    feed_url: `${home}feed.json`,
    user_comment: `${context.labels.feeds.subtitle} ${absolute(context, feedsPath)}`,
    language: context.labels.locale,
    items,
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}
