import { timezoneOf } from '../corpus.ts';
import { membersFeedPath, membersPath } from '../routes/members-address.ts';
import { escapeXml } from '../text/xml.ts';
import { absolute, type ViewContext } from '../view/context.ts';
import { startOfDayInstant } from '../view/history/days.ts';
import { fill } from '../view/labels.ts';
import { type MemberNews, newsOfMembers } from '../view/members/newest.ts';
import { explanation } from './feed-explanation.ts';

/** Entries in the feed. */
const feedLength = 50;

/** Atom feed (RFC 4287) of what all member sites published last. */
export function toMembersFeed(context: ViewContext): string {
  const { labels, corpus } = context;
  const items = newsOfMembers(context, feedLength);
  const [first] = items;
  const home = absolute(context, membersPath);
  const title = fill(labels.members.feedTitle, { name: corpus.site.name });
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${labels.locale}">
<title>${escapeXml(title)}</title>
<id>${escapeXml(home)}</id>
<link rel="alternate" href="${escapeXml(home)}"/>
<link rel="self" href="${escapeXml(absolute(context, membersFeedPath))}"/>
${explanation(context)}<updated>${first ? instantOf(context, first) : '1970-01-01T00:00:00Z'}</updated>
<author><name>${escapeXml(corpus.site.name)}</name></author>
${items.map((news) => entryOf(context, news)).join('')}</feed>
`;
}

function entryOf(context: ViewContext, news: MemberNews): string {
  const { member, item } = news;
  const at = instantOf(context, news);
  return `<entry>
<title>${escapeXml(item.title)}</title>
<id>${escapeXml(item.url)}</id>
<link href="${escapeXml(item.url)}"/>
<published>${at}</published>
<updated>${at}</updated>
<author><name>${escapeXml(item.publisher || member.name)}</name><uri>${escapeXml(member.url)}</uri></author>
<summary>${escapeXml(member.name)}</summary>
</entry>
`;
}

const instantOf = ({ corpus }: ViewContext, { item }: MemberNews): string =>
  startOfDayInstant(item.published, timezoneOf(corpus.site));
