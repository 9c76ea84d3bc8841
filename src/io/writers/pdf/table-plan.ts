import type { Inline, PortableCell, PortableTable } from '../../../domain/portable/types.ts';
import { advance, widestWord } from './measure.ts';

/** A cell where it stands; columns and rows count from 0. */
export interface PlacedCell {
  readonly x: number;
  readonly y: number;
  readonly colspan: number;
  readonly rowspan: number;
  readonly cell: PortableCell;
}

/** Columns of a table that fit beside each other. */
interface TablePart {
  /** Points each; together as wide as the page. */
  readonly widths: readonly number[];
  readonly head: readonly PlacedCell[];
  readonly rows: readonly PlacedCell[];
}

/** How a table is brought onto pages. */
export interface TablePlan {
  /** Of its text, in points. */
  readonly size: number;
  readonly landscape: boolean;
  /** One, or several below each other where it has too many columns; each begins with the first column. */
  readonly parts: readonly TablePart[];
}

/** Widths of the text on a page, in points. */
export interface PageWidths {
  readonly portrait: number;
  readonly landscape: number;
}

/** Sizes of text at which a table can still be read, in points. */
const sizes = { portrait: [12, 10.5, 9], landscape: [10.5, 9, 8] } as const;
/** A column gets no more room than so many ems before others have what they want. */
const wanted = 16;
/** Longest name of a row that is not broken, in ems. */
const shortName = 5;
/** Blank at the left and right of a cell, in ems. */
const inset = 0.7;

/** Chooses size of text, direction of the page and parts so that no word is cut and nothing runs over the edge. */
export function planTable(
  table: Pick<PortableTable, 'rows' | 'headRows'>,
  page: PageWidths,
  largest: number,
): TablePlan {
  const { cells, columns } = gridOf(table.rows, table.headRows);
  const needs = columnNeeds(cells, columns);
  const total = needs.reduce((sum, { least }) => sum + least, 0);
  const fits = (width: number) => (size: number) => size <= largest && total * size <= width;
  const upright = sizes.portrait.find(fits(page.portrait));
  const all = needs.map((_need, at) => at);
  const part = (size: number, width: number, shown: readonly number[]) =>
    partOf(cells, table.headRows, shown, shareOut(shown, needs, size, width));
  if (upright) return { size: upright, landscape: false, parts: [part(upright, page.portrait, all)] };
  const lying = sizes.landscape.find(fits(page.landscape));
  if (lying) return { size: lying, landscape: true, parts: [part(lying, page.landscape, all)] };
  const size = sizes.landscape[1];
  const parts = groupsOf(needs, page.landscape / size).map((shown) => part(size, page.landscape, shown));
  return { size, landscape: true, parts };
}

/** Gives every cell its place as browsers do; no two share one, and none reaches beyond head, body or table. */
export function gridOf(
  rows: PortableTable['rows'],
  headRows: number,
): { readonly cells: readonly PlacedCell[]; readonly columns: number } {
  /** The first row in which a column is free again. */
  const freeFrom: number[] = [];
  const isFree = (x: number, y: number) => (freeFrom[x] ?? 0) <= y;
  const cells: PlacedCell[] = [];
  rows.forEach((row, y) => {
    const end = y < headRows ? headRows : rows.length;
    let x = 0;
    for (const cell of row) {
      while (!isFree(x, y)) x += 1;
      const most = Math.min(cell.colspan ?? 1, widest - x);
      let colspan = 1;
      while (colspan < most && isFree(x + colspan, y)) colspan += 1;
      const rowspan = Math.max(1, Math.min(cell.rowspan ?? 1, end - y));
      cells.push({ x, y, colspan, rowspan, cell });
      for (let at = x; at < x + colspan; at += 1) freeFrom[at] = y + rowspan;
      x += colspan;
    }
  });
  return { cells, columns: Math.max(1, freeFrom.length) };
}

/** Columns that a cell may reach over. */
const widest = 1000;

