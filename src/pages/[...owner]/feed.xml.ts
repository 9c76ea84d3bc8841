import { toAtom } from '../../domain/exports/feed.ts';
import type { Endpoint } from '../../site/endpoint.ts';
import { feedPaths, renderFeed } from '../../site/feeds.ts';

export const getStaticPaths = feedPaths;
export const GET: Endpoint = ({ props }) => renderFeed(props.feed, toAtom, 'application/atom+xml');
