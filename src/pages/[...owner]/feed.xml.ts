import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { feedPaths, renderFeed } from '../../astro/routes/feeds.ts';
import { toAtom } from '../../domain/exports/feed.ts';

export const getStaticPaths = feedPaths;
export const GET: Endpoint = ({ props }) => renderFeed(props.feed, toAtom, 'application/atom+xml');
