/** Characters of a name at most (ECMA-376, as spreadsheets read it). */
const longest = 31;

/**
 * Names as tabs may be called: none of `[]:*?/\`, no apostrophe at an end, not blank, not “History”, at most 31
 * characters, and no two alike.
 */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const plain = legal(name) || String(at + 1);
    const found = candidates(plain).find((one) => !taken.has(one.toLowerCase())) ?? plain;
    taken.add(found.toLowerCase());
    return found;
  });
}

const legal = (name: string): string => {
  const allowed = name
    .replace(/[[\]:*?/\\]|\p{Cc}|\p{Cs}/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^['\s]+|['\s]+$/g, '');
  return /^history$/i.test(allowed) ? `${allowed} 1` : cut(allowed, longest);
};

/** The name, then the name with a number behind it. */
const candidates = (name: string): string[] => [
  name,
  ...Array.from({ length: 999 }, (_none, at) => {
    const end = ` ${at + 2}`;
    return cut(name, longest - end.length) + end;
  }),
];

/** No character is cut in two, and what is left does not end as no name may. */
const cut = (name: string, length: number): string => {
  const whole = name.length > length ? name.slice(0, length).replace(/[\uD800-\uDBFF]$/, '') : name;
  return whole.replace(/['\s]+$/, '');
};
