import type { Block, SourceTree } from './blocks.ts';
import type { TreeTitle } from './tree-title.ts';

/** The blocks of a tree with nothing in the place of pictures without words around its text: logos, buttons, codes. */
export function withoutOuterPictures({ blocks, main }: SourceTree, { lines }: TreeTitle): Block[] {
  const top = lines[0]?.block ?? main?.from ?? 0;
  const end = main?.to ?? blocks.length;
  return blocks.map((block, at) =>
    block.kind === 'picture' && block.alt.trim() === '' && (at < top || at > end)
      ? { kind: 'paragraph', runs: [], place: block.place }
      : block,
  );
}
