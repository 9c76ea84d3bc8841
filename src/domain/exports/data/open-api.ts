import { itemsOf } from '../../corpus.ts';
import { mediaTypeOf } from '../../files/media-types.ts';
import {
  dataFilePath,
  dataFormats,
  dataPath,
  descriptionSchemaPath,
  descriptions,
  filledCollections,
  siteDescriptionFile,
} from '../../routes/data-addresses.ts';
import { documentFilePath, documentFormatsOf } from '../../routes/document-files.ts';
import type { CollectionName } from '../../schema/collections.ts';
import { type DownloadFormat, downloadTypes } from '../../schema/download-formats.ts';
import { traitsOf } from '../../schema/traits.ts';
import type { ViewContext } from '../../view/context.ts';
import { fill } from '../../view/labels.ts';

/** What can be asked of a path: everything is a file, and every file is a GET. */
type PathItem = Readonly<Record<string, unknown>>;

/** The files of the site for programs, as OpenAPI 3.1 describes them (https://spec.openapis.org/oas/v3.1.0). */
export function openApi(context: ViewContext): string {
  const { corpus, labels, home } = context;
  const { site } = corpus;
  const names = filledCollections(corpus);
  const words = labels.data;
  const whole = names.flatMap((name) =>
    dataFormats.map((format): [string, PathItem] => {
      const path = dataFilePath(name, format);
      const summary = fill(words.about, { what: labels.collections[name] });
      return [path, getOf(`all_${name}_${format}`, summary, mediaTypeOf(path), {})];
    }),
  );
  const items = names.flatMap((name) =>
    formatsOf(context, name).map((format): [string, PathItem] => itemPath(context, name, format)),
  );
  const schemas: [string, PathItem] = [
    '/schemas/{collection}.json',
    {
      parameters: [parameter('collection', { type: 'string', enum: [...names, 'gongkai'] })],
      ...getOf('schema', words.schemas, 'application/schema+json', {}),
    },
  ];
  const others = [...descriptions.map((name) => `/${name}`), '/feed.json', '/feed.xml', '/manifest.json'].map(
    (path): [string, PathItem] => [
      path,
      getOf(path.slice(1).replace(/\W+/g, '_'), path, mediaTypeOf(path), schemaOf(path)),
    ],
  );
  const document = {
    openapi: '3.1.0',
    info: { title: site.name, version: '1', description: words.lead },
    servers: [{ url: home.replace(/\/$/, '') }],
    externalDocs: { url: new URL(dataPath.slice(1), home).href },
    paths: Object.fromEntries([...whole, ...items, schemas, ...others]),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** What a file is by its schema, where it has one. */
const schemaOf = (path: string): object =>
  path === `/${siteDescriptionFile}` ? { $ref: descriptionSchemaPath.slice(1) } : {};

/** Formats in which items of a collection are given away. */
const formatsOf = ({ corpus }: ViewContext, name: CollectionName): readonly DownloadFormat[] => {
  const [one] = itemsOf(corpus, name);
  return one ? documentFormatsOf(corpus, one) : [];
};

/** One item in one format; what is filed by year has it in its address. */
function itemPath({ labels }: ViewContext, name: CollectionName, format: DownloadFormat): [string, PathItem] {
  const byYear = traitsOf(name).byYear ?? false;
  const path = documentFilePath(`/${name}/${byYear ? '{year}/' : ''}{id}/`, format);
  const schema =
    format === 'json'
      ? {
          type: 'object',
          required: ['item', 'url', 'title', 'data'],
          properties: {
            item: { type: 'string' },
            url: { type: 'string', format: 'uri' },
            title: { type: 'string' },
            data: { $ref: `schemas/${name}.json` },
          },
        }
      : {};
  const summary = `${labels.collections[name]} · ${format}`;
  return [
    path,
    {
      parameters: [
        ...(byYear ? [parameter('year', { type: 'string' })] : []),
        parameter('id', { type: 'string' }),
      ],
      ...getOf(`one_${name}_${format}`, summary, downloadTypes[format], schema, true),
    },
  ];
}

const parameter = (name: string, schema: object) => ({ name, in: 'path', required: true, schema });

function getOf(
  operationId: string,
  summary: string,
  type: string,
  schema: object,
  mayMiss = false,
): PathItem {
  const [media = type] = type.split(';');
  const found = { description: summary, content: { [media]: { schema } } };
  const responses = { 200: found, ...(mayMiss ? { 404: { description: '404' } } : {}) };
  return { get: { operationId, summary, responses } };
}
