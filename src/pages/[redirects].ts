import type { Endpoint } from '../site/endpoint.ts';
import { redirectFiles } from '../site/history-files.ts';

export const getStaticPaths = redirectFiles;
export const GET: Endpoint = ({ props }) => new Response(props.text);
