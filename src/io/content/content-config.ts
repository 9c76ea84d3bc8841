import { createRequire, registerHooks } from 'node:module';
import {
  type CollectionName,
  type CollectionSchemas,
  collectionNames,
} from '../../domain/schema/collections.ts';
import { programFile } from '../program-file.ts';

/** File of the content collections, below the folder of the project. */
export const contentConfigFile = 'src/content.config.ts';

const known = new Map<string, CollectionSchemas>();

let own: Partial<CollectionSchemas> = {};

/** Puts schemas of a site in place of the program's; called once in each thread, before anything is read. */
export function setSiteSchemas(schemas: Partial<CollectionSchemas>): void {
  own = schemas;
}

/**
 * The schemas of `src/content.config.ts`, or those that the site has instead: the one place where it is said what a
 * collection holds, for what is read here and for what Astro types. Throws where a collection is missing or has no
 * schema.
 */
export function loadCollectionSchemas(root: string): CollectionSchemas {
  const file = programFile(root, contentConfigFile);
  const schemas = known.get(file) ?? readSchemas(file);
  known.set(file, schemas);
  return { ...schemas, ...own };
}

interface ContentConfig {
  readonly collections?: Readonly<Record<string, { readonly schema?: unknown }>>;
}

function readSchemas(file: string): CollectionSchemas {
  // Only Vite knows this name; all that the file needs of it is the function that types its argument.
  const hooks = registerHooks({
    resolve: (name, context, next) =>
      name === 'astro:content' ? { url: standIn, shortCircuit: true } : next(name, context),
  });
  try {
    const { collections = {} } = createRequire(import.meta.url)(file) as ContentConfig;
    return Object.fromEntries(
      collectionNames.map((name) => [name, schemaOf(file, name, collections[name]?.schema)]),
    ) as CollectionSchemas;
  } finally {
    hooks.deregister();
  }
}

const standInCode = 'export const defineCollection = (collection) => collection;';
const standIn = `data:text/javascript,${encodeURIComponent(standInCode)}`;

type Schema = CollectionSchemas[CollectionName];

function schemaOf(file: string, name: string, schema: unknown): Schema {
  if (typeof (schema as Schema | undefined)?.safeParse === 'function') return schema as Schema;
  throw new Error(`${file}: the collection “${name}” needs a schema of zod.`);
}
