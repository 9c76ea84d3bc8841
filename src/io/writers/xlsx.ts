import { strToU8, zipSync } from 'fflate';
import type { Sheet } from '../../domain/sheets/sheet.ts';
import { sheetNames } from '../../domain/sheets/sheet-names.ts';
import { columnName, frozenPart, sheetXml } from './sheet-xml.ts';
import {
  contentTypes,
  packageRelations,
  sheetPart,
  stylesXml,
  workbookRelations,
  workbookXml,
} from './workbook-parts.ts';

/**
 * A workbook as an .xlsx file (ECMA-376). The same sheets give the same bytes; texts are never formulas. Written here
 * because the libraries at hand put the time of day into the file and take more than a second to load.
 */
export function xlsxBytes(sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets.map(({ name }) => name));
  const named = sheets.map((sheet, at) => ({ name: names[at] ?? '', repeated: repeatedOf(sheet) }));
  const parts: Readonly<Record<string, string>> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': packageRelations(),
    'xl/workbook.xml': workbookXml(named),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': stylesXml(),
    ...Object.fromEntries(sheets.map((sheet, at) => [sheetPart(at), sheetXml(sheet, at === 0)])),
  };
  const bytes = Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]));
  return zipSync(bytes, { level: 6, mtime: firstDay });
}

/** The first moment that a ZIP archive can name, by the clock of the machine as archives have it. */
const firstDay = new Date(1980, 0, 1);

function repeatedOf(sheet: Sheet): string[] {
  const { rows, columns } = frozenPart(sheet);
  return [...(columns > 0 ? [`$A:$${columnName(columns - 1)}`] : []), ...(rows > 0 ? [`$1:$${rows}`] : [])];
}
