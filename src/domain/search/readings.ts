/** What is typed between spaces; quoted words hold theirs. */
const words = /[-－]?["“”„«»][^"“”„«»]*["“”„«»](?!\S)|\S+/g;
const han = '[\\p{Script=Han}\\u3007]';
/** A number with nothing in front of it, alone or at the beginning of a word. */
const number = /^\p{Nd}/u;
const isNumber = /^\p{Nd}+(?:[.,．，]\p{Nd}+)*$/u;
const endsInHan = new RegExp(`${han}$`, 'u');
const beginsWithHan = new RegExp(`^${han}`, 'u');
const isHanAlone = new RegExp(`^${han}$`, 'u');
/** A command or a quotation, which is no part of a run. */
const isBound = (word: string) => /^[-－"“”„«»]/.test(word);

/** Whether a space between two words of a question may be a matter of typesetting. */
type Joins = (left: string, right: string) => boolean;

/** `通 知`: each stands alone. */
const spaced: Joins = (left, right) => isHanAlone.test(left) && isHanAlone.test(right);
/** `20 日`: the number belongs to what is counted. */
const counted: Joins = (left, right) => isNumber.test(left) && beginsWithHan.test(right);
/** `每月 20 日`: what is counted belongs to what stands before it; a number at the end (`低保 2024`) is a word. */
const within: Joins = (left, right) => endsInHan.test(left) && number.test(right) && endsInHan.test(right);

/** A document number as people type it: 栖政发2024 9号, 栖政发2024年第9号, 栖政发 2024-9号. */
const bareNumber =
  /(?<=\p{Script=Han}) {0,2}((?:19|20)\d\d)(?: {1,2}| {0,2}[-－第]| {0,2}年 {0,2}第?) {0,2}(\d{1,5}) {0,2}号/u;

/**
 * A question as it may be meant, the strictest reading first and the one that was typed last: spaces beside numbers,
 * and between Chinese characters that stand alone, are often a matter of typesetting (`每月 20 日前`, `通 知`). Texts are
 * found however they are spaced; the first reading that finds anything counts. A document number without its brackets
 * is read with them first.
 */
export function readingsOf(question: string): readonly string[] {
  const numbered = question.replace(
    bareNumber,
    (_all, year: string, place: string) => `〔${year}〕${place}号`,
  );
  return [...new Set([numbered, question].flatMap(spacings))];
}

/** The strictest way to join what spaces part, and all others. */
function spacings(question: string): string[] {
  const typed = question.match(words) ?? [];
  const letters = joined(typed, spaced);
  const close = joined(letters, counted);
  const whole = joined(close, within);
  return [whole, close, letters, typed].map((all) => all.join(' '));
}

/** `joins` is asked about the word before as it was typed, and all that was joined to it so far. */
function joined(all: readonly string[], joins: Joins): string[] {
  const found: string[] = [];
  let last = '';
  for (const word of all) {
    const before = found.at(-1);
    if (before !== undefined && !isBound(before) && !isBound(word) && joins(last, word))
      found[found.length - 1] = before + word;
    else found.push(word);
    last = word;
  }
  return found;
}
