import type { Depths } from './depths.ts';
import { isTotal } from './total.ts';

/**
 * A class has 3 digits, a group within it 2 more, an item 2 more; revenue begins with 1, expenditure by function
 * with 2, by economic kind with 3 or 5 (政府收支分类科目).
 */
const [classDigits, partDigits] = [3, 2];
const columnsOfParts = 3;

/** Levels told by codes: `201`, `20103`, `2010301` in the first column, or `201`, `03`, `01` in the first three. */
export const levelsByCode = (rows: readonly (readonly string[])[]): Depths | null =>
  depthsOf(rows, 1, joined) ?? depthsOf(rows, columnsOfParts, inParts());

type ReadCode = (cells: readonly string[]) => string | null;

const joined: ReadCode = ([cell = '']) =>
  cell === '' || /^[1235]\d\d(?:\d\d){0,2}$/.test(cell) ? cell : null;

/** Parts above the last may be left out where they are those of the row before. */
function inParts(): ReadCode {
  let before: string[] = [];
  return (cells) => {
    const last = cells.findLastIndex((cell) => cell !== '');
    if (last < 0) return '';
    const code = cells.slice(0, last + 1).map((cell, at) => (cell === '' ? (before[at] ?? '') : cell));
    before = code;
    return code.every(
      (part, at) => /^\d+$/.test(part) && part.length === (at === 0 ? classDigits : partDigits),
    )
      ? code.join('')
      : null;
  };
}

/** Every code below another one begins with it, at least one does, and none stands twice. */
function depthsOf(rows: readonly (readonly string[])[], names: number, read: ReadCode): Depths | null {
  const above: string[] = [];
  const seen = new Set<string>();
  const depths: number[] = [];
  let nested = false;
  for (const row of rows) {
    const code = isTotal(row[0] ?? '') ? '' : read(row.slice(0, names).map((cell) => cell.trim()));
    if (code === null || (code !== '' && seen.has(code))) return null;
    seen.add(code);
    if (code === '') above.length = 0;
    while (above.length > 0 && (above.at(-1) ?? '').length >= code.length) above.pop();
    const parent = above.at(-1);
    if (parent !== undefined && !code.startsWith(parent)) return null;
    nested ||= parent !== undefined;
    if (code !== '') above.push(code);
    depths.push(code === '' ? 0 : (code.length - classDigits) / partDigits);
  }
  return nested ? { names, isCoded: true, depths } : null;
}
