import { z } from 'zod';
import { legalBasis } from './basis.ts';
import { named } from './choices.ts';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { count, text } from './vocabulary.ts';

/** Kinds of lists of duties; the last two of the "three lists" of townships came with the rules of 2024 and 2025. */
export const responsibilityKinds = ['mandate', 'basic', 'assisting', 'returned', 'power-list'] as const;

const duty = z.strictObject({
  name: field(text, 'responsibilities.duty.name'),
  code: field(text.optional(), 'responsibilities.duty.code'),
  type: field(text.optional(), 'responsibilities.duty.type'),
  content: field(text.optional(), 'responsibilities.duty.content'),
  basis: field(z.array(legalBasis).optional(), 'responsibilities.duty.basis'),
  duties: field(z.array(text).optional(), 'responsibilities.duty.duties'),
  accountability: field(z.array(text).optional(), 'responsibilities.duty.accountability'),
  department: field(text.optional(), 'responsibilities.duty.department'),
  superior: field(text.optional(), 'responsibilities.duty.superior'),
  superiorDuties: field(text.optional(), 'responsibilities.duty.superiorDuties'),
  receiver: field(text.optional(), 'responsibilities.duty.receiver'),
  method: field(text.optional(), 'responsibilities.duty.method'),
});

/** Numbers that were announced, to be held against the list (e.g. 西平县 203 项; domain facts 9). */
const announced = z.strictObject({
  total: field(count, 'responsibilities.announced.total'),
  source: field(text.optional(), 'responsibilities.announced.source'),
  types: field(
    z
      .array(
        z.strictObject({
          type: field(text, 'responsibilities.announced.type'),
          count: field(count, 'responsibilities.announced.count'),
        }),
      )
      .optional(),
    'responsibilities.announced.types',
  ),
});

/** A list of duties of one body. */
export const responsibilitySchema = z.strictObject({
  ...commonFields,
  kind: field(named('responsibilityKinds', z.enum(responsibilityKinds)), 'responsibilities.kind'),
  announced: field(announced.optional(), 'responsibilities.announced'),
  items: field(z.array(duty).optional(), 'responsibilities.items'),
});
