import { type CellObject, read, set_cptable, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import type { AttachmentPart } from '../../domain/search/attachment-text.ts';
import { checkZip } from './check-zip.ts';
import { containerOf, wrapsEncrypted } from './containers.ts';
import { rowBlock } from './tidy.ts';
import { UnreadableError } from './unreadable-error.ts';

set_cptable(codepages);

/** Rows of every sheet that Excel shows, as it shows them; hidden sheets are left out. */
export async function readSheets(bytes: Uint8Array): Promise<AttachmentPart[]> {
  await checkContainer(bytes);
  const book = open(bytes);
  return book.SheetNames.flatMap((name, index): AttachmentPart[] => {
    const sheet = book.Sheets[name];
    const hidden = book.Workbook?.Sheets?.[index]?.Hidden;
    return sheet && !hidden ? [{ kind: 'sheet', name, blocks: rowsOf(sheet) }] : [];
  });
}

async function checkContainer(bytes: Uint8Array): Promise<void> {
  const container = containerOf(bytes);
  if (container === 'zip') return checkZip(bytes);
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
      dateNF: 'yyyy-mm-dd',
    });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new UnreadableError('encrypted', error.message);
    throw error;
  }
}

/** Only rows and cells that are there, however far the sheet says it reaches. */
function rowsOf(sheet: WorkSheet): string[] {
  const blocks: string[] = [];
  const rows = (sheet['!data'] ?? []) as (CellObject | undefined)[][];
  rows.forEach((cells) => {
    const block = rowBlock(Object.values(cells).map((cell) => (cell ? utils.format_cell(cell) : '')));
    if (block) blocks.push(block);
  });
  return blocks;
}
