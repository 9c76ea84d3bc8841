import type { z } from 'zod';
import { bodySchema } from './bodies.ts';
import { documentSchema } from './documents.ts';
import { pageSchema } from './pages.ts';
import { reportSchema } from './reports.ts';
import { responsibilitySchema } from './responsibilities.ts';
import { serviceSchema } from './services.ts';
import { staffSchema } from './staff.ts';

/** One schema per collection; the keys are the folders under `content/`. */
export const schemas = {
  bodies: bodySchema,
  responsibilities: responsibilitySchema,
  staff: staffSchema,
  services: serviceSchema,
  reports: reportSchema,
  documents: documentSchema,
  pages: pageSchema,
} as const;

export type CollectionName = keyof typeof schemas;

/** The schema that the front matter of each collection is checked against. */
export type CollectionSchemas = Readonly<Record<CollectionName, z.ZodType>>;

/** All collections, in the order of navigation. */
export const collectionNames = Object.keys(schemas) as readonly CollectionName[];

/** Typed front matter of a collection. */
export type Data<C extends CollectionName> = z.output<(typeof schemas)[C]>;

export const isCollectionName = (name: string): name is CollectionName => Object.hasOwn(schemas, name);
