import type { Phrase } from './asked.ts';
import { isFillWord } from './fill-words.ts';
import type { Query } from './query.ts';
import { noSynonyms, type Thesaurus } from './synonyms.ts';
import { isSearchable, unitsOf } from './units.ts';

const segmenter = 'Segmenter' in Intl ? new Intl.Segmenter('zh-CN', { granularity: 'word' }) : null;

/**
 * Words of a question, for items that hold most of it: a shortened title, a word left out or in another place. What
 * says nothing of what is asked is left out where something else is left.
 */
export function partsOf({ required }: Query, thesaurus: Thesaurus = noSynonyms): Phrase[] {
  const texts = [...new Set(required.flatMap(({ text }) => wordsOf(text, thesaurus)))].filter(isWord);
  const said = texts.filter((text) => !isFillWord(text));
  return (said.length > 0 ? said : texts).map(unitsOf);
}

/**
 * The words of a text that must all be there when it stands nowhere as it is; single characters mean too little, but
 * for digits.
 */
export const wordsIn = (text: string, thesaurus: Thesaurus = noSynonyms): string[] => [
  ...new Set(
    wordsOf(text, thesaurus)
      .filter((word) => ([...word].length > 1 || /\d/.test(word)) && !isFillWord(word))
      .filter(isWord),
  ),
];

const isWord = (text: string): boolean => isSearchable(unitsOf(text));

/** A number with what it counts: 第73号 and 二季度 are one part each. */
const numbers =
  /(第?[\d０-９]+(?:季度|[年月日号条款项章节届次期件人个名户镇乡村组岁])?|第?[一二三四五六七八九十百]+(?:季度|[号条届期岁]))/;

/** Words that have synonyms are known; of the rest a dictionary says what is a word. */
const wordsOf = (text: string, { cut }: Thesaurus): string[] =>
  cut(text).flatMap((piece, place) =>
    place % 2 === 1
      ? [piece]
      : piece.split(numbers).flatMap((part, at) => (at % 2 === 1 ? [part] : wordsBetween(part))),
  );

function wordsBetween(text: string): string[] {
  if (!segmenter) return pairsOf(text);
  const words: string[] = [];
  let single = false;
  for (const { segment } of segmenter.segment(text)) {
    // A name that no dictionary knows falls into single characters: 蒲 台 is 蒲台.
    const isSingle = [...segment].length === 1 && /\p{L}/u.test(segment);
    if (single && isSingle) words.push(`${words.pop() ?? ''}${segment}`);
    else words.push(segment);
    single = isSingle;
  }
  return words.map((segment) => segment.trim());
}

/** Neighbouring characters of a text: what is left of a word that nobody writes. */
export const pairsOf = (text: string): string[] =>
  [...text].slice(0, -1).map((character, at) => character + ([...text][at + 1] ?? ''));
