import { type CellObject, read, set_cptable, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { AttachmentPart, Hidden } from '../../domain/search/attachment-text.ts';
import { checkZip } from './check-zip.ts';
import { containerOf, wrapsEncrypted } from './containers.ts';
import type { ReadFile } from './formats.ts';
import { coveredCells, shownCells } from './shown-cells.ts';
import { rowBlock } from './tidy.ts';
import { UnreadableError } from './unreadable-error.ts';

set_cptable(codepages);

/**
 * Rows of every sheet that Excel shows, as it shows them; hidden sheets, rows and columns, comments, and what lies
 * below merged cells are left out and told.
 */
export async function readSheets(bytes: Uint8Array): Promise<ReadFile> {
  await checkContainer(bytes);
  const book = open(bytes);
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
  return { parts, hidden };
}

async function checkContainer(bytes: Uint8Array): Promise<void> {
  const container = containerOf(bytes);
  if (container === 'zip') {
    await checkZip(bytes);
    return;
  }
  if (container === null) throw new UnreadableError('damaged', 'neither a zip nor a compound file');
  if (wrapsEncrypted(bytes)) throw new UnreadableError('encrypted', 'it has a password');
}

function open(bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      // Without it the library does not tell which rows and columns are hidden.
      cellStyles: true,
      dateNF: 'yyyy-mm-dd',
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new UnreadableError('encrypted', error.message);
    throw error;
  }
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
      const text = utils.format_cell(cell);
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
function rangesOf(
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
