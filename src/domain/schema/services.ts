import { z } from 'zod';
import { legalBasis } from './basis.ts';
import { named } from './choices.ts';
import { commonFields } from './common.ts';
import { exemplified } from './example.ts';
import { field } from './field.ts';
import { count, phone, publicPath, text, webUrl } from './vocabulary.ts';

/** Types of items of government service: powers exercised on application, and public services. */
export const serviceTypes = [
  'licence',
  'confirmation',
  'ruling',
  'payment',
  'reward',
  'filing',
  'other-power',
  'public-service',
] as const;

/** Levels at which an item is exercised. */
export const serviceLevels = [
  'national',
  'provincial',
  'municipal',
  'county',
  'township',
  'village',
] as const;

/** What happens in a life, from its begin to its end, that brings somebody to a service. */
export const lifeEvents = [
  'birth',
  'schooling',
  'military-service',
  'employment',
  'marriage',
  'housing',
  'illness',
  'disability',
  'hardship',
  'disaster',
  'dispute',
  'old-age',
  'death',
] as const;

/** Whom a service is for. */
export const audiences = ['natural-person', 'legal-person', 'other-organisation'] as const;

const material = z.strictObject({
  name: field(text, 'services.material.name'),
  copies: field(count.optional(), 'services.material.copies'),
  form: field(
    named('materialForms', z.enum(['original', 'copy', 'original-and-copy', 'electronic'])).optional(),
    'services.material.form',
  ),
  origin: field(
    named('origins', z.enum(['applicant', 'government', 'third-party'])).optional(),
    'services.material.origin',
  ),
  required: field(z.boolean().optional(), 'services.material.required'),
  blank: field(publicPath.optional(), 'services.material.blank'),
  sample: field(publicPath.optional(), 'services.material.sample'),
  note: field(text.optional(), 'services.material.note'),
});

const step = z.strictObject({
  name: field(text, 'services.step.name'),
  time: field(text.optional(), 'services.step.time'),
  by: field(text.optional(), 'services.step.by'),
  standard: field(text.optional(), 'services.step.standard'),
});

const timeLimit = z.strictObject({
  count: field(count, 'services.timeLimit.count'),
  unit: field(named('timeUnits', z.enum(['working-day', 'day'])), 'services.timeLimit.unit'),
});

const fee = z.strictObject({
  item: field(text, 'services.fee.item'),
  standard: field(text, 'services.fee.standard'),
  basis: field(text, 'services.fee.basis'),
});

const question = z.strictObject({
  question: field(text, 'services.question.question'),
  answer: field(text, 'services.question.answer'),
});

/**
 * One item of service with all elements of a service guide (State Council Order No. 716, Art. 6; Licensing Law, Art.
 * 30).
 */
export const serviceSchema = z.strictObject({
  ...commonFields,
  type: field(named('serviceTypes', z.enum(serviceTypes)), 'services.type'),
  level: field(exemplified('township', named('serviceLevels', z.enum(serviceLevels))), 'services.level'),
  code: field(text.optional(), 'services.code'),
  implementationCode: field(text.optional(), 'services.implementationCode'),
  mainItem: field(text.optional(), 'services.mainItem'),
  subItem: field(text.optional(), 'services.subItem'),
  authority: field(text.optional(), 'services.authority'),
  audience: field(z.array(named('audiences', z.enum(audiences))).optional(), 'services.audience'),
  theme: field(text.optional(), 'services.theme'),
  lifeEvents: field(z.array(named('lifeEvents', z.enum(lifeEvents))).optional(), 'services.lifeEvents'),
  caseType: field(named('caseTypes', z.enum(['immediate', 'promised'])).optional(), 'services.caseType'),
  basis: field(z.array(legalBasis), 'services.basis'),
  conditions: field(z.array(text), 'services.conditions'),
  materials: field(z.array(material), 'services.materials'),
  steps: field(z.array(step), 'services.steps'),
  special: field(z.array(text).optional(), 'services.special'),
  statutoryTime: field(z.union([timeLimit, z.literal('none')]), 'services.statutoryTime'),
  promisedTime: field(timeLimit, 'services.promisedTime'),
  quota: field(text.optional(), 'services.quota'),
  fees: field(z.array(fee).optional(), 'services.fees'),
  result: field(text.optional(), 'services.result'),
  delivery: field(text.optional(), 'services.delivery'),
  place: field(text, 'services.place'),
  hours: field(text, 'services.hours'),
  phone: field(phone, 'services.phone'),
  complaintPhone: field(phone.optional(), 'services.complaintPhone'),
  visits: field(count, 'services.visits'),
  online: field(webUrl.optional(), 'services.online'),
  questions: field(z.array(question).optional(), 'services.questions'),
});
