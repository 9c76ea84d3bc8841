import type { Fact, Value } from '../view/types.ts';
import { fullAddress, type Place } from './place.ts';
import type { Inline, PortableFact } from './types.ts';

/** A value of a page as a line. */
export function valueLine({ text, href, note = '' }: Value, place: Place): Inline[] {
  return [
    ...(text === ''
      ? []
      : [{ type: 'text' as const, text, ...(href ? { href: fullAddress(place, href) } : {}) }]),
    ...(note === '' ? [] : [{ type: 'text' as const, text: note }]),
  ];
}

/** Values on lines of their own. */
export const joinedValues = (values: readonly Value[], place: Place): Inline[] =>
  values
    .map((value) => valueLine(value, place))
    .filter((line) => line.length > 0)
    .flatMap((line, at): Inline[] => (at === 0 ? line : [{ type: 'break' }, ...line]));

export const portableFacts = (facts: readonly Fact[], place: Place): PortableFact[] =>
  facts.map(({ label, values }) => ({ label, values: values.map((value) => valueLine(value, place)) }));
