import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { timeMaps } from '../../astro/routes/history-files.ts';

export const getStaticPaths = timeMaps;
export const GET: Endpoint = ({ props }) => new Response(props.text());
