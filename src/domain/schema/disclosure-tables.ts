import { z } from 'zod';
import { exemplified } from './example.ts';
import { field } from './field.ts';
import { because, text } from './vocabulary.ts';

/** A number of a statutory table; null where the original leaves the cell blank, which is not the same as 0. */
const cell = exemplified(0, z.number().nullable());

const applicantRow = exemplified(
  [0, 0, 0, 0, 0, 0, 0],
  z.array(cell).refine((row) => row.length === 7, because('length', { expected: 7 })),
);
const reviewRow = exemplified(
  [0, 0, 0, 0, 0],
  z.array(cell).refine((row) => row.length === 5, because('length', { expected: 5 })),
);

const refused = z.strictObject({
  stateSecret: field(applicantRow, 'disclosure-tables.refused.stateSecret'),
  otherLaw: field(applicantRow, 'disclosure-tables.refused.otherLaw'),
  security: field(applicantRow, 'disclosure-tables.refused.security'),
  thirdParty: field(applicantRow, 'disclosure-tables.refused.thirdParty'),
  internal: field(applicantRow, 'disclosure-tables.refused.internal'),
  process: field(applicantRow, 'disclosure-tables.refused.process'),
  enforcementFile: field(applicantRow, 'disclosure-tables.refused.enforcementFile'),
  query: field(applicantRow, 'disclosure-tables.refused.query'),
});
const unavailable = z.strictObject({
  notHeld: field(applicantRow, 'disclosure-tables.unavailable.notHeld'),
  needsMaking: field(applicantRow, 'disclosure-tables.unavailable.needsMaking'),
  unclear: field(applicantRow, 'disclosure-tables.unavailable.unclear'),
});
const notProcessed = z.strictObject({
  petition: field(applicantRow, 'disclosure-tables.notProcessed.petition'),
  repeated: field(applicantRow, 'disclosure-tables.notProcessed.repeated'),
  publications: field(applicantRow, 'disclosure-tables.notProcessed.publications'),
  massive: field(applicantRow, 'disclosure-tables.notProcessed.massive'),
  confirmation: field(applicantRow, 'disclosure-tables.notProcessed.confirmation'),
});
const otherHandling = z.strictObject({
  overdueCorrection: field(applicantRow, 'disclosure-tables.otherHandling.overdueCorrection'),
  overdueFee: field(applicantRow, 'disclosure-tables.otherHandling.overdueFee'),
  other: field(applicantRow, 'disclosure-tables.otherHandling.other'),
});

const applications = <S extends z.ZodType>(other: S) =>
  z.strictObject({
    received: field(applicantRow, 'disclosure-tables.applications.received'),
    carriedOver: field(applicantRow, 'disclosure-tables.applications.carriedOver'),
    granted: field(applicantRow, 'disclosure-tables.applications.granted'),
    partial: field(applicantRow, 'disclosure-tables.applications.partial'),
    refused: field(refused, 'disclosure-tables.applications.refused'),
    unavailable: field(unavailable, 'disclosure-tables.applications.unavailable'),
    notProcessed: field(notProcessed, 'disclosure-tables.applications.notProcessed'),
    other,
    total: field(applicantRow, 'disclosure-tables.applications.total'),
    carriedForward: field(applicantRow, 'disclosure-tables.applications.carriedForward'),
  });

const proceedings = z.strictObject({
  review: field(reviewRow, 'disclosure-tables.proceedings.review'),
  litigation: field(reviewRow, 'disclosure-tables.proceedings.litigation'),
  litigationAfterReview: field(reviewRow, 'disclosure-tables.proceedings.litigationAfterReview'),
});
const proceedingsField = field(proceedings, 'disclosure-tables.proceedingsField');

const documents2021 = z.strictObject({
  made: field(cell, 'disclosure-tables.documents2021.made'),
  repealed: field(cell, 'disclosure-tables.documents2021.repealed'),
  inForce: field(cell, 'disclosure-tables.documents2021.inForce'),
});
const documents2019 = z.strictObject({
  made: field(cell, 'disclosure-tables.documents2019.made'),
  published: field(cell, 'disclosure-tables.documents2019.published'),
  total: field(cell, 'disclosure-tables.documents2019.total'),
});
const powers2019 = z.strictObject({
  previous: field(cell, 'disclosure-tables.powers2019.previous'),
  change: field(cell, 'disclosure-tables.powers2019.change'),
  decisions: field(cell, 'disclosure-tables.powers2019.decisions'),
});

/** Format of 国办公开办函〔2021〕30号, for the years from 2021. */
const tables2021 = z.strictObject({
  format: z.literal('2021-30'),
  active: field(
    z.strictObject({
      regulations: field(documents2021, 'disclosure-tables.tables2021.active.regulations'),
      normative: field(documents2021, 'disclosure-tables.tables2021.active.normative'),
      licences: field(cell, 'disclosure-tables.tables2021.active.licences'),
      penalties: field(cell, 'disclosure-tables.tables2021.active.penalties'),
      coercion: field(cell, 'disclosure-tables.tables2021.active.coercion'),
      fees: field(cell, 'disclosure-tables.tables2021.active.fees'),
    }),
    'disclosure-tables.tables2021.active',
  ),
  applications: field(
    applications(field(otherHandling, 'disclosure-tables.tables2021.applications')),
    'disclosure-tables.tables2021.applications2',
  ),
  proceedings: proceedingsField,
});

/** Format of 国办公开办函〔2019〕60号, for the years 2019 and 2020. */
const tables2019 = z.strictObject({
  format: z.literal('2019-60'),
  active: field(
    z.strictObject({
      regulations: field(documents2019, 'disclosure-tables.tables2019.active.regulations'),
      normative: field(documents2019, 'disclosure-tables.tables2019.active.normative'),
      licences: field(powers2019, 'disclosure-tables.tables2019.active.licences'),
      otherServices: field(powers2019, 'disclosure-tables.tables2019.active.otherServices'),
      penalties: field(powers2019, 'disclosure-tables.tables2019.active.penalties'),
      coercion: field(powers2019, 'disclosure-tables.tables2019.active.coercion'),
      fees: field(powers2019.omit({ decisions: true }), 'disclosure-tables.tables2019.active.fees'),
      procurement: field(
        z.strictObject({
          count: field(cell, 'disclosure-tables.tables2019.active.procurement.count'),
          amount: field(cell, 'disclosure-tables.tables2019.active.procurement.amount'),
        }),
        'disclosure-tables.tables2019.active.procurement',
      ),
    }),
    'disclosure-tables.tables2019.active',
  ),
  applications: field(
    applications(field(applicantRow, 'disclosure-tables.tables2019.applications')),
    'disclosure-tables.tables2019.applications2',
  ),
  proceedings: proceedingsField,
});

/** Reports up to 2018 have no statutory tables. */
const tablesBefore2019 = z.strictObject({
  format: z.literal('pre2019'),
  note: field(text.optional(), 'disclosure-tables.tablesBefore2019.note'),
});

/**
 * The statutory tables of an information-disclosure report, one of three historical formats (domain facts 3.2 to
 * 3.6).
 */
export const disclosureTables = z.discriminatedUnion('format', [tables2021, tables2019, tablesBefore2019]);
export type DisclosureTables = z.output<typeof disclosureTables>;
