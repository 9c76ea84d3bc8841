import { stemOf } from './stem.ts';
import { type Unit, unitsOf } from './units.ts';

/**
 * What is suggested while a reader types: titles, names of services, document numbers; a small file, for every reader
 * of the search page loads it.
 */
export const suggestionFile = 'search-data/suggestions.json';
/** Bytes of that file as it is sent, compressed. */
export const suggestionBudget = 28_000;

/** A suggestion as it is compared. */
export interface Suggestion {
  readonly text: string;
  readonly folded: string;
  /** With English words cut down to their stems. */
  readonly stems: string;
}

/** Reads the file. */
export const readSuggestions = (texts: readonly string[]): Suggestion[] =>
  texts.map((text) => ({ text, folded: foldedText(text, asItIs), stems: foldedText(text, asStem) }));

const asItIs = ({ text }: Unit): string => text;
const asStem = ({ type, text }: Unit): string => (type === 'word' ? stemOf(text) : null) ?? text;

const foldedText = (text: string, form: (unit: Unit) => string): string =>
  unitsOf(text)
    .map((unit) => (unit.parted ? ' ' : '') + form(unit))
    .join('');

/**
 * Suggestions that hold what was typed, or its English words in another form, those that begin with it first; `count`
 * at most.
 */
export function suggest(all: readonly Suggestion[], typed: string, count: number): string[] {
  const [wanted, stems] = [foldedText(typed, asItIs), foldedText(typed, asStem)];
  if (wanted === '') return [];
  const places = all.flatMap(({ text, folded, ...suggestion }) => {
    const place = folded.includes(wanted) ? folded.indexOf(wanted) : suggestion.stems.indexOf(stems);
    return place < 0 || folded === wanted ? [] : [{ text, starts: place === 0 }];
  });
  return [...places.filter(({ starts }) => starts), ...places.filter(({ starts }) => !starts)]
    .slice(0, count)
    .map(({ text }) => text);
}
