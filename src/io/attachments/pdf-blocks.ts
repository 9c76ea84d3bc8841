import { tidy } from './tidy.ts';

/** A run of text on a page; `transform` ends with its place from the left and from the bottom, in points. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  readonly bottom: number;
  right: number;
  height: number;
  /** Holds cells of a table. */
  cells: boolean;
}

/** A gap between lines this much wider than usual begins a paragraph. */
const wideGap = 1.3;
/** A line that ends this many characters before the margin ends a paragraph. */
const shortBy = 2;
/** Lines whose sizes differ by this part are no one paragraph. */
const otherSize = 0.1;
/** Characters between two runs of a line, from which on they are cells of a table. */
const cellGap = 1.5;

/** Paragraphs of a page: lines that go on are joined, in Chinese without a space. */
export function pdfBlocks(items: readonly PdfItem[]): string[] {
  const lines = linesOf(items);
  const right = lines.reduce((widest, line) => Math.max(widest, line.right), 0);
  const usual = usualGap(lines);
  const blocks: string[] = [];
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    const goesOn =
      previous !== undefined &&
      !previous.cells &&
      !line.cells &&
      Math.abs(previous.height - line.height) < line.height * otherSize &&
      Math.abs(previous.bottom - line.bottom) <= usual * wideGap &&
      previous.right > right - previous.height * shortBy;
    if (goesOn) blocks.push(joined(blocks.pop() ?? '', line.text));
    else blocks.push(line.text);
  });
  return blocks;
}

function linesOf(items: readonly PdfItem[]): Line[] {
  const lines: Line[] = [];
  for (const { str, transform, width, height } of items) {
    const last = lines.at(-1);
    if (str.trim() === '') {
      if (last && str !== '') last.text += ' ';
      continue;
    }
    const [left = 0, bottom = 0] = transform.slice(4);
    const size = Math.max(last?.height ?? 0, height);
    if (last && Math.abs(last.bottom - bottom) < size / 2) {
      const gap = left - last.right;
      last.text += (gap > size / 2 ? ' ' : '') + str;
      last.cells ||= gap > size * cellGap;
      last.right = Math.max(last.right, left + width);
      last.height = size;
    } else lines.push({ text: str, bottom, right: left + width, height, cells: false });
  }
  return lines.map((line) => ({ ...line, text: tidy(unified(line.text)) }));
}

/** The median distance of two lines. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => Math.abs((lines[index]?.bottom ?? 0) - line.bottom))
    .sort((left, right) => left - right);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** Fonts often name the radical or the compatible form (⼀, U+2F00) of the character they show (一). */
const unified = (text: string): string =>
  text.replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, (character) => character.normalize('NFKC'));

function joined(before: string, after: string): string {
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const together = wide.test(before.slice(-1)) || wide.test(after.slice(0, 1));
  return before + (together ? '' : ' ') + after;
}
