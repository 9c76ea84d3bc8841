import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { membersFeedPaths } from '../../astro/routes/feeds.ts';

export const getStaticPaths = membersFeedPaths;
export const GET: Endpoint = ({ props }) =>
  new Response(props.text(), { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
