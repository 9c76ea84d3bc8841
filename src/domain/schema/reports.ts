import { z } from 'zod';
import { named } from './choices.ts';
import { commonFields } from './common.ts';
import { disclosureTables } from './disclosure-tables.ts';
import { exemplified } from './example.ts';
import { field } from './field.ts';
import { because, isGroup, text, year } from './vocabulary.ts';

/** Kinds of annual reports. */
export const reportKinds = [
  'rule-of-law',
  'information-disclosure',
  'government-work',
  'budget',
  'final-accounts',
  'other',
] as const;
export type ReportKind = (typeof reportKinds)[number];

const figure = z.strictObject({
  label: field(text, 'reports.figure.label'),
  value: field(z.number().nullable(), 'reports.figure.value'),
  unit: field(text.optional(), 'reports.figure.unit'),
  note: field(text.optional(), 'reports.figure.note'),
});

/** One annual report of one body. */
export const reportSchema = z
  .strictObject({
    ...commonFields,
    kind: field(named('reportKinds', z.enum(reportKinds)), 'reports.kind'),
    year: field(year, 'reports.year'),
    figures: field(
      exemplified(
        'disputes',
        z.record(
          z.string().refine((key) => /^[a-z][a-z0-9-]*$/.test(key), because('slug')),
          figure,
        ),
      ).optional(),
      'reports.figures',
    ),
    disclosure: field(disclosureTables.optional(), 'reports.disclosure'),
  })
  .refine(({ disclosure, kind }) => !disclosure || kind === 'information-disclosure', {
    path: ['disclosure'],
    ...because('requires', { field: 'kind', value: 'information-disclosure' }),
    when: isGroup,
  });
