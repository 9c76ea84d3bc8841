import { type Feed, feedsOf, toAtom, toJsonFeed } from '../../domain/exports/feed.ts';
import { toMembersFeed } from '../../domain/exports/members-feed.ts';
import { onceEach } from '../../domain/once.ts';
import type { ViewContext } from '../../domain/view/context.ts';
import { digest } from '../../io/files/digest.ts';
import { loadContext } from './context.ts';

/** One path for every feed, with the digest of what it holds: the same for both formats. */
export const feedPaths = async () => pathsOf(loadContext());

const pathsOf = onceEach((context: ViewContext) =>
  feedsOf(context).map((feed) => ({
    params: { owner: feed.owner === '/' ? undefined : feed.owner.slice(1, -1) },
    props: { feed },
    // What it says in one format is all that it says in the other.
    cacheKey: digest(toJsonFeed(context, feed) + toAtom(context, feed)),
  })),
);

/** The path of the feed of member sites; none for a site that shows no others. */
export function membersFeedPaths() {
  const context = loadContext();
  if (context.members.length === 0) return [];
  const text = toMembersFeed(context);
  return [{ params: { feed: 'feed' }, props: { text: () => text }, cacheKey: digest(text) }];
}

/** Writes a feed in one format. */
export async function renderFeed(
  feed: Feed,
  write: (context: ViewContext, feed: Feed) => string,
  type: string,
): Promise<Response> {
  const text = write(loadContext(), feed);
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
