import type { APIRoute } from 'astro';
import { historyDocuments } from '../../site/history-files.ts';

export const getStaticPaths = historyDocuments;
export const GET: APIRoute = ({ props }) => new Response(props.text);
