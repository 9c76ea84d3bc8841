/**
 * The plain form of markup that changes what its characters mean, for search, excerpts, comparisons and lists of
 * contents: what a reader sees apart must not run together (`10⁴` is not 104, a note's number is no digit of the
 * figure before it).
 */
export interface PlainForm {
  /** Text of the element as plain text; `before` is the character in front of it. */
  readonly text: (inner: string, before: string) => string;
}

const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()n'].map((char, at) => [char, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at] ?? char]),
);
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-=()'].map((char, at) => [char, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at] ?? char]),
);

/**
 * Small characters behind a letter (`m²`, `H₂O`), which search takes for plain ones; behind a figure a sign parts
 * them (`10^4`).
 */
const script =
  (forms: Readonly<Record<string, string>>, sign: string) =>
  (inner: string, before: string): string => {
    if (inner.trim() === '') return inner;
    const isSmall = [...inner].every((char) => Object.hasOwn(forms, char));
    if (isSmall && /\p{L}/u.test(before)) return [...inner].map((char) => forms[char]).join('');
    return /^[\p{L}\p{N}+\-−]/u.test(inner) && /[\p{L}\p{N}%‰)）]/u.test(before) ? sign + inner : inner;
  };

/** Elements whose plain text differs from their text. */
export const plainForms: Readonly<Record<string, PlainForm>> = {
  sup: { text: script(raised, '^') },
  sub: { text: script(lowered, '_') },
  // What is struck out stays readable, and must not join the figure that replaced it.
  del: { text: (inner) => (inner.trim() === '' ? inner : `~~${inner}~~`) },
  // Readings of ruby stand above the text, not in it.
  rt: { text: () => '' },
  rp: { text: () => '' },
};
