import { type CellObject, read, set_cptable, utils, type WorkBook } from '@e965/xlsx';
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs';
import { checkZip } from './check-zip.ts';
import { containerOf, wrapsEncrypted } from './containers.ts';
import { UnreadableError } from './unreadable-error.ts';

set_cptable(codepages);

/** A workbook, and the files of its package that fit a pattern, by lower-case path. */
interface OpenBook {
  readonly book: WorkBook;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Opens a workbook of any age within the limits for attachments; throws an `UnreadableError` that says why not. */
export async function openBook(bytes: Uint8Array, kept?: RegExp, withFormulas = false): Promise<OpenBook> {
  const files = await checkContainer(bytes, kept);
  return { book: open(bytes, withFormulas), files };
}

async function checkContainer(bytes: Uint8Array, kept?: RegExp): Promise<ReadonlyMap<string, Uint8Array>> {
  const container = containerOf(bytes);
  if (container === 'zip') return checkZip(bytes, kept);
  if (container === null) throw new UnreadableError('damaged', 'neither a zip nor a compound file');
  if (wrapsEncrypted(bytes)) throw new UnreadableError('encrypted', 'it has a password');
  return new Map();
}

function open(bytes: Uint8Array, withFormulas: boolean): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellFormula: withFormulas,
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

/** The library takes notes on readings for the text of a string that has none (`<t/><phoneticPr …/>`). */
const readingNote = /^<phoneticPr\b[^>]*\/?>$/;

/** The text of a cell as its program shows it. */
export const cellText = (cell: CellObject): string => {
  const text = utils.format_cell(cell);
  return readingNote.test(text.trim()) ? '' : text;
};
