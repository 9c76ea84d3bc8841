import type { PdfRule } from '../../attachments/pdf-rules.ts';

/** A cell between ruled lines: where it begins, counted from the left and from the top, and how far it reaches. */
interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/**
 * A table between ruled lines, with the sides of its columns from the left and those of its rows from the top, in
 * points.
 */
export interface RuledGrid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

/** Lines this near to each other, in points, are one; so are the parts of a line. */
const near = 3;
/** A line that goes on so far beyond the last one across it closes a cell that has no side of its own. */
const open = 6;
/** More lines or cells than a page of a table can have are a drawing. */
const [mostLines, mostCells] = [2000, 50_000];

/** The tables that ruled lines make, each from the lines that touch each other. */
export function ruledGrids(rules: readonly PdfRule[]): RuledGrid[] {
  const lines = [true, false].flatMap((across) => joined(rules.filter((rule) => rule.across === across)));
  if (lines.length > mostLines) return [];
  return touching(lines).flatMap((own) => gridOf(own) ?? []);
}

/** Lines of one direction, without parts and doubles. */
function joined(rules: readonly PdfRule[]): PdfRule[] {
  const places = clusters(rules.map(({ at }) => at));
  const byPlace = Map.groupBy(rules, ({ at }) => nearest(places, at));
  return [...byPlace].flatMap(([at, own]) => {
    const parts: { -readonly [Key in keyof PdfRule]: PdfRule[Key] }[] = [];
    for (const rule of own.toSorted((a, b) => a.from - b.from)) {
      const last = parts.at(-1);
      if (last && rule.from <= last.to + near) last.to = Math.max(last.to, rule.to);
      else parts.push({ ...rule, at: places[at] ?? rule.at });
    }
    return parts;
  });
}

/** Places in their order, those that are near each other as one. */
function clusters(places: readonly number[]): number[] {
  const found: { first: number; sum: number; count: number }[] = [];
  for (const place of places.toSorted((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && place - last.first <= near) {
      last.sum += place;
      last.count++;
    } else found.push({ first: place, sum: place, count: 1 });
  }
  return found.map(({ sum, count }) => sum / count);
}

/** Index of the place nearest to another; places are in order. */
function nearest(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle;
    else high = middle;
  }
  return Math.abs((places[high] ?? 0) - at) < Math.abs((places[low] ?? 0) - at) ? high : low;
}

/** Groups of lines of which each touches another of its group. */
function touching(lines: readonly PdfRule[]): PdfRule[][] {
  const group = lines.map((_line, at) => at);
  const rootOf = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    group[at] = root;
    return root;
  };
  for (const [at, line] of lines.entries())
    for (let other = 0; line.across && other < lines.length; other++) {
      const side = lines[other];
      if (side && !side.across && touch(line, side)) group[rootOf(other)] = rootOf(at);
    }
  return [...Map.groupBy(lines.entries(), ([at]) => rootOf(at)).values()].map((own) =>
    own.map(([, line]) => line),
  );
}

const touch = (line: PdfRule, side: PdfRule): boolean =>
  side.at >= line.from - near &&
  side.at <= line.to + near &&
  line.at >= side.from - near &&
  line.at <= side.to + near;

function gridOf(lines: readonly PdfRule[]): RuledGrid | null {
  const [across, down] = [lines.filter((line) => line.across), lines.filter((line) => !line.across)];
  if (across.length === 0 || down.length === 0) return null;
  const xs = withOpenSides(down, across);
  const ys = withOpenSides(across, down).reverse();
  const [width, height] = [xs.length - 1, ys.length - 1];
  if (width < 1 || height < 1 || width * height > mostCells) return null;
  const right = walls(down, xs, ys);
  const below = walls(across, ys, xs);
  return { xs, ys, cells: cellsBetween(width, height, right, below) };
}

/** Places of lines, and of the sides that a table leaves open. */
function withOpenSides(lines: readonly PdfRule[], others: readonly PdfRule[]): number[] {
  const places = clusters(lines.map(({ at }) => at));
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const from = others.reduce((least, line) => Math.min(least, line.from), first);
  const to = others.reduce((most, line) => Math.max(most, line.to), last);
  return [...(from < first - open ? [from] : []), ...places, ...(to > last + open ? [to] : [])];
}

/** For each place of a line, whether it stands between each pair of places across it. */
function walls(
  lines: readonly PdfRule[],
  places: readonly number[],
  others: readonly number[],
): readonly (readonly boolean[])[] {
  const found = places.map(() => others.slice(1).map(() => false));
  const ordered = places.toSorted((a, b) => a - b);
  const isReversed = (places[0] ?? 0) > (places.at(-1) ?? 0);
  for (const line of lines) {
    const at = nearest(ordered, line.at);
    const own = found[isReversed ? places.length - 1 - at : at];
    for (let between = 0; own && between < own.length; between++) {
      const middle = ((others[between] ?? 0) + (others[between + 1] ?? 0)) / 2;
      if (middle > line.from && middle < line.to) own[between] = true;
    }
  }
  return found;
}

/** Cells as large as no line parts them, from the top left. */
function cellsBetween(
  width: number,
  height: number,
  sides: readonly (readonly boolean[])[],
  lines: readonly (readonly boolean[])[],
): RuledCell[] {
  const taken = Array.from({ length: height }, () => Array<boolean>(width).fill(false));
  const cells: RuledCell[] = [];
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      if (taken[row]?.[column]) continue;
      let [columns, rows] = [1, 1];
      const isFree = (at: number, below: number) => at < width && !taken[below]?.[at] && !sides[at]?.[below];
      while (isFree(column + columns, row)) columns++;
      const isOneWith = (below: number) =>
        below < height &&
        Array.from({ length: columns }, (_none, at) => column + at).every(
          (at) => !lines[below]?.[at] && !taken[below]?.[at] && (at === column || !sides[at]?.[below]),
        );
      while (isOneWith(row + rows)) rows++;
      for (let below = row; below < row + rows; below++) taken[below]?.fill(true, column, column + columns);
      cells.push({ row, column, rows, columns });
    }
  return cells;
}
