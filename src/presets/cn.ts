import { isCreditCode } from '../domain/schema/credit-code.ts';
import type { Preset } from '../domain/schema/preset.ts';
import { cnPersonal } from './personal/cn.ts';

/** The People's Republic of China. */
export const cn: Preset = {
  id: 'cn',
  hasForm: {
    // Agency, year in 〔〕, number without 第 or leading zeros: `云政发〔2022〕3号` (GB/T 9704-2012, 7.2.5).
    'document-number': (value) => /^\S+〔\d{4}〕[1-9]\d*号$/u.test(value),
    'credit-code': isCreditCode,
    postcode: (value) => /^\d{6}$/.test(value),
  },
  meantForm: (form, value) => {
    const narrow = value.normalize('NFKC').replace(/\s/gu, '');
    if (form !== 'document-number') return narrow.toUpperCase();
    // Brackets of any kind, 第 and zeros in front of the number: `云政发[2022]第03号`.
    return narrow.replace(/[[({〔【](\d{4})[\])}〕】](?:第)?0*([1-9]\d*)(?:号)?$/u, '〔$1〕$2号');
  },
  personal: cnPersonal,
  officialTags: true,
  sounds: true,
};
