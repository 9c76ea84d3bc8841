import { diffArrays } from 'diff';

/** A stretch of text and what became of it. */
export interface Part {
  readonly state: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond this many changed words a comparison says nothing that old and new beside each other would not. */
const maxEdits = 1_500;
/** No word goes across one of these. */
const border = /[\s，。；：、！？,;:!?（）()]/;
const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** Words as a dictionary cuts them, with everything between; joined they are the text again. */
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);

/**
 * What changed between two texts, by word. The parts that are not added, joined, are the old text to the letter; those
 * that are not removed are the new one.
 */
export function compareWords(before: string, after: string): Part[] {
  if (before === after) return before === '' ? [] : [{ state: 'same', text: before }];
  const [start, end] = sharedEnds(before, after);
  const same = (text: string): Part[] => (text === '' ? [] : [{ state: 'same', text }]);
  return joinParts([
    ...same(before.slice(0, start)),
    ...compareMiddles(before.slice(start, before.length - end), after.slice(start, after.length - end)),
    ...same(before.slice(before.length - end)),
  ]);
}

function compareMiddles(before: string, after: string): Part[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: maxEdits });
  if (!changes) return [removed(before), added(after)];
  return absorbIslands(
    changes.map(({ value, added: isNew, removed: isOld }) => ({
      state: isNew ? 'added' : isOld ? 'removed' : 'same',
      text: value.join(''),
    })),
  );
}

/** Lengths of what two texts share at their beginning and end, cut back to a mark between words. */
function sharedEnds(before: string, after: string): [start: number, end: number] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  while (start > 0 && !border.test(before[start - 1] ?? '')) start--;
  while (end > 0 && !border.test(before.at(-end) ?? '')) end--;
  return [start, end];
}

const removed = (text: string): Part => ({ state: 'removed', text });
const added = (text: string): Part => ({ state: 'added', text });

/** A lone character that stayed between two changes makes them harder to read: it counts as taken out and put back. */
function absorbIslands(parts: readonly Part[]): Part[] {
  return parts.flatMap((part, at) => {
    const between = parts[at - 1]?.state !== 'same' && parts[at + 1]?.state !== 'same';
    const inside = at > 0 && at < parts.length - 1;
    return part.state === 'same' && inside && between && [...part.text].length === 1
      ? [removed(part.text), added(part.text)]
      : [part];
  });
}

/** Between two stretches that stayed: first all that was taken out, then all that was put in. */
function joinParts(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let [out, into] = ['', ''];
  const flush = () => {
    if (out !== '') joined.push(removed(out));
    if (into !== '') joined.push(added(into));
    [out, into] = ['', ''];
  };
  for (const { state, text } of parts) {
    if (state === 'removed') out += text;
    else if (state === 'added') into += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.state === 'same') joined[joined.length - 1] = { state, text: last.text + text };
      else joined.push({ state, text });
    }
  }
  flush();
  return joined;
}
