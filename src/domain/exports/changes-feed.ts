import { absolute, type ViewContext } from '../view/context.ts';
import { eventInstant, type SiteEvent } from '../view/history/events.ts';
import { xml } from './feed.ts';

/** Entries in the feed. */
const feedLength = 50;

/** Atom feed (RFC 4287) of what the site published, changed in substance and withdrew. */
export function toChangesFeed(context: ViewContext, events: readonly SiteEvent[]): string {
  const { labels, corpus } = context;
  const shown = events.filter(({ substantive }) => substantive).slice(0, feedLength);
  const home = absolute(context, '/changes/');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${labels.locale}">
<title>${xml(`${labels.history.feedTitle} · ${corpus.site.name}`)}</title>
<id>${xml(home)}</id>
<link rel="alternate" href="${xml(home)}"/>
<link rel="self" href="${xml(home)}feed.xml"/>
<updated>${shown[0] ? eventInstant(shown[0]) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${xml(corpus.site.name)}</name></author>
${shown.map((event) => entryOf(context, event)).join('')}</feed>
`;
}

function entryOf(context: ViewContext, event: SiteEvent): string {
  const { history } = context.labels;
  const url = absolute(context, event.href);
  const summary = [event.note, event.sentence].filter((text) => text !== '').join(' ');
  return `<entry>
<title>${xml(`${history[event.type]}：${event.title}`)}</title>
<id>${xml(`${absolute(context, `/${event.item}/`)}#${event.key}`)}</id>
<link href="${xml(url)}"/>
<updated>${eventInstant(event)}</updated>
${summary ? `<summary>${xml(summary)}</summary>\n` : ''}</entry>
`;
}
