import { descriptionPaths } from '../astro/routes/data-files.ts';
import type { Endpoint } from '../astro/routes/endpoint.ts';
import { hostFiles } from '../astro/routes/history-files.ts';
import { mediaTypeOf } from '../domain/files/media-types.ts';

export const getStaticPaths = async () => [...(await hostFiles()), ...descriptionPaths()];
export const GET: Endpoint = ({ params, props }) =>
  new Response(props.text(), { headers: { 'Content-Type': mediaTypeOf(params.rootFile ?? '') } });
