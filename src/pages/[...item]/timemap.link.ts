import type { Endpoint } from '../../site/endpoint.ts';
import { timeMaps } from '../../site/history-files.ts';

export const getStaticPaths = timeMaps;
export const GET: Endpoint = ({ props }) => new Response(props.text());
