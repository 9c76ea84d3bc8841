import type { Sheet, SheetCell } from '../sheets/sheet.ts';

/** CSV that spreadsheets open as text: a mark of its encoding, and no cell that begins a formula. */
export const toCsv = (rows: readonly (readonly SheetCell['value'][])[]): string =>
  `\uFEFF${rows.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;

/** A list as CSV; a sheet with merged cells is none. */
export const csvOfSheet = ({ head, rows }: Sheet): string =>
  toCsv([...head, ...rows].map((cells) => cells.map(({ value }) => value)));

function csvCell(value: SheetCell['value']): string {
  const text = value === null ? '' : String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
