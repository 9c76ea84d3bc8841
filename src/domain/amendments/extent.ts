import { wordsOf } from './find-part.ts';
import type { Hindrance } from './instruction.ts';
import type { Part } from './parts.ts';
import { squeezed } from './squeezed.ts';

/** How much of a part is the article: so many of its pieces and of its blocks, from the first on. */
export interface Extent {
  readonly pieces: number;
  readonly blocks: number;
}

/** Elements that are words of an article; what else stands behind them may be something of its own. */
const worded: ReadonlySet<string> = new Set(['p', 'ul', 'ol', 'dl', 'div', 'blockquote']);

/**
 * Where an article ends. Another one that follows tells; of the last one, behind which anything may stand, the words
 * that an editor quotes do.
 */
export function extentOf(part: Part, isFollowed: boolean, was: string | undefined): Extent | Hindrance {
  const head = part.heading ? 1 : 0;
  const isPlain = part.pieces.slice(head).every(({ tag }) => worded.has(tag));
  const all: Extent = { pieces: part.pieces.length, blocks: part.blocks.length };
  if (was === undefined) {
    if (!isPlain) return { obstacle: 'unclear' };
    return isFollowed || part.pieces.length <= head + 1 ? all : { obstacle: 'last' };
  }
  const quoted = squeezed(was);
  const says = (blocks: number) => {
    const words = { ...part, blocks: part.blocks.slice(0, blocks) };
    const own = squeezed(wordsOf(words));
    return own === quoted || squeezed(`${part.article?.name ?? ''}${wordsOf(words)}`) === quoted;
  };
  if (isPlain && says(all.blocks)) return all;
  if (!isFollowed)
    for (let at = head; at < part.pieces.length && part.pieces[at]?.tag === 'p'; at++)
      if (says(at + 1)) return { pieces: at + 1, blocks: at + 1 };
  return { obstacle: 'differs', found: shortened(wordsOf(part)) };
}

const longest = 60;
const shortened = (text: string): string => {
  const letters = [...text.replaceAll('\n', ' ')];
  return letters.length > longest ? `${letters.slice(0, longest).join('')}…` : letters.join('');
};
