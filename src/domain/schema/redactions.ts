import { z } from 'zod';
import { field } from './field.ts';
import { count, isoDate, itemPath, text } from './vocabulary.ts';

const redaction = z.strictObject({
  item: field(itemPath, 'redactions.redaction.item'),
  revisions: field(z.array(count.min(1)).min(1), 'redactions.redaction.revisions'),
  reason: field(text, 'redactions.redaction.reason'),
  date: field(isoDate, 'redactions.redaction.date'),
});

/** `content/redactions.yaml`: revisions that must not be shown any more. */
export const redactionsSchema = z.array(redaction);
export type Redaction = z.output<typeof redaction>;
