import { siteDescriptionPaths } from '../../astro/routes/data-files.ts';
import type { Endpoint } from '../../astro/routes/endpoint.ts';

export const getStaticPaths = siteDescriptionPaths;
export const GET: Endpoint = ({ props }) =>
  new Response(props.text(), { headers: { 'Content-Type': 'application/json' } });
