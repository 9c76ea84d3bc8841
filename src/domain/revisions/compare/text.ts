import { diffArrays } from 'diff';
import type { TextBlock } from '../../prose/types.ts';
import { similarity } from './similarity.ts';
import { compareWords, type Part } from './words.ts';

/** One block of either text and what became of it, in reading order. */
export interface BlockChange {
  /** `moved-away` stands at the old place of a block, `moved-here` at the new one. */
  readonly state: 'same' | 'added' | 'removed' | 'changed' | 'moved-away' | 'moved-here';
  readonly kind: TextBlock['kind'];
  /** The text in parts; of a table row, one list for each cell. */
  readonly cells: readonly (readonly Part[])[];
}

type Block = Pick<TextBlock, 'kind' | 'text'>;

/** Two blocks that share less are one taken out and another put in. */
const alike = 0.4;
/** A block that is shorter than this occurs twice by chance. */
const movable = 6;
/** Runs longer than this are paired in order, not by the best fit. */
const maxFit = 60;
/** Beyond this many blocks taken out and put in, everything between the ends counts as rewritten. */
const maxEdits = 3_000;

/** Compares two texts block by block, then inside changed blocks by word if `words` is true. */
export function compareText(before: readonly Block[], after: readonly Block[], words = true): BlockChange[] {
  const key = ({ kind, text }: Block) => `${kind}\n${text}`;
  const hunks = diffArrays(before.map(key), after.map(key), { maxEditLength: maxEdits }) ?? [
    { removed: true, added: false, count: before.length },
    { removed: false, added: true, count: after.length },
  ];
  const result: BlockChange[] = [];
  let [oldAt, newAt] = [0, 0];
  for (let at = 0; at < hunks.length; ) {
    const hunk = hunks[at];
    if (hunk && !hunk.removed && !hunk.added) {
      result.push(...after.slice(newAt, newAt + hunk.count).map((block) => whole('same', block)));
      oldAt += hunk.count;
      newAt += hunk.count;
      at++;
      continue;
    }
    let [gone, come] = [0, 0];
    for (; hunks[at]?.removed || hunks[at]?.added; at++) {
      if (hunks[at]?.removed) gone += hunks[at]?.count ?? 0;
      else come += hunks[at]?.count ?? 0;
    }
    const change = words ? changed : replaced;
    result.push(...pairUp(before.slice(oldAt, oldAt + gone), after.slice(newAt, newAt + come), change));
    oldAt += gone;
    newAt += come;
  }
  return markMoved(result);
}

const whole = (state: BlockChange['state'], { kind, text }: Block): BlockChange => ({
  state,
  kind,
  cells: (kind === 'row' ? cellsOf(text) : [text]).map((cell) => [
    {
      state: state === 'added' || state === 'moved-here' ? 'added' : state === 'same' ? 'same' : 'removed',
      text: cell,
    },
  ]),
});

/** Cells of a table row; the last one ends with a tab too. */
const cellsOf = (text: string): string[] => text.replace(/\t$/, '').split('\t');

/** Pairs blocks taken out with blocks put in where they are alike, in order. */
function pairUp(gone: readonly Block[], come: readonly Block[], change: typeof changed): BlockChange[] {
  const pairs = gone.length * come.length <= maxFit * maxFit ? bestFit(gone, come) : inOrder(gone, come);
  const result: BlockChange[] = [];
  let [oldAt, newAt] = [0, 0];
  for (const [left, right] of [...pairs, [gone.length, come.length] as const]) {
    while (oldAt < left) result.push(...listed('removed', gone[oldAt++]));
    while (newAt < right) result.push(...listed('added', come[newAt++]));
    const [before, after] = [gone[oldAt++], come[newAt++]];
    if (before && after) result.push(change(before, after));
  }
  return result;
}

const listed = (state: BlockChange['state'], block: Block | undefined) =>
  block ? [whole(state, block)] : [];

function changed(before: Block, after: Block): BlockChange {
  const [old, next] = [cellsOf(before.text), cellsOf(after.text)];
  const byCell = after.kind === 'row' && before.kind === 'row' && old.length === next.length;
  return {
    state: 'changed',
    kind: after.kind,
    cells: byCell
      ? next.map((cell, at) => compareWords(old[at] ?? '', cell))
      : [compareWords(before.text, after.text)],
  };
}

/** A changed block as its old and its new text. */
const replaced = (before: Block, after: Block): BlockChange => ({
  state: 'changed',
  kind: after.kind,
  cells: [
    [
      { state: 'removed', text: before.text },
      { state: 'added', text: after.text },
    ],
  ],
});

/** Rows of one name are one row, whatever their figures; other blocks are judged by what they share. */
function likeness(before: Block, after: Block): number {
  if (before.text === after.text) return 1;
  if (before.kind === 'row' && after.kind === 'row' && cellsOf(before.text)[0] === cellsOf(after.text)[0])
    return 0.9;
  return similarity(before.text, after.text);
}

/** The pairs in order whose likeness adds up to most. */
function bestFit(gone: readonly Block[], come: readonly Block[]): [number, number][] {
  const score = gone.map((before) =>
    come.map((after) => {
      const value = likeness(before, after);
      return value >= alike ? value : 0;
    }),
  );
  const best = Array.from({ length: gone.length + 1 }, () => new Float64Array(come.length + 1));
  const at = (left: number, right: number) => best[left]?.[right] ?? 0;
  for (let left = gone.length - 1; left >= 0; left--)
    for (let right = come.length - 1; right >= 0; right--) {
      const own = score[left]?.[right] ?? 0;
      const paired = own > 0 ? own + at(left + 1, right + 1) : 0;
      const row = best[left];
      if (row) row[right] = Math.max(paired, at(left + 1, right), at(left, right + 1));
    }
  const pairs: [number, number][] = [];
  for (let left = 0, right = 0; left < gone.length && right < come.length; ) {
    const own = score[left]?.[right] ?? 0;
    if (own > 0 && at(left, right) === own + at(left + 1, right + 1)) pairs.push([left++, right++]);
    else if (at(left + 1, right) >= at(left, right + 1)) left++;
    else right++;
  }
  return pairs;
}

const inOrder = (gone: readonly Block[], come: readonly Block[]): [number, number][] =>
  gone.flatMap((before, at): [number, number][] => {
    const after = come[at];
    return after && likeness(before, after) >= alike ? [[at, at]] : [];
  });

/** A block taken out here and put in elsewhere to the letter was moved. */
function markMoved(changes: readonly BlockChange[]): BlockChange[] {
  const key = ({ kind, cells }: BlockChange) => `${kind}\n${cells.map((parts) => parts[0]?.text).join('\t')}`;
  const waiting = new Map<string, number[]>();
  for (const [at, change] of changes.entries())
    if (change.state === 'removed' && key(change).length >= movable + change.kind.length)
      waiting.set(key(change), [...(waiting.get(key(change)) ?? []), at]);
  const result = [...changes];
  for (const [at, change] of changes.entries()) {
    if (change.state !== 'added') continue;
    const from = waiting.get(key(change))?.shift();
    const old = from === undefined ? undefined : result[from];
    if (from === undefined || !old) continue;
    result[from] = { ...old, state: 'moved-away' };
    result[at] = { ...change, state: 'moved-here' };
  }
  return result;
}
