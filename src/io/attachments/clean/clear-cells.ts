import { xmlTree } from '../docx/xml-tree.ts';
import { cellsIn, unseenStyles } from '../white-cells.ts';
import type { OfficePackage } from './office-package.ts';
import { attributeOf, between, editXml, type Fate } from './xml-edits.ts';

/** What else is gone from the workbook: formulas that ask for it keep their values alone. */
interface Gone {
  readonly comments: boolean;
  readonly sheets: readonly string[];
  readonly links: boolean;
}

/**
 * Empties cells in hidden rows and columns, below merged cells and of the colour of their ground, and the texts that
 * only they had. Gives how many cells were emptied.
 */
export function clearCells(file: OfficePackage, gone: Gone): number {
  const styles = file.text('xl/styles.xml');
  const unseen = styles ? unseenStyles(xmlTree(new TextEncoder().encode(styles))) : new Set<number>();
  const used = new Set<number>();
  let cleared = 0;
  for (const path of file.paths().filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name))) {
    const before = file.text(path) ?? '';
    const hides = hiddenIn(before);
    const white = unseen.size > 0 ? new Set(cellsIn(before, unseen, Infinity)) : new Set();
    let row = '';
    const names = new Set(['row', 'c', ...(gone.comments ? ['legacyDrawing'] : [])]);
    const { xml } = editXml(before, names, ({ name, tag, whole }): Fate => {
      if (name === 'legacyDrawing') return 'drop';
      if (name === 'row') {
        row = tag;
        return null;
      }
      const place = attributeOf(tag, 'r') ?? '';
      if (whole !== tag && (isHiddenRow(row) || hides(place) || white.has(place))) {
        cleared++;
        return { text: tag.replace(/\st="[^"]*"/, '').replace(/>$/, '/>') };
      }
      const [, text] = /\st="s"/.test(tag) ? (/<v>(\d+)<\/v>/.exec(whole) ?? []) : [];
      if (text !== undefined) used.add(Number(text));
      const formula = formulaIn(whole);
      return formula && asksForGone(formula, gone) ? { text: whole.replace(formula, '') } : null;
    });
    if (xml !== before) file.write(path, xml);
  }
  if (cleared > 0 || gone.sheets.length > 0) forgetTexts(file, used);
  return cleared;
}

const isHiddenRow = (tag: string): boolean => /\shidden="(?:1|true)"|\sht="0"/.test(tag);

/** Columns that are hidden, and cells below merged ones. */
function hiddenIn(xml: string): (place: string) => boolean {
  const columns: [number, number][] = [];
  const merges: [number, number, number, number][] = [];
  editXml(xml, new Set(['col', 'mergeCell']), ({ name, tag }) => {
    if (name === 'col' && /\shidden="(?:1|true)"|\swidth="0"/.test(tag))
      columns.push([Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))]);
    const [first, last] = (attributeOf(tag, 'ref') ?? '').split(':').map(cellOf);
    if (name === 'mergeCell' && first && last) merges.push([first.column, first.row, last.column, last.row]);
    return null;
  });
  return (place) => {
    const { column, row } = cellOf(place);
    return (
      columns.some(([from, to]) => column >= from && column <= to) ||
      merges.some(
        ([left, top, right, bottom]) =>
          column >= left && column <= right && row >= top && row <= bottom && (column > left || row > top),
      )
    );
  };
}

/** Column and row of a place (`AB12`), from 1. */
function cellOf(place: string): { column: number; row: number } {
  const [, letters = '', digits = '0'] = /^([A-Z]{1,3})(\d{1,7})$/.exec(place) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(digits) };
}

const formulaIn = (cell: string): string | null =>
  between(cell, '<f>', '</f>') ?? between(cell, '<f ', '</f>');

const asksForGone = (formula: string, { sheets, links }: Gone): boolean =>
  (links && /\[\d+\]/.test(formula)) || sheets.some((name) => name !== '' && formula.includes(name));

/** Texts that no cell shows any more. */
function forgetTexts(file: OfficePackage, used: ReadonlySet<number>): void {
  const path = 'xl/sharedStrings.xml';
  const before = file.text(path);
  if (before === null) return;
  let index = -1;
  const { xml } = editXml(before, new Set(['si']), ({ name }) => {
    index++;
    return used.has(index) ? null : { text: `<${name}><t/></${name}>` };
  });
  file.write(path, xml);
}
