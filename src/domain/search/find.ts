import { meets, type Phrase } from './asked.ts';
import { allPhrases, type Term } from './query.ts';
import { type Unit, unitsOf } from './units.ts';

/** A stretch of a text (UTF-16 offsets) that is one of the terms. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  /** Index of the term. */
  readonly term: number;
}

/** Where terms stand in a text, by the same units by which the index finds them; in the order of the text. */
export function rangesIn(text: string, terms: readonly Term[]): MarkedRange[] {
  const units = unitsOf(text);
  const ranges = terms.flatMap((asked, term) =>
    allPhrases(asked).flatMap((phrase) =>
      units.flatMap((_unit, at) => rangeAt(units, at, phrase).map((range) => ({ ...range, term }))),
    ),
  );
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function rangeAt(units: readonly Unit[], at: number, phrase: Phrase): { start: number; end: number }[] {
  const holds = phrase.every((asked, index) => {
    const unit = units[at + index];
    return unit !== undefined && meets(unit, asked) && (index === 0 || unit.parted === asked.parted);
  });
  const [first, last] = [units[at], units[at + phrase.length - 1]];
  return holds && first && last ? [{ start: first.start, end: last.end }] : [];
}

/** Ranges that overlap, as one; they must be in order. */
export function mergeRanges(ranges: readonly MarkedRange[]): MarkedRange[] {
  const merged: MarkedRange[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start < last.end)
      merged[merged.length - 1] = { ...last, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}
