import { type Block, linesOfBlock, type Run, type SourceTree } from './blocks.ts';

/** A page is a list of others when no sentences stand in it and more than this part of its letters are links. */
const linked = 0.5;

/** Whether a page only leads to others. */
export function isListPage({ blocks, main }: SourceTree): boolean {
  if (main !== null) return false;
  const all = lengthOf(blocks.flatMap(linesOfBlock));
  const links = lengthOf(
    blocks.flatMap(runsOf).flatMap(({ text, href }) => (href === undefined ? [] : text)),
  );
  return links > all * linked;
}

const lengthOf = (texts: readonly string[]): number => texts.join('').replace(/\s+/g, '').length;

const runsOf = (block: Block): readonly Run[] =>
  block.kind === 'list' ? block.items.flatMap(({ runs }) => runs) : 'runs' in block ? block.runs : [];
