import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { changesFeed } from '../../astro/routes/history-files.ts';

export const GET: Endpoint = async () => new Response(await changesFeed());
