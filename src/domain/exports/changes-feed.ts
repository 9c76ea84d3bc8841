import type { SiteEvent } from '../routes/site-event.ts';
import { escapeXml } from '../text/xml.ts';
import { absolute, type ViewContext } from '../view/context.ts';
import { eventInstant } from '../view/history/events.ts';
import { fill } from '../view/labels.ts';
import { explanation } from './feed-explanation.ts';
import { actId, feedIds } from './feed-ids.ts';

/** Entries in the feed. */
const feedLength = 50;

/** Atom feed (RFC 4287) of what the site published, changed in substance, withdrew and removed. */
export function toChangesFeed(context: ViewContext, events: readonly SiteEvent[]): string {
  const { labels, corpus } = context;
  const shown = events.filter(({ substantive }) => substantive !== false).slice(0, feedLength);
  const idOf = feedIds(context);
  const home = absolute(context, '/changes/');
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${labels.locale}">
<title>${escapeXml(`${labels.history.feedTitle} · ${corpus.site.name}`)}</title>
<id>${escapeXml(home)}</id>
<link rel="alternate" href="${escapeXml(home)}"/>
<link rel="self" href="${escapeXml(home)}feed.xml"/>
${explanation(context)}<updated>${shown[0] ? eventInstant(shown[0]) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${escapeXml(corpus.site.name)}</name></author>
${shown.map((event) => entryOf(context, idOf(event.item), event)).join('')}</feed>
`;
}

function entryOf(context: ViewContext, id: string, event: SiteEvent): string {
  const { history } = context.labels;
  const summary = event.said;
  const title = fill(history.actTitle, { act: history[event.type], title: event.title });
  return `<entry>
<title>${escapeXml(title)}</title>
<id>${escapeXml(actId(id, event.key))}</id>
<link href="${escapeXml(absolute(context, event.href))}"/>
<updated>${eventInstant(event)}</updated>
<category term="${event.type}" label="${escapeXml(history[event.type])}"/>
${summary ? `<summary>${escapeXml(summary)}</summary>\n` : ''}</entry>
`;
}
