import { isFormalChange } from './formal.ts';
import type { BlockChange } from './text.ts';
import { compareWords } from './words.ts';

/** A clause of the text before and after a change. */
export interface Passage {
  readonly before: string;
  readonly after: string;
}

/** So many are told, of so many changed blocks no longer than this: the rest is counted. */
const [shown, looked, longestBlock] = [2, 20, 2_000];
/** A clause that is longer is cut down to what changed in it. */
const [longest, around] = [40, 10];

/** What a change of words touches, the weightiest first: sums, deadlines, conditions, phones, other numbers. */
const weights: readonly RegExp[] = [
  /\d[\d,.]*\s*(?:[十百千万亿]*元|角|[%％‰])|[¥￥£$€]\s*\d/,
  /\d\s*(?:个?\s*(?:工作)?日|天|小时|分钟|周|个月|月|年)|\d\s*(?:working )?(?:days?|hours?|minutes?|weeks?|months?|years?)\b/i,
  /应当|不得|必须|可以|无需|免|条件|\b(?:must|shall|may|not|free)\b/i,
  /\d{3,4}[-—]\d{7,8}|\b1\d{10}\b|电话|\bphone\b/i,
  /\d/,
];

/** Where words of a block came, went or became others, clause by clause; the weightiest two of a text. */
export function passagesOf(blocks: readonly BlockChange[]): Passage[] {
  const changed = blocks.filter(({ state, kind }) => state === 'changed' && kind !== 'row').slice(0, looked);
  const found = changed.flatMap(({ cells }) => {
    const parts = cells.flat();
    const side = (without: 'added' | 'removed') =>
      parts
        .filter(({ state }) => state !== without)
        .map(({ text }) => text)
        .join('');
    const [before, after] = [side('added'), side('removed')];
    return Math.max(before.length, after.length) > longestBlock ? [] : passagesIn(before, after);
  });
  return found
    .map((passage) => ({ passage, weight: weightOf(passage) }))
    .filter(({ weight }) => weight < weights.length)
    .sort((left, right) => left.weight - right.weight)
    .slice(0, shown)
    .map(({ passage: { before, after } }) => ({ before, after }));
}

/** The weightiest sentence of the blocks that came, or as much of it as is short enough. */
export function newWords(blocks: readonly BlockChange[]): string {
  const sentences = blocks
    .filter(({ state, kind }) => state === 'added' && kind !== 'row')
    .slice(0, looked)
    .map(({ cells }) =>
      cells
        .flat()
        .map(({ text }) => text)
        .join(''),
    )
    .filter((text) => text.length <= longestBlock)
    .flatMap((text) => text.split(/[。；！？;!?\n\t]/))
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const first =
    [...weights, /(?:)/].map((pattern) => sentences.find((text) => pattern.test(text))).find(Boolean) ?? '';
  return first.length <= longest ? first : `${first.slice(0, longest).toWellFormed().trim()}…`;
}

interface Found extends Passage {
  /** The words that came and went. */
  readonly words: string;
}

function passagesIn(before: string, after: string): Found[] {
  const found: Found[] = [];
  let [old, next] = [0, 0];
  let last = '';
  const parts = compareWords(before, after);
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part) continue;
    if (part.state === 'same') {
      old += part.text.length;
      next += part.text.length;
      continue;
    }
    const removed = part.state === 'removed' ? part.text : '';
    const added =
      part.state === 'added' ? part.text : parts[at + 1]?.state === 'added' ? (parts[++at]?.text ?? '') : '';
    const [left, right] = [
      clauseAt(before, old, old + removed.length),
      clauseAt(after, next, next + added.length),
    ];
    old += removed.length;
    next += added.length;
    // Two changes in one clause are one passage.
    const key = `${left}\n${right}`;
    if (left !== '' && right !== '' && key !== last && !isFormalChange(left, right))
      found.push({ before: left, after: right, words: removed + added });
    last = key;
  }
  return found;
}

/** The clause around a stretch of a text, or as much of it as is short enough. */
function clauseAt(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start > 0 && !/[，。；：！？,;!?\n\t]/.test(text[start - 1] ?? '')) start--;
  while (end < text.length && !/[，。；：！？,;!?\n\t]/.test(text[end] ?? '')) end++;
  const whole = text.slice(start, end).trim();
  if (whole.length <= longest) return whole;
  const [near, far] = [Math.max(start, from - around), Math.min(end, to + around)];
  const cut = text.slice(near, far).toWellFormed().trim();
  return cut.length > 2 * longest ? '' : `${near > start ? '…' : ''}${cut}${far < end ? '…' : ''}`;
}

/** By the words that changed, and for units that stayed by the clause that they stand in. */
function weightOf({ before, after, words }: Found): number {
  const own = weights.findIndex((pattern) => pattern.test(words));
  if (!/\d/.test(words)) return own < 0 ? weights.length : own;
  const around = weights.findIndex((pattern) => pattern.test(before) && pattern.test(after));
  return Math.min(...[own, around].filter((weight) => weight >= 0), weights.length);
}
