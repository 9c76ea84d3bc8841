import type { Endpoint } from '../site/endpoint.ts';
import { hostFiles } from '../site/history-files.ts';

export const getStaticPaths = hostFiles;
export const GET: Endpoint = ({ props }) => new Response(props.text);
