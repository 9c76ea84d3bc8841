import { getResolvedPDFJS } from 'unpdf';

/** A straight line of a page along one of its sides, in points; `at` is its place across itself. */
export interface PdfRule {
  readonly across: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** What a page draws, as the library tells it. */
export interface Drawing {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

type Matrix = readonly [number, number, number, number, number, number];
type Point = readonly [number, number];

/** A filled shape this thin, in points, is a line. */
const thin = 3;
/** Shorter lines are parts of drawings. */
const shortest = 4;
/** So far from straight, in points, is straight. */
const skew = 0.5;
/** A page with more lines is a drawing. */
const mostRules = 20_000;

/** The straight lines that a page draws: those of tables among them. None where it draws too many. */
export async function rulesOf({ fnArray, argsArray }: Drawing): Promise<PdfRule[]> {
  const { OPS } = await getResolvedPDFJS();
  const stroked = new Set([OPS.stroke, OPS.closeStroke, ...both(OPS)]);
  const filled = new Set([OPS.fill, OPS.eoFill, ...both(OPS)]);
  const rules: PdfRule[] = [];
  const kept: Matrix[] = [];
  let now: Matrix = [1, 0, 0, 1, 0, 0];
  for (const [at, operation] of fnArray.entries()) {
    const args = argsArray[at];
    if (operation === OPS.save) kept.push(now);
    else if (operation === OPS.restore || operation === OPS.paintFormXObjectEnd) now = kept.pop() ?? now;
    else if (operation === OPS.transform) now = within(now, args);
    else if (operation === OPS.paintFormXObjectBegin) {
      kept.push(now);
      now = within(now, (args as readonly unknown[])[0]);
    } else if (operation === OPS.constructPath) {
      const [paint, [data]] = args as readonly [number, readonly [ArrayLike<number> | null]];
      for (const path of data && (stroked.has(paint) || filled.has(paint)) ? pathsIn(data, now) : [])
        rules.push(...(stroked.has(paint) ? sidesOf(path) : thinShape(path)));
      if (rules.length > mostRules) return [];
    }
  }
  return rules;
}

type Operations = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

const both = (OPS: Operations): number[] => [
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
];

function within(outer: Matrix, args: unknown): Matrix {
  if (!args) return outer;
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(args as ArrayLike<number>);
  const [A, B, C, D, E, F] = outer;
  return [A * a + C * b, B * a + D * b, A * c + C * d, B * c + D * d, A * e + C * f + E, B * e + D * f + F];
}

/** How many numbers follow each kind of step: to go, to draw a line, two kinds of curves, to close. */
const lengths: readonly number[] = [2, 2, 6, 4, 0];

/** Corners of the shapes of a path; one with curves has none. */
function pathsIn(data: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): Point[][] {
  const paths: Point[][] = [];
  let path: Point[] = [];
  const place = (at: number): Point => {
    const [x, y] = [data[at] ?? 0, data[at + 1] ?? 0];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  for (let at = 0; at < data.length; ) {
    const step = data[at] ?? 0;
    const length = lengths[step] ?? data.length;
    if (step === 0) {
      path = [place(at + 1)];
      paths.push(path);
    } else if (step === 1) path.push(place(at + 1));
    else if (step === 4) path.push(...path.slice(0, 1));
    else path.length = 0;
    at += 1 + length;
  }
  return paths;
}

/** Straight sides of a shape. */
const sidesOf = (path: readonly Point[]): PdfRule[] =>
  path.slice(1).flatMap(([x, y], at) => {
    const [left, bottom] = path[at] ?? [x, y];
    return ruleOf(Math.min(left, x), Math.min(bottom, y), Math.max(left, x), Math.max(bottom, y), skew);
  });

/** A filled shape that is so thin that it is a line. */
function thinShape(path: readonly Point[]): PdfRule[] {
  if (path.length < 2) return [];
  const [xs, ys] = [path.map(([x]) => x), path.map(([, y]) => y)];
  return ruleOf(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), thin);
}

function ruleOf(left: number, bottom: number, right: number, top: number, width: number): PdfRule[] {
  const [wide, high] = [right - left, top - bottom];
  if (high <= width && wide >= shortest && wide > high)
    return [{ across: true, at: (top + bottom) / 2, from: left, to: right }];
  if (wide <= width && high >= shortest && high > wide)
    return [{ across: false, at: (left + right) / 2, from: bottom, to: top }];
  return [];
}
