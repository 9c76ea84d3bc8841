import { findCardNumbers } from '../../domain/personal/bank-card.ts';
import {
  findHealthNumbers,
  findInsuranceNumbers,
  findSecurityNumbers,
} from '../../domain/personal/other-numbers.ts';
import type { CountryId, FindPersonal, PersonalForms } from '../../domain/personal/personal-number.ts';
import { cnPersonal } from './cn.ts';
import { freeMail } from './mail-hosts.ts';

const withNumbers = (...numbers: readonly FindPersonal[]): PersonalForms => ({
  numbers: [...numbers, findCardNumbers],
  phones: [],
  columns: null,
  names: null,
  mail: freeMail,
});

/** What tells persons where nothing is known of the country. */
export const anyPersonal: PersonalForms = withNumbers();

/** What tells persons, by country: a country more is a line more. */
export const personalByCountry: Readonly<Record<CountryId, PersonalForms>> = {
  cn: cnPersonal,
  gb: withNumbers(findInsuranceNumbers, findHealthNumbers),
  us: withNumbers(findSecurityNumbers),
};
