import { areOfOneSize, isOpen } from './open-sentence.ts';
import { joinLines, type PdfBlock } from './pdf-blocks.ts';

/** Blocks of a page, with its number. */
export interface PdfPage<Block extends PdfBlock = PdfBlock> {
  readonly number: number;
  readonly blocks: readonly Block[];
}

/** The last block of a page, which may go on. */
interface OpenSentence {
  readonly page: number;
  readonly at: number;
  readonly block: PdfBlock;
}

/** Texts of the pages, as `joinedPages` gives them. */
export const pageTexts = (
  pages: readonly PdfPage[],
): { readonly number: number; readonly blocks: string[] }[] =>
  joinedPages(pages).map(({ number, blocks }) => ({ number, blocks: blocks.map(({ text }) => text) }));

/**
 * Blocks of the pages; a sentence that goes on over the page stands whole on the page where it begins, whatever head
 * or foot lies between.
 */
export function joinedPages<Block extends PdfBlock>(
  pages: readonly PdfPage<Block>[],
): { readonly number: number; readonly blocks: Block[] }[] {
  const margins = marginTexts(pages);
  const joined = pages.map(({ number, blocks }) => ({ number, blocks: [...blocks] }));
  let open: OpenSentence | null = null;
  for (const [page, { blocks }] of pages.entries()) {
    const own = blocks.flatMap((block, at) =>
      !block.isAlone && margins.has(shape(block)) ? [] : [{ block, at }],
    );
    const [first, ...others] = own;
    if (!first) {
      open = null;
      continue;
    }
    if (open !== null && continues(open.block, first.block)) {
      joined[page]?.blocks.splice(first.at, 1);
      const target: Block[] = joined[open.page]?.blocks ?? [];
      const begun = target[open.at];
      if (begun) target[open.at] = { ...begun, text: joinLines(begun.text, first.block.text) };
      const last = others.at(-1);
      // A page that only goes on hands the sentence to the next one.
      open = last
        ? { page, at: last.at - 1, block: last.block }
        : { page: open.page, at: open.at, block: first.block };
    } else {
      const last = others.at(-1) ?? first;
      open = { page, at: last.at, block: last.block };
    }
  }
  return joined.filter(({ blocks }) => blocks.length > 0);
}

const continues = (before: PdfBlock, after: PdfBlock): boolean =>
  !before.isAlone &&
  !after.isAlone &&
  before.isFull &&
  after.isFlush &&
  !before.last.cells &&
  !after.first.cells &&
  isOpen(before) &&
  areOfOneSize(before.last, after.first);

/** A block without its numbers, at its height on the page: what heads and feet have in common. */
const shape = ({ text, first }: PdfBlock): string =>
  `${Math.round(first.bottom)} ${text.replace(/\d+|(?<![ivxlcdm])[ivxlcdm]+(?=\W*$)/gi, '#').replace(/\s/g, '')}`;

/**
 * Shapes of the blocks that more than one page has at the same height as its first or last, from above or in the
 * order of the file.
 */
function marginTexts(pages: readonly PdfPage[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { blocks } of pages) {
    const byHeight = blocks.filter(({ isAlone }) => !isAlone).sort((a, b) => b.first.bottom - a.first.bottom);
    const outer = [...byHeight.slice(0, 2), ...byHeight.slice(-2)];
    for (const found of new Set(outer.map(shape))) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([found, count]) => (count > 1 ? [found] : [])));
}
