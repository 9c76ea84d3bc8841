import { numberForms } from '../../../src/domain/search/numerals.ts';
import { cutsWord, normalise, type TruthText, truthOf } from './truth.ts';

/** A query and what it asks for. */
export interface BenchQuery {
  readonly kind: 'word' | 'phrase' | 'name' | 'number' | 'two words';
  readonly question: string;
  /** Every word with the forms in which it may be written. */
  readonly words: readonly (readonly string[])[];
}

const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Numbers from 0 to 1, the same each time (a linear congruence). */
function makeRandom(): () => number {
  let state = 20260101;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Draws queries from texts: words, stretches across the borders of words, parts of titles, numbers, two words of one
 * text.
 */
export function drawQueries(texts: readonly TruthText[], count: number): BenchQuery[] {
  const random = makeRandom();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const stretch = (text: string, least: number, most: number) => {
    const length = least + Math.floor(random() * (most - least + 1));
    const start = Math.floor(random() * Math.max(1, text.length - length));
    const cut = cutsWord(text, start) || cutsWord(text, start + length);
    return cut ? '' : text.slice(start, start + length);
  };
  const line = () =>
    pick(
      pick(texts)
        .text.split('\n')
        .filter((text) => text.length > 3),
    );
  const wordOf = (text: string) =>
    pick([...segmenter.segment(text)].map(({ segment }) => segment).filter((word) => word.length > 1));
  const draws: Readonly<Record<BenchQuery['kind'], () => string>> = {
    word: () => wordOf(line()) ?? '',
    phrase: () => stretch(line(), 4, 10),
    name: () => stretch(pick(texts).title, 4, 8),
    number: () => pick(line().match(/第?(?:\d+|[一二三四五六七八九十]+)[年条件号章次日]/g) ?? ['']),
    'two words': () => {
      const text = line();
      return `${wordOf(text) ?? ''} ${wordOf(text) ?? ''}`;
    },
  };
  const kinds: readonly BenchQuery['kind'][] = ['word', 'phrase', 'phrase', 'name', 'number', 'two words'];
  const queries = new Map<string, BenchQuery>();
  for (let tries = 0; queries.size < count && tries < count * 50; tries++) {
    const kind = kinds[tries % kinds.length] ?? 'word';
    const question = draws[kind]().replace(/^["-]+|["]+$/g, '');
    const parts = kind === 'two words' ? question.split(' ') : [question];
    // A space or a quotation mark within a drawn stretch would be read as a command.
    if (parts.some((part) => part.length < 2 || /[\s"]/.test(part) || !/[\p{L}\p{N}]/u.test(part))) continue;
    queries.set(question, {
      kind,
      question,
      words: parts.map((part) => numberForms(part).map(normalise)),
    });
  }
  return [...queries.values()];
}

/** Stretches of two to nine characters that stand in nearly all texts, as long as there are any. */
export function commonPhrases(texts: readonly TruthText[], count: number): string[] {
  const random = makeRandom();
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const phrases = new Set<string>();
  for (let tries = 0; phrases.size < count && tries < count * 100; tries++) {
    const line = pick(pick(texts).text.split('\n'));
    const start = Math.floor(random() * line.length);
    const phrase = line.slice(start, start + 2 + Math.floor(random() * 8));
    if (!/^\p{Script=Han}{2,9}$/u.test(phrase)) continue;
    if (truthOf(texts, [[normalise(phrase)]]).size > texts.length * mostTexts) phrases.add(phrase);
  }
  return [...phrases];
}

/** Share of all texts. */
const mostTexts = 0.9;

/** Titles as a reader shortens them, each with the address of its document; only titles that occur once. */
export function shortenTitles(
  texts: readonly TruthText[],
  count: number,
): { question: string; url: string; title: string }[] {
  const counts = Map.groupBy(texts, ({ title }) => title);
  const unique = texts.filter(({ title }) => counts.get(title)?.length === 1 && title.length > 6);
  const step = Math.max(1, Math.floor(unique.length / count));
  return unique
    .filter((_text, at) => at % step === 0)
    .slice(0, count)
    .map(({ title, url }) => ({ title, url, question: shorten(title) }));
}

const omitted = /年度|建设|关于|管理|人民|实施/;

/** Leaves out what a reader would leave out: words that say little, else the shortest word but for the first. */
function shorten(title: string): string {
  const shorter = title
    .replace(omitted, '')
    .replace(omitted, '')
    .replace(/的(?!.*的)/, '');
  if (shorter !== title && shorter.length > 3) return shorter;
  const parts = [...segmenter.segment(title)];
  const words = parts.filter(({ isWordLike }, at) => at > 0 && isWordLike);
  const [shortest] = words.sort((a, b) => a.segment.length - b.segment.length || a.index - b.index);
  return parts
    .filter((part) => part !== shortest)
    .map(({ segment }) => segment)
    .join('');
}
