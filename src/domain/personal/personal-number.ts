import type { PersonColumns } from './person-list.ts';

/** Kinds of numbers by which a person can be told, reached or robbed. */
export type PersonalKind =
  | 'identity-card'
  | 'bank-card'
  | 'mobile'
  | 'travel-document'
  | 'national-insurance'
  | 'nhs'
  | 'social-security';

/** A number in a text; what is said of it never holds it whole. */
export interface PersonalNumber {
  readonly kind: PersonalKind;
  /** Offset of its first sign in the text, in UTF-16 units. */
  readonly index: number;
  /** Its digits and letters alone. */
  readonly digits: string;
}

/** Finds numbers of one kind in a text, wherever they stand. */
export type FindPersonal = (text: string) => PersonalNumber[];

/** What tells persons, as it is written in a country. */
export interface PersonalForms {
  /** Numbers that are never published. */
  readonly numbers: readonly FindPersonal[];
  /** Numbers of phones that mostly belong to one person. */
  readonly phones: readonly FindPersonal[];
  /** Columns of lists of people; null where none are known. */
  readonly columns: PersonColumns | null;
  /** What is said of people in sentences; null where nothing is known. */
  readonly names: PersonNames | null;
  /** Addresses at hosts where anybody gets one; the group holds the host. */
  readonly mail: RegExp;
}

/** How people are named in running text. */
interface PersonNames {
  /** A text before a number that ends with a name, so that it is the number of that person. */
  readonly before: RegExp;
  /** A text that begins with a family name which begins no common word. */
  readonly family: RegExp;
  /** A child with name and age; the group holds the age. */
  readonly minor: RegExp;
  /** A word without which no age is told: most texts have none. */
  readonly minorWord: RegExp;
}

/** Countries whose numbers of persons are known. */
export const countryIds = ['cn', 'gb', 'us'] as const;
export type CountryId = (typeof countryIds)[number];

/** The first and the last two digits: enough to find it again. */
export const hinted = ({ digits }: Pick<PersonalNumber, 'digits'>): string =>
  `${digits.slice(0, 2)}…${digits.slice(-2)}`;

/** True where a text shortly before an offset holds such a word. */
export const isNamed = (text: string, index: number, word: RegExp, reach = 40): boolean =>
  word.test(text.slice(Math.max(0, index - reach), index));
