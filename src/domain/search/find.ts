import type { Phrase } from './query.ts';
import { isOneChar, isToken, locatedTokens, type Token } from './tokens.ts';

/** A stretch of a text (UTF-16 offsets) that is one of the phrases. */
export interface MarkedRange {
  readonly start: number;
  readonly end: number;
  /** Index of the phrase. */
  readonly phrase: number;
}

/** Where phrases stand in a text, by the same tokens by which the index finds them; in the order of the text. */
export function rangesIn(text: string, phrases: readonly Phrase[]): MarkedRange[] {
  const tokens = locatedTokens(text);
  const ranges = phrases.flatMap(({ tokens: wanted }, phrase) =>
    tokens.flatMap((_, at) => rangeAt(tokens, at, wanted).map((range) => ({ ...range, phrase }))),
  );
  return ranges.sort((a, b) => a.start - b.start || b.end - a.end);
}

function rangeAt(
  tokens: readonly Token[],
  at: number,
  wanted: readonly string[],
): { start: number; end: number }[] {
  const holds = wanted.every((token, index) => isToken(tokens[at + index]?.text ?? '', token));
  const [first, last, lastWanted] = [tokens[at], tokens[at + wanted.length - 1], wanted.at(-1)];
  if (!holds || !first || !last || lastWanted === undefined) return [];
  return [{ start: first.start, end: isOneChar(lastWanted) ? last.firstEnd : last.end }];
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
