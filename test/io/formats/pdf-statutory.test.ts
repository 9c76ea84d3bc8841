import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Grid, matrixOf } from '../../../src/domain/import/tables/grid.ts';
import { readDisclosure } from '../../../src/domain/import/tables/statutory/read-disclosure.ts';
import { readPdfTree } from '../../../src/io/formats/pdf/pdf-tree.ts';
import { anyLayout, anyValues, laidOut } from '../../domain/import/tables/statutory-layouts.ts';
import { drawPdf, showAt } from '../attachments/make-pdf.ts';

const [wide, high, size, rowsOfPage] = [36, 34, 3, 20];

/** A table as pages draw it: so many rows on each, labels broken where they have no room. */
function pagesOf(grid: Grid): string[] {
  const matrix = matrixOf(grid);
  const pages: string[] = [];
  for (let from = 0; from < matrix.length; from += rowsOfPage) {
    const rows = matrix.slice(from, from + rowsOfPage);
    const cells = new Set(rows.flat());
    pages.push(
      [...cells]
        .flatMap((cell) => {
          const top = rows.findIndex((row) => row.includes(cell));
          const bottom = rows.findLastIndex((row) => row.includes(cell)) + 1;
          const row = rows[top] ?? [];
          const [left, right] = [row.indexOf(cell) * wide, (row.lastIndexOf(cell) + 1) * wide];
          const y = 800 - top * high;
          const frame = `${20 + left} ${800 - bottom * high} ${right - left} ${(bottom - top) * high} re S`;
          // Of a cell that a page parts the text stands above.
          const isBegun = matrix.slice(0, from + top).some((above) => above.includes(cell));
          const lines = isBegun ? [] : ((cell?.text ?? '').match(/.{1,10}/g) ?? []);
          return [frame, ...lines.map((line, at) => showAt(22 + left, y - 6 - at * (size + 1), line, size))];
        })
        .join(' '),
    );
  }
  return pages;
}

test('statutory tables of a PDF say what the same tables of a page say, in any layout and over pages', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('2021-30' as const, '2019-60' as const),
      anyLayout,
      fc.gen(),
      async (format, layout, gen) => {
        const grids = laidOut(
          gen(() => anyValues(format)),
          format,
          layout,
        );
        const { blocks } = await readPdfTree(
          drawPdf(grids.flatMap((grid) => [...pagesOf(grid), showAt(50, 400, '下一章')])),
          'a.pdf',
        );
        const tables = blocks.flatMap((block) => (block.kind === 'table' ? [matrixOf(block.grid)] : []));
        expect(tables).toHaveLength(3);
        expect(readDisclosure(tables, null)?.tables).toEqual(
          readDisclosure(grids.map(matrixOf), null)?.tables,
        );
      },
    ),
    { numRuns: 6, endOnFailure: true },
  );
});
