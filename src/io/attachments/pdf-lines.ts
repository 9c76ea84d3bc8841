import { withoutRadicals } from '../../domain/search/radicals.ts';
import { tidy } from './tidy.ts';

/** A run of text on a page; `transform` ends with its place from the left and from the bottom, in points. */
export interface PdfItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** A line of a page or of a cell, in points from the left and from the bottom. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly height: number;
  /** Holds cells of a table. */
  readonly cells: boolean;
  /** How many runs of text stand before it. */
  readonly at: number;
}

type OpenLine = { -readonly [Key in keyof PdfLine]: PdfLine[Key] };

/** Characters between two runs of a line, from which on they are cells of a table. */
const cellGap = 1.5;

/**
 * Lines in the order in which the file shows them; what stands at the same height further back is a line of its own.
 */
export function pdfLines(items: readonly PdfItem[]): PdfLine[] {
  const lines: OpenLine[] = [];
  for (const [at, { str, transform, width, height }] of items.entries()) {
    const last = lines.at(-1);
    if (str.trim() === '') {
      if (last && str !== '') last.text += ' ';
      continue;
    }
    const [left = 0, bottom = 0] = transform.slice(4);
    const size = Math.max(last?.height ?? 0, height);
    const gap = last ? left - last.right : 0;
    if (last && Math.abs(last.bottom - bottom) < size / 2 && gap > -size) {
      last.text += (gap > size / 2 ? ' ' : '') + str;
      last.cells ||= gap > size * cellGap;
      last.right = Math.max(last.right, left + width);
      last.height = size;
    } else lines.push({ text: str, left, right: left + width, bottom, height, cells: false, at });
  }
  return lines.map((line) => ({ ...line, text: tidy(unified(line.text)) })).filter(({ text }) => text !== '');
}

/**
 * Fonts often name the radical or the compatible form (⼀, U+2F00) of the character they show (一); that of 户 is the
 * same in the fonts of both.
 */
const unified = (text: string): string =>
  withoutRadicals(withSigns(text).replaceAll('\u2f3e', '户')).replace(
    /[\u2e80-\u2fdf\uf900-\ufaff]/g,
    (character) => character.normalize('NFKC'),
  );

/** Signs of fonts that have no others stand for themselves: bullets, boxes and ticks. */
const signs: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf09f': '•',
  '\uf06c': '●',
  '\uf0a7': '▪',
  '\uf06e': '■',
  '\uf0d8': '➢',
  '\uf0a8': '□',
  '\uf06f': '□',
  '\uf0fe': '☑',
  '\uf0fc': '✓',
};

const withSigns = (text: string): string => text.replace(/[\uf06c-\uf0fe]/g, (sign) => signs[sign] ?? sign);
