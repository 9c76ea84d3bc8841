import type { Endpoint } from '../../site/endpoint.ts';
import { changesFeed } from '../../site/history-files.ts';

export const GET: Endpoint = async () => new Response(await changesFeed());
