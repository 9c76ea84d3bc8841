import { unitsOf } from './units.ts';

/** What is suggested while a reader types: titles, names of services, document numbers; a small file, for every reader of the search page loads it. */
export const suggestionFile = 'search-data/suggestions.json';
/** Bytes of that file as it is sent, compressed. */
export const suggestionBudget = 28_000;

/** A suggestion as it is compared. */
export interface Suggestion {
  readonly text: string;
  readonly folded: string;
}

/** Reads the file. */
export const readSuggestions = (texts: readonly string[]): Suggestion[] =>
  texts.map((text) => ({ text, folded: foldedText(text) }));

const foldedText = (text: string): string =>
  unitsOf(text)
    .map((unit) => (unit.parted ? ' ' : '') + unit.text)
    .join('');

/** Suggestions that hold what was typed, those that begin with it first; `count` at most. */
export function suggest(all: readonly Suggestion[], typed: string, count: number): string[] {
  const wanted = foldedText(typed);
  if (wanted === '') return [];
  const places = all.flatMap(({ text, folded }) => {
    const place = folded.indexOf(wanted);
    return place < 0 || folded === wanted ? [] : [{ text, starts: place === 0 }];
  });
  return [...places.filter(({ starts }) => starts), ...places.filter(({ starts }) => !starts)]
    .slice(0, count)
    .map(({ text }) => text);
}
