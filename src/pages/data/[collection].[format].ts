import { dataFile, dataFilePaths } from '../../astro/routes/data-files.ts';
import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { dataFormats } from '../../domain/routes/data-addresses.ts';
import { isCollectionName } from '../../domain/schema/collections.ts';

export const getStaticPaths = dataFilePaths;
export const GET: Endpoint = ({ params }) => {
  const { collection = '' } = params;
  const format = dataFormats.find((name) => name === params.format);
  return format && isCollectionName(collection)
    ? dataFile(collection, format)
    : new Response(null, { status: 404 });
};
