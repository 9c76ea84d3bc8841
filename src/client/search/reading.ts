import type { ItemSort } from '../../domain/search/document.ts';
import { withoutFillWords } from '../../domain/search/fill-words.ts';
import { wordsIn } from '../../domain/search/parts.ts';
import { parseQuery, type Query } from '../../domain/search/query.ts';
import { aroundAsking, type Wish, withoutAsking } from '../../domain/search/question-words.ts';
import type { Preference } from '../../domain/search/rank.ts';
import { readingsOf } from '../../domain/search/readings.ts';
import type { EngineAnswer } from '../../domain/search/search-engine.ts';
import type { Thesaurus } from '../../domain/search/synonyms.ts';

/** How a question was read, and what was found by it. */
export interface Reading {
  readonly query: Query;
  readonly found: EngineAnswer;
  /** What was searched where that is not what was typed. Else null. */
  readonly readAs: string | null;
  readonly wish: Wish | null;
}

/**
 * What the strictest reading of a question that finds anything finds: the whole; it without the words of asking; of a
 * question that asks, the words of the rest, wherever they stand. Where something is called just as the rest is, that
 * is meant. Of a question that finds nothing at all, that which was typed.
 */
export async function findReading(
  question: string,
  thesaurus: Thesaurus,
  ask: (query: Query, wish: Wish | null) => Promise<EngineAnswer>,
): Promise<Reading> {
  const asked = withoutAsking(question);
  const isAsking = asked.text !== question.trim();
  const find = async (
    ways: readonly string[],
    readAs: string | null,
    wish = asked.wish,
  ): Promise<Reading | null> => {
    for (const way of ways) {
      const query = parseQuery(way, thesaurus);
      if (query.required.length === 0) continue;
      const found = await ask(query, wish);
      if (found.unfiltered > 0) return { query, found, readAs, wish };
    }
    return null;
  };
  // Words that are parted by spaces stand everywhere: a question in them is found whole only as a phrase.
  const isSpaced = isAsking && spaced.test(question) && !isCommand(question);
  const whole = await find(isSpaced ? [`"${question}"`] : readingsOf(question), null);
  if (whole && !isAsking) return whole;
  const rest = isSpaced ? withoutFillWords(asked.text) : asked.text;
  const plain = isAsking ? await find(readingsOf(rest), rest) : null;
  // What is stripped stands around the rest: whatever holds the whole holds the rest.
  if (plain && (!whole || plain.found.exact)) return plain;
  if (whole) return whole;
  const within = aroundAsking(asked.text);
  const isQuestion = isAsking || within.parts.length > 0;
  // What asks nothing is a phrase: it is found as it stands, or not at all.
  const loose =
    isQuestion && !isCommand(asked.text) ? looseReadings(asked.text, within.parts, thesaurus) : [];
  const wish = asked.wish ?? within.wish;
  const apart = await find(loose, null, wish);
  const readAs = apart?.query.required.map(({ text }) => text).join(' ') ?? null;
  if (apart) return { ...apart, readAs };
  const query = parseQuery(isQuestion ? rest : question);
  return { query, found: await ask(query, wish), readAs: null, wish };
}

const spaced = /\p{Script=Latin}\s+\p{Script=Latin}/u;

/** All words wherever they stand; then what stands on either side of the words of asking, the last first. */
function looseReadings(text: string, sides: readonly string[], thesaurus: Thesaurus): string[] {
  const all = sides.length > 0 ? sides : [text];
  const words = all.flatMap((side) => wordsIn(side, thesaurus));
  return [...new Set([words.join(' '), ...sides.toReversed()])].filter((way) => way !== '' && way !== text);
}

/** Quoted or excluded words are meant as they stand. */
const isCommand = (question: string): boolean => /["“”„«»]|(?:^|\s)[-－]/.test(question);

const services: readonly ItemSort[] = ['service', 'body'];
const preferences: Readonly<Record<Wish, Preference>> = {
  how: { sorts: services, above: false },
  where: { sorts: ['body', 'service'], above: false },
  when: { sorts: ['body', 'service'], above: false },
  phone: { sorts: ['body', 'service', 'staff'], above: false },
  time: { sorts: services, above: false },
  fee: { sorts: services, above: false },
  materials: { sorts: services, above: false },
  who: { sorts: ['staff'], above: true },
  validity: { sorts: [], above: false },
  amount: { sorts: ['report'], above: false },
};
const plainly: Preference = { sorts: services, above: false };

/** Which items answer a question best. */
export const preferenceOf = (wish: Wish | null): Preference => (wish ? preferences[wish] : plainly);
