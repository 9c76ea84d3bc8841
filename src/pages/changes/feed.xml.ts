import type { APIRoute } from 'astro';
import { changesFeed } from '../../site/history-files.ts';

export const GET: APIRoute = async () => new Response(await changesFeed());
