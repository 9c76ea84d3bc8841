import { catalog } from '../../domain/exports/data/catalog.ts';
import { collectionFile } from '../../domain/exports/data/collection-file.ts';
import { dataPackage } from '../../domain/exports/data/data-package.ts';
import { llmsText } from '../../domain/exports/data/llms.ts';
import { openApi } from '../../domain/exports/data/open-api.ts';
import { siteDescription } from '../../domain/exports/data/site-description.ts';
import { mediaTypeOf } from '../../domain/files/media-types.ts';
import {
  type DataFormat,
  type Description,
  dataFilePath,
  dataFormats,
  filledCollections,
  rootDescriptions,
  siteDescriptionFile,
} from '../../domain/routes/data-addresses.ts';
import type { CollectionName } from '../../domain/schema/collections.ts';
import type { ViewContext } from '../../domain/view/context.ts';
import { digest } from '../../io/files/digest.ts';
import { bridge } from './bridge.ts';
import { loadContext, loadTraced } from './context.ts';

/** Digest of a text that is put together only where it may be another than last time. */
function keyOf(name: string, text: () => string): string {
  const kept = bridge.handed?.kept;
  const known = kept?.find<string>(name);
  if (known !== undefined) return known;
  const { result, asked } = loadTraced().during(() => digest(text()));
  kept?.put(name, result, asked);
  return result;
}

/** One path for every file of a collection. */
export async function dataFilePaths() {
  const context = loadContext();
  return filledCollections(context.corpus).flatMap((collection) => {
    // A table shows nothing that is not in the lines; its columns come with the code and its configuration.
    const cacheKey = keyOf(`data ${collection}`, () => collectionFile(context, collection, 'jsonl'));
    return dataFormats.map((format) => ({ params: { collection, format }, props: {}, cacheKey }));
  });
}

/** All items of a collection. */
export function dataFile(collection: CollectionName, format: DataFormat): Response {
  const headers = { 'Content-Type': mediaTypeOf(dataFilePath(collection, format)) };
  return new Response(collectionFile(loadContext(), collection, format), { headers });
}

const texts: Readonly<Record<Description, (context: ViewContext) => string>> = {
  'datapackage.json': dataPackage,
  'catalog.jsonld': catalog,
  'openapi.json': openApi,
  'llms.txt': llmsText,
  [siteDescriptionFile]: siteDescription,
};

const madeOf = (name: Description) => {
  const text = () => texts[name](loadContext());
  return { props: { text }, cacheKey: keyOf(`data ${name}`, text) };
};

/** One path for every description of the data at the root. */
export const descriptionPaths = () =>
  rootDescriptions.map((name) => ({ params: { rootFile: name }, ...madeOf(name) }));

/** The path of what the site says of itself to other sites; folders with a point in front are not compiled. */
export const siteDescriptionPaths = () => [
  { params: { wellKnown: '.well-known' }, ...madeOf(siteDescriptionFile) },
];
