import { child, elementsOf, type XmlElement, xmlTree } from './docx/xml-tree.ts';

/** Cells of a workbook that hold something and show nothing, by the name of their sheet. */
export type WhiteCells = ReadonlyMap<string, readonly string[]>;

/** So many cells of a sheet are named. */
const most = 20;

/**
 * Cells whose text has the colour of what is behind it, or a format that shows nothing (`;;;`), as far as the parts of
 * a workbook tell plainly; `files` are its entries by lower-case path. Sheets whose ground tables, conditions or
 * pictures may colour are passed over.
 */
export function whiteCells(files: ReadonlyMap<string, Uint8Array>): WhiteCells {
  const styles = files.get('xl/styles.xml');
  const unseen = styles ? unseenStyles(xmlTree(styles)) : new Set<number>();
  if (unseen.size === 0) return new Map();
  return new Map(
    sheetsOf(files).flatMap(({ name, path }) => {
      const bytes = files.get(path);
      const cells = bytes ? cellsIn(Buffer.from(bytes).toString('utf8'), unseen) : [];
      return cells.length > 0 ? [[name, cells] as const] : [];
    }),
  );
}

/** Numbers of the formats of cells by which nothing is seen. */
export function unseenStyles(styles: XmlElement): ReadonlySet<number> {
  const listOf = (name: string) => elementsOf(child(styles, name) ?? { name, attributes: {}, children: [] });
  const white = listOf('fonts').map((font) => isWhite(child(font, 'color')));
  const plain = listOf('fills').map((fill) => {
    const pattern = child(fill, 'patternFill');
    const type = pattern?.attributes.patternType ?? 'none';
    if (!pattern || type === 'none') return child(fill, 'gradientFill') === undefined;
    return type === 'solid' && isWhite(child(pattern, 'fgColor'));
  });
  const empty = new Set(
    listOf('numFmts').flatMap(({ attributes: { formatCode, numFmtId } }) =>
      formatCode === ';;;' ? [numFmtId] : [],
    ),
  );
  return new Set(
    listOf('cellXfs').flatMap(({ attributes: { fontId, fillId, numFmtId } }, at) => {
      const isUnseen = white[Number(fontId ?? 0)] === true && plain[Number(fillId ?? 0)] !== false;
      return isUnseen || empty.has(numFmtId) ? [at] : [];
    }),
  );
}

/** White as programs write it: in full, of the theme, or by its number in the old palette. */
function isWhite(color: XmlElement | undefined): boolean {
  const { rgb, theme, tint = '0', indexed } = color?.attributes ?? {};
  if (rgb !== undefined) return /^(?:..)?f[8-f]f[8-f]f[8-f]$/i.test(rgb);
  if (theme !== undefined) return theme === '0' && Number(tint) === 0;
  return indexed === '1' || indexed === '9';
}

/** What may lie behind cells, whatever their own format says. */
const coloured = /<(?:tableParts|conditionalFormatting|picture|legacyDrawingHF)[\s/>]/;

/** Places of cells in the XML of a sheet that hold something and have such a format. */
export function cellsIn(xml: string, unseen: ReadonlySet<number>, count = most): string[] {
  if (coloured.test(xml)) return [];
  const found: string[] = [];
  for (const piece of xml.split('<c ').slice(1)) {
    const tag = piece.slice(0, piece.indexOf('>'));
    const [, style] = /\bs="(\d+)"/.exec(tag) ?? [];
    if (style === undefined || !unseen.has(Number(style)) || !/<(?:v|t)(?:\s[^<>]*)?>[^<]/.test(piece))
      continue;
    found.push(/\br="([A-Z]+\d+)"/.exec(tag)?.[1] ?? '?');
    if (found.length === count) break;
  }
  return found;
}

/** Sheets that are not hidden, with their parts. */
function sheetsOf(files: ReadonlyMap<string, Uint8Array>): { name: string; path: string }[] {
  const [book, relations] = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'].map((path) => files.get(path));
  if (!book || !relations) return [];
  const targets = new Map(
    elementsOf(xmlTree(relations)).map(({ attributes }) => [attributes.Id ?? '', attributes.Target ?? '']),
  );
  const sheets = child(xmlTree(book), 'sheets');
  return (sheets ? elementsOf(sheets) : []).flatMap(({ attributes: { name = '', id = '', state } }) => {
    const target = targets.get(id) ?? '';
    const path = (target.startsWith('/') ? target.slice(1) : `xl/${target}`).toLowerCase();
    return state === undefined || state === 'visible' ? [{ name, path }] : [];
  });
}
