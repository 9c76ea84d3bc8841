import type { Comparable } from './compare/compare.ts';
import type { SupersededText } from './history.ts';

/** A state of an item, as far as it is read. */
export interface ReadState extends Pick<Comparable, 'data' | 'blocks'> {
  readonly n: number;
}

/**
 * What stood in earlier states and stands there no more: each text once, under the last state that held it. States
 * come oldest first.
 */
export function supersededTexts(states: readonly ReadState[]): SupersededText[] {
  const [current, ...earlier] = states.toReversed();
  const known = new Set(current ? textsOf(current) : []);
  return earlier.flatMap((state) => {
    const blocks = textsOf(state).filter((text) => !known.has(text));
    for (const text of blocks) known.add(text);
    return blocks.length > 0 ? [{ n: state.n, blocks: [...new Set(blocks)] }] : [];
  });
}

const textsOf = ({ data, blocks }: ReadState): string[] => [
  ...stringsIn(data),
  ...blocks.map(({ text }) => text),
];

/** All texts in a value, however deep. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
