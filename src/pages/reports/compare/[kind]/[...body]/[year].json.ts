import type { APIRoute } from 'astro';
import { documentOf, reportDocuments } from '../../../../../site/years.ts';

export const getStaticPaths = reportDocuments;
export const GET: APIRoute = ({ props }) => new Response(`${JSON.stringify(documentOf(props.compared))}\n`);
