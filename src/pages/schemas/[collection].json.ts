import { loadContext } from '../../astro/routes/context.ts';
import type { Endpoint } from '../../astro/routes/endpoint.ts';
import { schemaPaths } from '../../domain/routes/data-addresses.ts';
import { isCollectionName } from '../../domain/schema/collections.ts';
import { jsonSchemaOf } from '../../domain/schema/json-schema.ts';
import { siteDescriptionSchema } from '../../domain/schema/site-description.ts';

/** Path of what `getStaticPaths` names. */
const nameOf = (path: string): string => path.replace(/^\/schemas\/|\.json$/g, '');

export const getStaticPaths = () => schemaPaths.map((path) => ({ params: { collection: nameOf(path) } }));

export const GET: Endpoint = ({ params }) => {
  const name = params.collection ?? '';
  const { corpus, labels } = loadContext();
  const schema = isCollectionName(name) ? corpus.schemas[name] : siteDescriptionSchema;
  return new Response(`${JSON.stringify(jsonSchemaOf(schema, labels.locale), null, 2)}\n`);
};
