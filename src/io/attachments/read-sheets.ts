import { type CellObject, utils, type WorkSheet } from '@e965/xlsx';
import type { AttachmentPart, Hidden } from '../../domain/search/attachment-text.ts';
import type { ReadFile } from './formats.ts';
import { lookInto, packageParts } from './look-into.ts';
import { cellText, openBook } from './open-book.ts';
import { coveredCells, shownCells } from './shown-cells.ts';
import { rowBlock } from './tidy.ts';
import { whiteCells } from './white-cells.ts';

/**
 * Rows of every sheet that Excel shows, as it shows them; hidden sheets, rows and columns, comments, and what lies
 * below merged cells are left out and told.
 */
export async function readSheets(bytes: Uint8Array): Promise<ReadFile> {
  const { book, files } = await openBook(bytes, packageParts);
  const more = await lookInto(files);
  const parts: AttachmentPart[] = [];
  const hidden: Hidden[] = [];
  for (const [index, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet) continue;
    if (book.Workbook?.Sheets?.[index]?.Hidden) {
      hidden.push({ kind: 'sheet', number: index + 1, name });
      continue;
    }
    const { blocks, unseen } = rowsOf(sheet, name);
    parts.push({ kind: 'sheet', name, blocks });
    hidden.push(...unseen);
  }
  for (const [sheet, cells] of whiteCells(files)) hidden.push({ kind: 'white', sheet, cells });
  return { parts, hidden: [...hidden, ...more.hidden], buried: more.buried };
}

/** Only rows and cells that are there, however far the sheet says it reaches. */
function rowsOf(sheet: WorkSheet, name: string): { blocks: string[]; unseen: Hidden[] } {
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  const { rowIsHidden, columnIsHidden } = shownCells(sheet);
  const covered = coveredCells(sheet, rows);
  const blocks: string[] = [];
  const [hiddenRows, hiddenColumns, below] = [new Set<number>(), new Set<number>(), new Set<string>()];
  let comments = 0;
  for (const [row, cells] of rows.entries()) {
    const texts: string[] = [];
    cells?.forEach((cell, column) => {
      if (!cell) return;
      comments += cell.c?.length ? 1 : 0;
      const text = cellText(cell);
      if (text.trim() === '') return;
      if (rowIsHidden(row)) hiddenRows.add(row);
      else if (columnIsHidden(column)) hiddenColumns.add(column);
      else if (covered.get(row)?.has(column)) below.add(utils.encode_cell({ r: row, c: column }));
      else texts.push(text);
    });
    const block = rowBlock(texts);
    if (block) blocks.push(block);
  }
  const unseen: Hidden[] = [
    ...rangesOf('rows', name, hiddenRows, (row) => String(row + 1)),
    ...rangesOf('columns', name, hiddenColumns, utils.encode_col),
    ...(below.size > 0 ? [{ kind: 'covered', sheet: name, cells: [...below] } as const] : []),
    ...(comments > 0 ? [{ kind: 'comments', count: comments, sheet: name } as const] : []),
  ];
  return { blocks, unseen };
}

/** Neighbouring rows or columns as ranges (`7-9`); nothing when there are none. */
export function rangesOf(
  kind: 'rows' | 'columns',
  sheet: string,
  indices: ReadonlySet<number>,
  nameOf: (index: number) => string,
): Hidden[] {
  const ranges: [first: number, last: number][] = [];
  for (const index of [...indices].sort((a, b) => a - b)) {
    const open = ranges.at(-1);
    if (open && open[1] === index - 1) open[1] = index;
    else ranges.push([index, index]);
  }
  if (ranges.length === 0) return [];
  const named = ranges.map(([first, last]) => nameOf(first) + (last > first ? `-${nameOf(last)}` : ''));
  return [{ kind, sheet, ranges: named }];
}
