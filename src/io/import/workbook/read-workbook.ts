import { basename, extname } from 'node:path';
import { type Grid, gridOf } from '../../../domain/import/tables/grid.ts';
import type { Hidden } from '../../../domain/search/attachment-text.ts';
import { openBook } from '../../attachments/open-book.ts';
import { parseCsv } from '../../files/csv.ts';
import { sheetGrid } from './sheet-grid.ts';

/** A workbook as tables: every sheet that is shown and holds something. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly grid: Grid }[];
  /** What its programs do not show, and what is not imported. */
  readonly hidden: readonly Hidden[];
  /** Cells whose value a formula made when the file was saved. */
  readonly formulas: number;
  readonly charts: number;
  readonly pictures: number;
  readonly hasMacros: boolean;
}

const beside = /^xl\/(?:charts\/chart\d*\.xml|media\/|vbaproject\.bin)/;

/** Reads a workbook or a CSV file; throws an `UnreadableError` that says why not. */
export async function readWorkbook(bytes: Uint8Array, fileName: string): Promise<Workbook> {
  const nothing = { hidden: [], formulas: 0, charts: 0, pictures: 0, hasMacros: false };
  if (extname(fileName).toLowerCase() === '.csv') {
    const name = basename(fileName, extname(fileName));
    return { ...nothing, sheets: [{ name, grid: gridOf(parseCsv(bytes), name) }] };
  }
  const { book, files } = await openBook(bytes, beside, true);
  const count = (start: string) => [...files.keys()].filter((path) => path.startsWith(start)).length;
  const read = book.SheetNames.map((name, index) => {
    const sheet = book.Sheets[name];
    const isHidden = Boolean(book.Workbook?.Sheets?.[index]?.Hidden);
    return { name, index, isHidden, ...(sheet && !isHidden ? sheetGrid(sheet, name) : emptySheet) };
  });
  return {
    sheets: read.filter(({ grid }) => grid.rows.length > 0).map(({ name, grid }) => ({ name, grid })),
    hidden: read.flatMap(({ name, index, isHidden, hidden }): Hidden[] =>
      isHidden ? [{ kind: 'sheet', number: index + 1, name }] : [...hidden],
    ),
    formulas: read.reduce((sum, { formulas }) => sum + formulas, 0),
    charts: count('xl/charts/'),
    pictures: count('xl/media/'),
    hasMacros: count('xl/vbaproject') > 0,
  };
}

const emptySheet = { grid: { rows: [] }, hidden: [], formulas: 0 };
