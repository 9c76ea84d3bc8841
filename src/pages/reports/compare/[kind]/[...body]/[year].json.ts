import type { Endpoint } from '../../../../../astro/routes/endpoint.ts';
import { documentOf, reportDocuments } from '../../../../../astro/routes/years.ts';

export const getStaticPaths = reportDocuments;
export const GET: Endpoint = ({ props }) => new Response(`${JSON.stringify(documentOf(props.compared))}\n`);
