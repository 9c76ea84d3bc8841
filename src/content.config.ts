import { defineCollection } from 'astro:content';
import { documentsOf } from './astro/content-loader.ts';
import { schemas } from './domain/schema/collections.ts';

export const collections = {
  bodies: defineCollection({ loader: documentsOf('bodies'), schema: schemas.bodies }),
  responsibilities: defineCollection({
    loader: documentsOf('responsibilities'),
    schema: schemas.responsibilities,
  }),
  staff: defineCollection({ loader: documentsOf('staff'), schema: schemas.staff }),
  services: defineCollection({ loader: documentsOf('services'), schema: schemas.services }),
  reports: defineCollection({ loader: documentsOf('reports'), schema: schemas.reports }),
  documents: defineCollection({ loader: documentsOf('documents'), schema: schemas.documents }),
  pages: defineCollection({ loader: documentsOf('pages'), schema: schemas.pages }),
};
