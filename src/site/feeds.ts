import { type Feed, feedsOf } from '../domain/exports/feed.ts';
import type { ViewContext } from '../domain/view/context.ts';
import { digest } from '../io/digest.ts';
import { loadContext } from './context.ts';

/** One path for every feed, with the digest of what it holds. */
export async function feedPaths() {
  const context = await loadContext();
  return feedsOf(context).map((feed) => ({
    params: { owner: feed.owner === '/' ? undefined : feed.owner.slice(1, -1) },
    props: { owner: feed.owner },
    cacheKey: digest(JSON.stringify([feed, context.home])),
  }));
}

/** Writes the feed of an owner in one format. */
export async function renderFeed(
  owner: string,
  write: (context: ViewContext, feed: Feed) => string,
  type: string,
): Promise<Response> {
  const context = await loadContext();
  const feed = feedsOf(context).find((candidate) => candidate.owner === owner);
  if (!feed) return new Response(null, { status: 404 });
  return new Response(write(context, feed), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
}