/** What a column asks for, in ems: not to cut a word, and not to break a line. */
interface Need {
  readonly least: number;
  readonly most: number;
}

function columnNeeds(cells: readonly PlacedCell[], columns: number): Need[] {
  const least = new Array<number>(columns).fill(1 + inset);
  const most = new Array<number>(columns).fill(1 + inset);
  const spanning: PlacedCell[] = [];
  for (const placed of cells) {
    if (placed.colspan > 1) {
      spanning.push(placed);
      continue;
    }
    const { x, cell } = placed;
    const bold = cell.names ? 1.06 : 1;
    const line = longestLine(cell.content);
    // A name that is short stands in one line.
    const whole = cell.names === 'row' ? Math.min(line, shortName) : 0;
    least[x] = Math.max(least[x] ?? 0, Math.max(widestWord(cell.content), whole) * bold + inset);
    most[x] = Math.max(most[x] ?? 0, Math.min(wanted, line * bold + inset));
  }
  for (const { x, colspan, cell } of spanning) {
    const missing = widestWord(cell.content) + inset - sumOf(least.slice(x, x + colspan));
    if (missing > 0)
      for (let at = x; at < x + colspan; at += 1) least[at] = (least[at] ?? 0) + missing / colspan;
  }
  return least.map((value, at) => ({ least: value, most: Math.max(value, most[at] ?? 0) }));
}

const longestLine = (content: readonly Inline[]): number => {
  let longest = 0;
  let line = 0;
  for (const piece of content) {
    line = piece.type === 'break' ? 0 : line + pieceWidth(piece);
    longest = Math.max(longest, line);
  }
  return longest;
};

const pieceWidth = (piece: Inline): number => {
  if (piece.type === 'text' || piece.type === 'note') return advance(piece.text);
  return piece.type === 'ruby' ? advance(piece.text + piece.reading) + 2 : 4;
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Shares a width (points) out among columns: first what each must have, then what it would like. */
function shareOut(shown: readonly number[], needs: readonly Need[], size: number, width: number): number[] {
  const own = shown.map((at) => needs[at] ?? { least: 1, most: 1 });
  const least = sumOf(own.map((need) => need.least)) * size;
  // A single word may be wider than a page: then columns give way in proportion.
  if (least >= width) return own.map((need) => (need.least * size * width) / least);
  const more = sumOf(own.map((need) => need.most - need.least)) * size;
  const rest = width - least;
  if (more >= rest) return own.map((need) => (need.least + ((need.most - need.least) * rest) / more) * size);
  const scale = width / (least + more);
  return own.map((need) => need.most * size * scale);
}

/** Columns that go together, the first in every group; `width` in ems. */
function groupsOf(needs: readonly Need[], width: number): number[][] {
  const first = needs[0]?.least ?? 0;
  const groups: number[][] = [];
  let group: number[] = [];
  let used = first;
  needs.forEach(({ least }, at) => {
    if (at === 0) return;
    if (group.length > 0 && used + least > width) {
      groups.push([0, ...group]);
      group = [];
      used = first;
    }
    group.push(at);
    used += least;
  });
  return [...groups, [0, ...group]];
}

/** The cells of some columns, moved together; one that reaches over several stands wherever one of them does. */
function partOf(
  cells: readonly PlacedCell[],
  headRows: number,
  shown: readonly number[],
  widths: readonly number[],
): TablePart {
  const at = new Map(shown.map((column, index) => [column, index]));
  const own = cells.flatMap((placed): PlacedCell[] => {
    const columns = Array.from({ length: placed.colspan }, (_none, index) => at.get(placed.x + index)).filter(
      (index) => index !== undefined,
    );
    const [x] = columns;
    return x === undefined ? [] : [{ ...placed, x, colspan: columns.length }];
  });
  return {
    widths,
    head: own.filter(({ y }) => y < headRows),
    rows: own.filter(({ y }) => y >= headRows),
  };
}
