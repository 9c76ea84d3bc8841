import { z } from 'zod';
import { named } from './choices.ts';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { bodyId, count, creditCode, isoDate, phone, postcode, text, webUrl } from './vocabulary.ts';

/** Kinds of public bodies; the order is the order of lists. */
export const bodyKinds = [
  'government',
  'department',
  'office',
  'station',
  'institution',
  'village',
  'community',
  'other',
] as const;

const person = z.strictObject({
  name: field(text, 'bodies.person.name'),
  post: field(text, 'bodies.person.post'),
});

/**
 * One public body: what it is, where it is, how to reach it (Regulation on Open Government Information, Art. 20 (2)).
 */
export const bodySchema = z.strictObject({
  ...commonFields,
  kind: field(named('bodyKinds', z.enum(bodyKinds)), 'bodies.kind'),
  shortName: field(text.optional(), 'bodies.shortName'),
  parent: field(bodyId.optional(), 'bodies.parent'),
  order: field(count.min(1).optional(), 'bodies.order'),
  creditCode: field(creditCode.optional(), 'bodies.creditCode'),
  address: field(text.optional(), 'bodies.address'),
  hours: field(text.optional(), 'bodies.hours'),
  phone: field(phone.optional(), 'bodies.phone'),
  fax: field(phone.optional(), 'bodies.fax'),
  email: field(z.email().optional(), 'bodies.email'),
  postcode: field(postcode.optional(), 'bodies.postcode'),
  website: field(webUrl.optional(), 'bodies.website'),
  head: field(person.optional(), 'bodies.head'),
  from: field(isoDate.optional(), 'bodies.from'),
  to: field(isoDate.optional(), 'bodies.to'),
  successor: field(bodyId.optional(), 'bodies.successor'),
});
