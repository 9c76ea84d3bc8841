import { z } from 'zod';
import { commonFields } from './common.ts';
import { field } from './field.ts';
import { isoDate, phone, publicPath, text } from './vocabulary.ts';

/** A photograph goes beyond the legal minimum (the head's name, Art. 20 (2)); its basis must be recorded. */
const photo = z.strictObject({
  src: field(publicPath, 'staff.photo.src'),
  basis: field(text, 'staff.photo.basis'),
});

const officeHolder = z.strictObject({
  name: field(text, 'staff.officeHolder.name'),
  post: field(text, 'staff.officeHolder.post'),
  department: field(text.optional(), 'staff.officeHolder.department'),
  portfolio: field(text.optional(), 'staff.officeHolder.portfolio'),
  phone: field(phone.optional(), 'staff.officeHolder.phone'),
  photo: field(photo.optional(), 'staff.officeHolder.photo'),
  from: field(isoDate.optional(), 'staff.officeHolder.from'),
  to: field(isoDate.optional(), 'staff.officeHolder.to'),
});

/** The office-holders of one body. */
export const staffSchema = z.strictObject({
  ...commonFields,
  departments: field(z.array(text).optional(), 'staff.departments'),
  people: field(z.array(officeHolder), 'staff.people'),
});
