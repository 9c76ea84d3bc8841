import { z } from 'zod';
import { field } from './field.ts';
import { text } from './vocabulary.ts';

const term = z.strictObject({
  wrong: field(text, 'terms.term.wrong'),
  right: field(text.optional(), 'terms.term.right'),
  reason: field(text.optional(), 'terms.term.reason'),
});

/** `content/terms.yaml`: words that the site does not use, each with the one in its place. */
export const termsSchema = z.array(term);
export type Term = z.output<typeof term>;
