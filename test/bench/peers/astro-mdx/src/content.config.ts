import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { defineCollection } from 'astro:content';

const schema = z.object({
  title: z.string(),
  kind: z.string(),
  year: z.string(),
  body: z.string(),
  publisher: z.string(),
  date: z.coerce.date(),
  number: z.string(),
  keywords: z.array(z.string()),
});
export const collections = {
  docs: defineCollection({ loader: glob({ base: './src/content/docs', pattern: '**/*.mdx' }), schema }),
};
