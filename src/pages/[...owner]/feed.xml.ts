import type { APIRoute } from 'astro';
import { toAtom } from '../../domain/exports/feed.ts';
import { feedPaths, renderFeed } from '../../site/feeds.ts';

export const getStaticPaths = feedPaths;
export const GET: APIRoute = ({ props }) => renderFeed(props.feed, toAtom, 'application/atom+xml');
