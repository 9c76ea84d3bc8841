import { scaleLinear, scalePoint } from 'd3-scale';
import { type NumberStyle, shownNumber } from './numbers.ts';
import type { ChartView } from './types.ts';

/** Everything that an SVG of a chart needs, in units of its view box. */
export interface ChartGeometry {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly barWidth: number;
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly marks: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly labels: readonly { readonly x: number; readonly text: string }[];
  /** Path of the line, interrupted where a year has no figure; empty for bars. */
  readonly line: string;
}

/** Where things stand, in units of the view box. */
interface Frame {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

const whole: Frame = { width: 480, height: 260, left: 48, top: 28, bottom: 220 };
/** One of many charts beside each other; it has no ticks. */
export const small: Frame = { width: 240, height: 120, left: 0, top: 30, bottom: 92 };

/** Places the points of a chart; the scale of values begins at 0 unless one is below. */
export function chartGeometry(
  { kind, points, unit }: ChartView,
  style: NumberStyle,
  frame = whole,
): ChartGeometry {
  const { width, height, left, top, bottom } = frame;
  const right = width - (frame === small ? 0 : 16);
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  const y = scaleLinear()
    .domain([Math.min(0, ...values), Math.max(1, ...values)])
    .nice(4)
    .range([bottom, top]);
  const x = scalePoint()
    .domain(points.map(({ label }) => label))
    .range([left, right])
    .padding(0.6);
  const placed = points.map(({ label, value }) => ({ label, value, x: round(x(label) ?? 0) }));
  const marks = placed.flatMap((point) =>
    point.value === null
      ? []
      : [{ x: point.x, y: round(y(point.value)), text: shownNumber(point.value, style, unit) }],
  );
  return {
    width,
    height,
    left,
    right,
    bottom,
    barWidth: round(Math.min(48, ((right - left) / Math.max(1, points.length)) * 0.6)),
    ticks: y.ticks(4).map((value) => ({ y: round(y(value)), text: shownNumber(value, style) })),
    marks,
    labels: placed.map((point) => ({ x: point.x, text: point.label })),
    line:
      kind === 'line'
        ? linePath(placed.map((point) => (point.value === null ? null : [point.x, round(y(point.value))])))
        : '',
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

function linePath(points: readonly (readonly [number, number] | null)[]): string {
  let open = false;
  return points
    .flatMap((point) => {
      if (point === null) {
        open = false;
        return [];
      }
      const command = `${open ? 'L' : 'M'}${point[0]} ${point[1]}`;
      open = true;
      return [command];
    })
    .join('');
}
