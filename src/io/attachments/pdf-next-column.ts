import { areOfOneSize, isOpen } from './open-sentence.ts';
import { beginsItem, joinLines, type PdfBlock } from './pdf-blocks.ts';

/**
 * No column of text is narrower than this many characters; one begins so many lines above the end of the one before.
 */
const [narrowest, higher] = [8, 3];

/** Blocks in the order in which they are read; a sentence that goes on in the next column is whole. */
export function joinedColumns<Block extends PdfBlock>(blocks: readonly Block[]): Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    if (before && goesOn(before, block))
      joined[joined.length - 1] = {
        ...before,
        text: joinLines(before.text, block.text),
        ...{ last: block.last, isFull: block.isFull },
      };
    else joined.push(block);
  }
  return joined;
}

const goesOn = (before: PdfBlock, { text, first, isFlush, isAlone }: PdfBlock): boolean =>
  !before.isAlone &&
  !isAlone &&
  before.isFull &&
  isFlush &&
  !before.isVertical &&
  !first.cells &&
  isOpen(before) &&
  !beginsItem(text) &&
  areOfOneSize(before.last, first) &&
  before.last.right - before.last.left > first.height * narrowest &&
  first.left >= before.last.right &&
  first.bottom > before.last.bottom + first.height * higher;
