import { recogniseNumbering } from '../prose/numbering.ts';
import { type Block, textOfRuns } from './blocks.ts';
import { headingDepths } from './headings.ts';

/** A line as long as this is a sentence, however it looks. */
const longest = 40;

/**
 * Depth of the heading that each block is, or null: by its number as official texts count, else by the level that its
 * file states, else because it alone is bold.
 */
export function treeHeadings(blocks: readonly Block[]): (number | null)[] {
  const texts = blocks.flatMap((block, at): Shown[] =>
    block.kind === 'heading' || block.kind === 'paragraph'
      ? [{ at, block, text: textOfRuns(block.runs).trim() }]
      : block.kind === 'table' || block.kind === 'list'
        ? [{ at, block, text: '\t' }]
        : [],
  );
  const numbered = headingDepths(texts.map(({ text }) => text));
  const levels = [
    ...new Set(texts.flatMap(({ block }) => (block.kind === 'heading' ? block.level : []))),
  ].sort((a, b) => a - b);
  const hasNumbers = numbered.includes(2);
  const depths = new Map<number, number>();
  for (const [index, { at, block, text }] of texts.entries()) {
    const own = numbered[index] ?? null;
    if (own !== null) depths.set(at, own);
    else if (block.kind === 'heading' && text !== '')
      depths.set(at, Math.min(2 + levels.indexOf(block.level), 6));
    else if (!hasNumbers && looksLikeHeading(block, text) && followed(texts[index + 1])) depths.set(at, 2);
  }
  return blocks.map((_block, at) => depths.get(at) ?? null);
}

/** A block that shows text, with its line; that of a table or a list does not count. */
interface Shown {
  readonly at: number;
  readonly block: Block;
  readonly text: string;
}

/** A short line of its own in bold, without the end of a sentence. */
const looksLikeHeading = (block: Block, text: string): boolean =>
  block.kind === 'paragraph' &&
  block.looks?.bold === true &&
  text.length >= 2 &&
  text.length <= longest &&
  recogniseNumbering(text) === null &&
  !/[。；;：:，,！!？?]$|^[（(【[]/.test(text);

/** Text that is not bold stands below. */
const followed = (next: { readonly block: Block } | undefined): boolean =>
  next !== undefined && !(next.block.kind === 'paragraph' && next.block.looks?.bold === true);
