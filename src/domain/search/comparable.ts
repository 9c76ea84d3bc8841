import { type Unit, unitsOf } from './units.ts';

/** A text as search compares it: without what is a matter of style, width or typesetting. */
export const comparable = (text: string): string => joined(unitsOf(text));

/** The same of units in a row. */
export const joined = (units: readonly Unit[]): string =>
  units.map(({ parted, text }, at) => (parted && at > 0 ? ' ' : '') + text).join('');
