import type { Preset } from '../domain/schema/preset.ts';
import { anyPersonal } from './personal/countries.ts';

const any = () => true;

/** Any country: numbers and codes are as their offices write them. */
export const generic: Preset = {
  id: 'generic',
  hasForm: {
    'document-number': any,
    'credit-code': any,
    postcode: (value) => /^[A-Z0-9][A-Z0-9 -]{2,9}$/i.test(value),
  },
  meantForm: (_form, value) => value,
  personal: anyPersonal,
  officialTags: false,
  sounds: false,
};
