import { inflected, type Phrase } from './asked.ts';
import { groupMarks, joinedNumbers, ungrouped } from './grouping.ts';
import { numberForms } from './numerals.ts';
import { maySound } from './sound.ts';
import { noSynonyms, type Thesaurus } from './synonyms.ts';
import { isSearchable, unitsOf, unitsOfList } from './units.ts';

/** What a reader asked for. */
export interface Query {
  /** All must occur. */
  readonly required: readonly Term[];
  /** None may occur. */
  readonly excluded: readonly Term[];
}

/**
 * A run of characters that must occur exactly so, in one of the ways in which its numbers may be written and its
 * English words inflected.
 */
export interface Term {
  /** As typed, without quotation marks around it. */
  readonly text: string;
  readonly phrases: readonly Phrase[];
  /** What may be the sound of a title or a name in Latin letters, or its initials; null for anything else. */
  readonly sound: string | null;
  /** Texts that mean the same, each in the ways in which it may be written. */
  readonly synonyms: readonly Synonym[];
  /** True for what stands in quotation marks: it is found as it stands. */
  readonly quoted: boolean;
}

/** Another text that is searched for a term. */
interface Synonym {
  readonly text: string;
  readonly phrases: readonly Phrase[];
}

/** All phrases of a term, as typed and by its synonyms. */
export const allPhrases = ({ phrases, synonyms }: Pick<Term, 'phrases' | 'synonyms'>): readonly Phrase[] =>
  synonyms.length === 0 ? phrases : [...phrases, ...synonyms.flatMap((synonym) => synonym.phrases)];

/** Longer questions are cut: nobody types them, and the address would not hold them. */
const maxLength = 200;
/**
 * Quotation marks are a command only around words that stand by themselves; within a run, as in 推进“放管服”改革, they are
 * punctuation of the text that is searched.
 */
const words = /(?<!\S)([-－]?)(?:["“”„«»]([^"“”„«»]*)["“”„«»](?!\S)|(\S+))/g;
const outerQuotes = /^["“”„«»]+|(?<!["“”„«»])["“”„«»]+$/g;

/**
 * Reads a question: words parted by spaces must all occur, quoted ones as they stand, `-word` must not (just so: not
 * in any other form). Words that are neither quoted nor excluded are found by their synonyms too.
 */
export function parseQuery(question: string, { othersOf }: Thesaurus = noSynonyms): Query {
  const required = new Map<string, Term>();
  const excluded = new Map<string, Term>();
  const asked = joinedNumbers([...question].slice(0, maxLength).join(''));
  for (const [, minus, quoted, plain = ''] of asked.matchAll(words)) {
    const text = (quoted ?? plain).replaceAll(outerQuotes, '').trim();
    const isQuoted = quoted !== undefined;
    const phrases = phrasesOf(text, isQuoted, isQuoted || minus !== '');
    if (phrases.length === 0) continue;
    const others = isQuoted || minus ? [] : othersOf(text);
    (minus ? excluded : required).set(text, {
      text,
      phrases,
      sound: isQuoted ? null : soundOf(phrases),
      synonyms: others.map((other) => ({ text: other, phrases: phrasesOf(other, false, true) })),
      quoted: isQuoted,
    });
  }
  return { required: [...required.values()], excluded: [...excluded.values()] };
}

/** The ways in which a text may be written; `exact` leaves out other forms of its English words. */
function phrasesOf(text: string, isQuoted: boolean, exact: boolean): Phrase[] {
  const forms = isQuoted ? [text] : numberForms(ungrouped(text));
  const lists = groupMarks(text).size > 0 ? [unitsOfList(text)] : [];
  const typed = [...forms.map(unitsOf), ...lists].filter(isSearchable);
  return exact ? typed : [...typed, ...typed.flatMap(inflected)];
}

function soundOf([phrase]: readonly Phrase[]): string | null {
  const [only, ...others] = phrase ?? [];
  return others.length === 0 && only?.type === 'word' && maySound(only.text) ? only.text : null;
}
