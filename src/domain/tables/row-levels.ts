import { type Message, say } from '../text/message.ts';
import { levelsByCode } from './by-code.ts';
import { levelsByIndent } from './by-indent.ts';
import { levelsByMark } from './by-mark.ts';
import { areFigures } from './figures.ts';
import { isTotal as namesTotal } from './total.ts';

/** Where a row stands in a table whose rows are parts of other rows. */
interface RowLevel {
  /** From 0 on. */
  readonly depth: number;
  /** The rows below it are its parts. */
  readonly isSum: boolean;
  /** It is the sum of the table, and says so. */
  readonly isTotal: boolean;
}

/** Rows that are parts of other rows: budgets, accounts, statistics. */
export interface TableLevels {
  /** The column that names the rows; before it stand their codes. */
  readonly names: number;
  /** Codes of the classification of revenue and expenditure: 类, 款, 项. */
  readonly isCoded: boolean;
  readonly rows: readonly RowLevel[];
}

/**
 * The levels of a table of figures, given the cells below its head, blanks in front of a name among them. Told by codes
 * of 3, 5 and 7 digits in one column or three, by names set in, or by 一、（一）1. before names; null where nothing
 * says them for certain. Linear in the cells.
 */
export function rowLevels(rows: readonly (readonly string[])[]): TableLevels | null {
  if (rows.length < 2) return null;
  const found = levelsByCode(rows) ?? levelsByIndent(rows) ?? levelsByMark(rows);
  if (!found || !hasFigures(rows, found.names)) return null;
  const { names, isCoded, depths } = found;
  return {
    names,
    isCoded,
    rows: depths.map((depth, at) => ({
      depth,
      isSum: (depths[at + 1] ?? 0) > depth,
      isTotal: namesTotal(rows[at]?.[names] ?? '') || namesTotal(rows[at]?.[0] ?? ''),
    })),
  };
}

function hasFigures(rows: readonly (readonly string[])[], names: number): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  for (let column = names + 1; column < width; column++)
    if (areFigures(rows.map((row) => (row[column] ?? '').trim()))) return true;
  return false;
}

/** How a row looks, and what is said of it to who does not see that; nothing of a total, whose name says it. */
export interface LevelLook {
  /** Class of the row. */
  readonly sum: string | undefined;
  /** Class of the cell that names it. */
  readonly look: string;
  readonly said: Message | null;
}

/** The looks of all rows. */
export const levelLooks = ({ isCoded, rows }: TableLevels): LevelLook[] =>
  rows.map(({ depth, isSum, isTotal }) => {
    const level = isCoded ? codeLevel(depth) : say('tables.level', { n: depth + 1 });
    return {
      sum: isSum || isTotal ? (depth === 0 ? 'sum whole' : 'sum') : undefined,
      look: depth === 0 ? 'name' : `name in-${depth}`,
      said: isTotal ? null : isSum ? say('tables.sum', { level }) : level,
    };
  });

const codeLevel = (depth: number): Message =>
  depth === 0 ? say('tables.codeClass') : depth === 1 ? say('tables.codeGroup') : say('tables.codeItem');
