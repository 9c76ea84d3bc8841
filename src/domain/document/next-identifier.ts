/** A number of an index: what stands before it, the year in that, and the number at its end. */
interface Parts {
  readonly stem: string;
  readonly year: string | null;
  readonly digits: string;
}

/**
 * The index number that follows those in use (`…/2025-00131` gives `…/2025-00132`, in a new year `…/2026-00001`);
 * null where they follow no pattern.
 */
export function nextIdentifier(used: readonly string[], year: string): string | null {
  const known = used.flatMap((identifier) => partsOf(identifier) ?? []);
  const families = [...Map.groupBy(known, ({ stem }) => stem).values()];
  const [family] = families.sort((a, b) => b.length - a.length);
  const [first] = family ?? [];
  if (!family || !first) return null;
  const counted = first.year === null ? family : family.filter((parts) => parts.year === year);
  const highest = counted.reduce((most, { digits }) => Math.max(most, Number(digits)), 0);
  const width = Math.max(...family.map(({ digits }) => digits.length));
  return first.stem.replace(yearSign, () => year) + String(highest + 1).padStart(width, '0');
}

/** Stands for the year in a stem: no number of an index has it. */
const yearSign = '\u0000';

function partsOf(identifier: string): Parts | null {
  const [, before = '', digits] = /^(.*?)(\d{1,9})$/su.exec(identifier) ?? [];
  if (digits === undefined) return null;
  const [year = null] = /(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(before) ?? [];
  return { stem: year === null ? before : before.replace(year, () => yearSign), year, digits };
}
