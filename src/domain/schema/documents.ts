import { z } from 'zod';
import { amendmentSchema } from './amendment.ts';
import { named } from './choices.ts';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { documentNumber, isoDate, itemPath, period, text } from './vocabulary.ts';

/**
 * Genres of documents; the items of Art. 20 and 21 of the Regulation on Open Government Information are built from
 * them.
 */
export const documentGenres = [
  'normative',
  'policy',
  'interpretation',
  'plan',
  'statistics',
  'enforcement',
  'budget',
  'fee',
  'procurement',
  'project',
  'livelihood',
  'emergency',
  'inspection',
  'recruitment',
  'village-affairs',
  'meeting',
  'notice',
  'statute',
  'other',
] as const;

/** States of validity that a page shows. */
export const validityStates = [
  'in-force',
  'amended',
  'partly-invalid',
  'expired',
  'repealed',
  'not-yet',
] as const;

/** Any other disclosure: normative document, policy, interpretation, plan, notice, village affairs and more. */
export const documentSchema = z.strictObject({
  ...commonFields,
  genre: field(named('genres', z.enum(documentGenres)), 'documents.genre'),
  number: field(documentNumber.optional(), 'documents.number'),
  addressee: field(text.optional(), 'documents.addressee'),
  signer: field(text.optional(), 'documents.signer'),
  from: field(isoDate.optional(), 'documents.from'),
  until: field(isoDate.optional(), 'documents.until'),
  status: field(named('validity', z.enum(validityStates)).optional(), 'documents.status'),
  amends: field(z.array(itemPath).optional(), 'documents.amends'),
  amendments: field(z.array(amendmentSchema).optional(), 'documents.amendments'),
  repeals: field(z.array(itemPath).optional(), 'documents.repeals'),
  replaces: field(z.array(itemPath).optional(), 'documents.replaces'),
  interprets: field(z.array(itemPath).optional(), 'documents.interprets'),
  period: field(period.optional(), 'documents.period'),
});
