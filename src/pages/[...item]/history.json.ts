import type { Endpoint } from '../../site/endpoint.ts';
import { historyDocuments } from '../../site/history-files.ts';

export const getStaticPaths = historyDocuments;
export const GET: Endpoint = ({ props }) => new Response(props.text());
