import { utils, type WorkSheet, write } from '@e965/xlsx';

export type BookType = 'xlsx' | 'biff8';
/** A workbook of sheets, written by a library in the form of its age. */
export const bookOf = (
  sheets: Readonly<Record<string, WorkSheet>>,
  bookType: BookType = 'xlsx',
  hidden: readonly string[] = [],
): Buffer => {
  const book = utils.book_new();
  for (const [name, sheet] of Object.entries(sheets)) utils.book_append_sheet(book, sheet, name);
  book.Workbook = {
    Sheets: Object.keys(sheets).map((name) => ({ name, Hidden: hidden.includes(name) ? 1 : 0 })),
  };
  return write(book, { bookType, type: 'buffer' }) as Buffer;
};
/** A sheet of these rows; values that are not there are empty cells. */
export const sheetOf = (rows: unknown[][], more: Partial<WorkSheet> = {}): WorkSheet => ({
  ...utils.aoa_to_sheet(rows),
  ...more,
});
