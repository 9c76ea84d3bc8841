import { z } from 'zod';
import { named } from './choices.ts';
import { commonFields } from './common.ts';
import { exemplified } from './example.ts';
import { field } from './field.ts';
import { because, isGroup, isoDate, phone, postcode, text, webUrl } from './vocabulary.ts';

/** What a page is for. */
export const pageRoles = ['guide', 'rules', 'request', 'accessibility', 'about', 'other'] as const;

/** The office for open government information: the six facts that a guide must give (Regulation, Art. 12). */
const informationOffice = z.strictObject({
  name: field(text, 'pages.informationOffice.name'),
  address: field(text, 'pages.informationOffice.address'),
  hours: field(text, 'pages.informationOffice.hours'),
  phone: field(phone, 'pages.informationOffice.phone'),
  fax: field(phone.optional(), 'pages.informationOffice.fax'),
  online: field(text.optional(), 'pages.informationOffice.online'),
  postcode: field(postcode.optional(), 'pages.informationOffice.postcode'),
});

const channel = z.strictObject({
  name: field(text, 'pages.channel.name'),
  detail: field(text, 'pages.channel.detail'),
  url: field(webUrl.optional(), 'pages.channel.url'),
});

/** Guide, rules, how to apply, accessibility statement and other standing pages. */
export const pageSchema = z
  .strictObject({
    ...commonFields,
    role: field(exemplified('about', named('roles', z.enum(pageRoles))), 'pages.role'),
    office: field(informationOffice.optional(), 'pages.office'),
    channels: field(z.array(channel).optional(), 'pages.channels'),
    updated: field(isoDate.optional(), 'pages.updated'),
  })
  .refine(({ role, office }) => role !== 'guide' || office, {
    path: ['office'],
    ...because('missing'),
    when: isGroup,
  });
