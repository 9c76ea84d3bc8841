import type { APIRoute } from 'astro';
import { redirectFiles } from '../site/history-files.ts';

export const getStaticPaths = redirectFiles;
export const GET: APIRoute = ({ props }) => new Response(props.text);
