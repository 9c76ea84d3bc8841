import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { historyDocuments } from '../../astro/routes/history-files.ts';

export const getStaticPaths = historyDocuments;
export const GET: Endpoint = ({ props }) => new Response(props.text());
