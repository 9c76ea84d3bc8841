import { loadContext } from '../../astro/routes/context.ts';
import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { collectionNames, isCollectionName } from '../../domain/schema/collections.ts';
import { jsonSchemaOf } from '../../domain/schema/json-schema.ts';

export const getStaticPaths = () => collectionNames.map((collection) => ({ params: { collection } }));

export const GET: Endpoint = ({ params }) => {
  const name = params.collection ?? '';
  if (!isCollectionName(name)) return new Response(null, { status: 404 });
  const { corpus, labels } = loadContext();
  return new Response(`${JSON.stringify(jsonSchemaOf(corpus.schemas[name], labels.locale), null, 2)}\n`);
};
