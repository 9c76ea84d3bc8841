import { type Corpus, itemsOf } from '../corpus.ts';
import { type CollectionName, collectionNames } from '../schema/collections.ts';

/** The page that says what data there is and how to use it. */
export interface DataAddress {
  readonly type: 'data';
  readonly path: string;
}

export const dataPath = '/data/';
export const dataAddress: DataAddress = { type: 'data', path: dataPath };

/** Formats of a whole collection: a table of what fits into one, and everything typed, an item a line. */
export const dataFormats = ['csv', 'jsonl'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** The file of all items of a collection over all years. */
export const dataFilePath = (collection: CollectionName, format: DataFormat): string =>
  `${dataPath}${collection}.${format}`;

/** Collections that have anything in them. */
export const filledCollections = (corpus: Corpus): readonly CollectionName[] =>
  collectionNames.filter((name) => itemsOf(corpus, name).length > 0);

/** What the site says of itself to other sites. */
export const siteDescriptionFile = '.well-known/gongkai.json';
/** JSON Schema of that. */
export const descriptionSchemaPath = '/schemas/gongkai.json';

/** JSON Schemas of collections and of what the site says of itself. */
export const schemaPaths: readonly string[] = [
  ...collectionNames.map((name) => `/schemas/${name}.json`),
  descriptionSchemaPath,
];

/** What describes the data for programs, at the root of the site. */
export const rootDescriptions = ['datapackage.json', 'catalog.jsonld', 'openapi.json', 'llms.txt'] as const;
/** All that does. */
export const descriptions = [...rootDescriptions, siteDescriptionFile] as const;
export type Description = (typeof descriptions)[number];

/** Addresses of all these files. */
export const dataFiles = (corpus: Corpus): string[] => [
  ...filledCollections(corpus).flatMap((name) => dataFormats.map((format) => dataFilePath(name, format))),
  ...descriptions.map((name) => `/${name}`),
];
