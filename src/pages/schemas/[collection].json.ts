import type { APIRoute } from 'astro';
import { collectionNames, isCollectionName } from '../../domain/schema/collections.ts';
import { jsonSchemaOf } from '../../domain/schema/json-schema.ts';

export const getStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: APIRoute = ({ params }) => {
  const name = params.collection ?? '';
  if (!isCollectionName(name)) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`);
};
