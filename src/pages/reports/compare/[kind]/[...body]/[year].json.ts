import type { Endpoint } from '../../../../../site/endpoint.ts';
import { documentOf, reportDocuments } from '../../../../../site/years.ts';

export const getStaticPaths = reportDocuments;
export const GET: Endpoint = ({ props }) => new Response(`${JSON.stringify(documentOf(props.compared))}\n`);
