import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { feedPaths, renderFeed } from '../../astro/routes/feeds.ts';
import { toJsonFeed } from '../../domain/exports/feed.ts';

export const getStaticPaths = feedPaths;
export const GET: Endpoint = ({ props }) => renderFeed(props.feed, toJsonFeed, 'application/feed+json');
