import { type Block, type Loss, linesOfBlock, type SourceTree } from '../../../domain/import/blocks.ts';
import type { Grid } from '../../../domain/import/tables/grid.ts';
import { joinedPages } from '../../attachments/pdf-pages.ts';
import { readPages } from '../../attachments/read-pdf.ts';
import { looseTables } from './loose-tables.ts';
import { type PageBlock, pageBlocks } from './page-blocks.ts';
import { linesThatGo } from './page-lines.ts';
import { continued } from './pdf-continued.ts';
import type { PdfTable } from './pdf-tables.ts';

/** The text layer of a PDF as a tree; a scan has none, which is told. */
export async function readPdfTree(bytes: Uint8Array, fileName: string): Promise<SourceTree> {
  const pages = joinedPages((await readPages(bytes, pageBlocks)).pages);
  if (pages.length === 0)
    return {
      ...{ fileName, blocks: [], main: null, stated: [], losses: [] },
      notices: [{ kind: 'scan', count: 1, detail: '' }],
    };
  const ruleFor = linesThatGo(pages);
  const found: (Block | OpenTable)[] = [];
  const losses: Loss[] = [];
  for (const page of pages)
    for (const [at, block] of page.blocks.entries()) {
      const { text, table } = block;
      const place = { page: page.number, line: null };
      const rule = ruleFor(page, at);
      if (rule) losses.push({ rule, text, place });
      else if (table) losses.push(...withTable(found, table, page.number));
      else found.push({ kind: 'paragraph', runs: [{ text }], place, ...looksOf(block, page.blocks) });
    }
  const blocks = found.map((block, at) =>
    block.kind === 'open' ? closedTable(block, String(at + 1)) : block,
  );
  const loose = looseTables(pages);
  const numbers = pages.map(({ number }) => number);
  const blank = Array.from({ length: Math.max(...numbers) }, (_none, at) => at + 1).filter(
    (number) => !numbers.includes(number),
  );
  const garbled = /[\uFFFD\uE000-\uF8FF]{1,20}/.exec(textOf(blocks))?.[0];
  return {
    ...{ fileName, blocks, main: null, stated: [], losses },
    notices: [
      ...(blank.length > 0
        ? [{ kind: 'scan-pages', count: blank.length, detail: blank.join(', ') } as const]
        : []),
      ...(loose.length > 0
        ? [{ kind: 'loose-tables', count: loose.length, detail: loose.join(', ') } as const]
        : []),
      ...(garbled ? [{ kind: 'gibberish', count: 1, detail: garbled } as const] : []),
    ],
  };
}

/** Whether a line stands in the middle of the text of its page. */
function looksOf({ first, last }: PageBlock, page: readonly PageBlock[]): Pick<Paragraph, 'looks'> {
  if (first.bottom !== last.bottom) return {};
  const left = first.left - Math.min(...page.map((block) => Math.min(block.first.left, block.last.left)));
  const right = Math.max(...page.map((block) => Math.max(block.first.right, block.last.right))) - first.right;
  const isCentred = Math.min(left, right) > first.height * 2 && Math.abs(left - right) < first.height * 1.5;
  return isCentred ? { looks: { centred: true } } : {};
}

type Paragraph = Extract<Block, { readonly kind: 'paragraph' }>;

/** A table that may go on on the next page. */
interface OpenTable {
  readonly kind: 'open';
  readonly table: PdfTable;
  readonly first: number;
  readonly last: number;
}

/** Puts a table behind what was found; where one goes on it is that one. Gives heads that it repeats. */
function withTable(found: (Block | OpenTable)[], table: PdfTable, page: number): Loss[] {
  const before = found.at(-1);
  const joined = before?.kind === 'open' && before.last === page - 1 ? continued(before.table, table) : null;
  if (joined && before?.kind === 'open') {
    found[found.length - 1] = { ...before, table: joined.table, last: page };
    return joined.repeated.map((row) => ({
      rule: 'running-head',
      text: row.flatMap(({ text }) => (text === '' ? [] : text)).join('\t'),
      place: { page, line: null },
    }));
  }
  if (table.isRest)
    found.push(
      ...table.cells.flatMap(({ text }): Block[] =>
        text === ''
          ? []
          : [
              {
                kind: 'paragraph',
                runs: [{ text: text.replaceAll('\n', ' ') }],
                place: { page, line: null },
              },
            ],
      ),
    );
  else found.push({ kind: 'open', table, first: page, last: page });
  return [];
}

function closedTable({ table: { rows, cells }, first }: OpenTable, name: string): Block {
  const byRow = Map.groupBy(cells, ({ row }) => row);
  const grid: Grid = {
    rows: Array.from({ length: rows }, (_none, row) =>
      (byRow.get(row) ?? [])
        .toSorted((a, b) => a.column - b.column)
        .map((cell) => ({
          text: cell.text,
          colspan: cell.columns,
          rowspan: cell.rows,
          place: { table: name, row: row + 1, column: cell.column + 1 },
        })),
    ),
  };
  return { kind: 'table', grid, place: { page: first, line: null } };
}

const textOf = (blocks: readonly Block[]): string => blocks.flatMap(linesOfBlock).join('');
