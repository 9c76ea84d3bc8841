import { z } from 'zod';
import { field } from './field.ts';
import { text, webUrl } from './vocabulary.ts';

/** A legal basis: law, article, and its words where they are quoted. */
export const legalBasis = z.strictObject({
  title: field(text, 'basis.legalBasis.title'),
  article: field(text.optional(), 'basis.legalBasis.article'),
  text: field(text.optional(), 'basis.legalBasis.text'),
  url: field(webUrl.optional(), 'basis.legalBasis.url'),
});
