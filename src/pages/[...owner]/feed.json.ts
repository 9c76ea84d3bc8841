import type { APIRoute } from 'astro';
import { toJsonFeed } from '../../domain/exports/feed.ts';
import { feedPaths, renderFeed } from '../../site/feeds.ts';

export const getStaticPaths = feedPaths;
export const GET: APIRoute = ({ props }) => renderFeed(props.feed, toJsonFeed, 'application/feed+json');
