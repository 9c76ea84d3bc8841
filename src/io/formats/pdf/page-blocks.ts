import { type PdfBlock, pdfBlocks } from '../../attachments/pdf-blocks.ts';
import type { PdfPageProxy } from '../../attachments/pdf-hidden.ts';
import { joinedColumns } from '../../attachments/pdf-next-column.ts';
import { rulesOf } from '../../attachments/pdf-rules.ts';
import { upright, withoutEdges } from '../../attachments/pdf-upright.ts';
import { itemsOf } from '../../attachments/read-pdf.ts';
import { alignedTables } from './aligned-tables.ts';
import { withoutSetGaps } from './pdf-blanks.ts';
import { type PdfTable, pdfTables } from './pdf-tables.ts';
import { withSmallForms } from './small-forms.ts';

/** A paragraph of a page, or a table with the text of all its cells. */
export interface PageBlock extends PdfBlock {
  readonly table?: PdfTable;
}

/** Paragraphs and tables of a page from the top; where some stand beside each other, in the order of the file. */
export async function pageBlocks(page: PdfPageProxy): Promise<PageBlock[]> {
  const read = await itemsOf(page);
  const drawing = read.length === 0 ? { fnArray: [], argsArray: [] } : await page.getOperatorList();
  const items = await withoutSetGaps(read, drawing);
  const rules = await rulesOf(drawing);
  const { main, above, below } = withoutEdges({ items, rules });
  const { items: turned, rules: sides } = upright(main);
  const { tables, beside } = alignedTables(pdfTables({ items: withSmallForms(turned), rules: sides }));
  const blocks: PageBlock[] = [...pdfBlocks(beside), ...tables.map(tableBlock)];
  const inFile = blocks.toSorted((a, b) => a.first.at - b.first.at);
  const inOrder = haveColumns(blocks) || goByColumns(inFile) ? inFile : fromTop(blocks);
  return [...pdfBlocks(above), ...joinedColumns(inOrder), ...pdfBlocks(below)];
}

/** Whether blocks of several lines stand beside each other. */
function haveColumns(blocks: readonly PageBlock[]): boolean {
  const tall = blocks
    .map((block) => ({ ...sidesOf(block), ...heightOf(block) }))
    .filter(({ top, bottom, line }) => top - bottom > line * 2)
    .sort((a, b) => b.top - a.top);
  return tall.some((block, at) => {
    for (const other of tall.slice(at + 1)) {
      if (other.top <= block.bottom) return false;
      const shared = other.top - Math.max(block.bottom, other.bottom);
      if (shared > block.line * 2 && (other.left >= block.right || other.right <= block.left)) return true;
    }
    return false;
  });
}

/**
 * Whether the file tells its blocks column by column: it goes down the page, up again, and down beside what it has
 * told. Rows of two and more cells are told from left to right, one below the other.
 */
function goByColumns(inFile: readonly PageBlock[]): boolean {
  const columns = descents(inFile.map((block) => ({ ...sidesOf(block), ...heightOf(block) })));
  return (
    columns.length > 1 &&
    columns.slice(1).every((column, at) => {
      const top = Math.max(...column.map((block) => block.top));
      const before = (columns[at] ?? []).filter(({ bottom }) => bottom < top);
      const end = Math.min(...before.map(({ bottom }) => bottom));
      const beside = column.filter((block) => block.top > end);
      const right = Math.max(...before.map((block) => block.right));
      return (
        before.length > 1 &&
        column.length > 1 &&
        beside.length > 0 &&
        beside.every(({ left }) => left >= right)
      );
    })
  );
}

/** Blocks that stand below each other, as far as they follow each other. */
function descents<Block extends { readonly top: number; readonly line: number }>(
  blocks: readonly Block[],
): Block[][] {
  const runs: Block[][] = [];
  for (const block of blocks) {
    const above = runs.at(-1)?.at(-1);
    if (above && block.top < above.top + above.line / 2) runs.at(-1)?.push(block);
    else runs.push([block]);
  }
  return runs;
}

const heightOf = ({ first, last, table }: PageBlock) => ({
  top: table?.top ?? first.bottom + first.height,
  bottom: table?.bottom ?? last.bottom,
  line: first.height,
});

const sidesOf = ({ first, last }: PageBlock) => ({
  left: Math.min(first.left, last.left),
  right: Math.max(first.right, last.right),
});

/** From the top, and what stands at one height from the left. */
function fromTop(blocks: readonly PageBlock[]): PageBlock[] {
  const rows: PageBlock[][] = [];
  for (const block of blocks.toSorted((a, b) => b.first.bottom - a.first.bottom)) {
    const head = rows.at(-1)?.[0];
    if (head && head.first.bottom - block.first.bottom < Math.min(head.first.height, block.first.height) / 2)
      rows.at(-1)?.push(block);
    else rows.push([block]);
  }
  return rows.flatMap((row) => row.toSorted((a, b) => a.first.left - b.first.left));
}

function tableBlock(table: PdfTable): PageBlock {
  const [left = 0, right = 0] = [table.xs[0], table.xs.at(-1)];
  const line = { text: '', left, right, bottom: table.top, height: 0, cells: true, at: table.before - 0.5 };
  return {
    text: table.cells.map(({ text }) => text).join(''),
    first: line,
    last: { ...line, bottom: table.bottom },
    ...{ isFull: false, isFlush: false, isVertical: false, isAlone: true, table },
  };
}
