import type { Endpoint } from '../astro/routes/endpoint.ts';
import { hostFiles } from '../astro/routes/history-files.ts';

export const getStaticPaths = hostFiles;
export const GET: Endpoint = ({ props }) => new Response(props.text);
