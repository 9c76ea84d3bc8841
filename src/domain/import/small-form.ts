import type { Look } from './blocks.ts';

const forms: Readonly<Record<'sup' | 'sub', ReadonlyMap<string, string>>> = {
  sup: formsOf('0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'),
  sub: formsOf('0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
};

function formsOf(plain: string, small: string): ReadonlyMap<string, string> {
  const signs = [...small];
  return new Map([...plain].map((sign, at) => [sign, signs[at] ?? sign]));
}

/** Raised or lowered characters as such characters; as they are where one has no such form. */
export function smallForm(text: string, look: Look | undefined): string {
  if (look === undefined || look === 'del') return text;
  const signs = [...text].map((sign) => forms[look].get(sign));
  return signs.every((sign) => sign !== undefined) ? signs.join('') : text;
}
