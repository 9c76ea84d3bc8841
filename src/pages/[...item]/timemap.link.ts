import type { APIRoute } from 'astro';
import { timeMaps } from '../../site/history-files.ts';

export const getStaticPaths = timeMaps;
export const GET: APIRoute = ({ props }) => new Response(props.text);
