import type { PdfPage } from '../../attachments/pdf-pages.ts';
import type { PageBlock } from './page-blocks.ts';
import type { PdfTable } from './pdf-tables.ts';

/** So many lines of cells below each other, or lines in cells beside each other, look like rows. */
const fewest = 3;

/** Numbers of the pages that show something like a table whose rows or columns are not sure. */
export const looseTables = (pages: readonly PdfPage<PageBlock>[]): number[] =>
  pages.flatMap(({ number, blocks }) =>
    hasLooseLines(blocks) || blocks.some(({ table }) => table && hasRowsInCells(table)) ? number : [],
  );

/** Lines of cells that no rules part. */
function hasLooseLines(blocks: readonly PageBlock[]): boolean {
  let count = 0;
  for (const { first, table } of blocks) {
    count = first.cells && !table ? count + 1 : 0;
    if (count >= fewest) return true;
  }
  return false;
}

/** A ruled row with several lines in several of its cells: rows that no rule parts. */
const hasRowsInCells = ({ cells }: PdfTable): boolean =>
  [...Map.groupBy(cells, ({ row }) => row).values()].some(
    (row) => row.filter(({ text }) => text.split('\n').length >= fewest).length > 1,
  );
