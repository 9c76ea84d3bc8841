import type { Endpoint } from '../../../astro/routes/endpoint.ts';
import { publicationLog } from '../../../astro/routes/publication-log.ts';

export const GET: Endpoint = () => new Response(publicationLog());
