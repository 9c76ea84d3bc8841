import type { PersonColumns } from './person-list.ts';

/** Kinds of numbers by which a person can be told or robbed. */
export type PersonalKind = 'identity-card' | 'bank-card' | 'mobile';

/** A number in a text; what is said of it never holds it whole. */
export interface PersonalNumber {
  readonly kind: PersonalKind;
  /** Offset of its first digit in the text, in UTF-16 units. */
  readonly index: number;
  /** Its digits alone. */
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
}

/** The first and the last two digits: enough to find it again. */
export const hinted = ({ digits }: Pick<PersonalNumber, 'digits'>): string =>
  `${digits.slice(0, 2)}…${digits.slice(-2)}`;
