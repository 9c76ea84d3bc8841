import { beginsItem, firstWord, joinLines } from '../../attachments/pdf-blocks.ts';
import { type PdfItem, type PdfLine, pdfLines } from '../../attachments/pdf-lines.ts';

/** What word processors leave blank at either side of a cell, in points, and have room for at its end. */
const padding = 5.4;
/** So many characters are room that a line leaves when it is broken where it had to be. */
const slack = 0.6;

/** The text of a cell, and whether its last line is full, so that it may go on on the next page. */
export interface CellText {
  readonly text: string;
  readonly isFull: boolean;
}

/** Text of a cell that is so wide, in points: lines that had no room are one; others end where the file ends them. */
export function cellText(items: readonly PdfItem[], width: number): CellText {
  const lines = pdfLines(inOrder(items)).map((line) => ({ ...line, text: closed(line.text) }));
  const isVertical = lines.length > 1 && lines.every(({ text }) => /^[\p{Script=Han}（）()、]$/u.test(text));
  let text = '';
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (!above) text = line.text;
    else if (isVertical || goesOn(above, line, width)) text = joinLines(text, line.text);
    else text += `\n${line.text}`;
  }
  const last = lines.at(-1);
  return { text, isFull: last !== undefined && !isVertical && room(last, width) < last.height * (1 + slack) };
}

/** From the top, and each line from the left: files draw parts of a cell in any order. */
function inOrder(items: readonly PdfItem[]): PdfItem[] {
  const lines: { bottom: number; height: number; items: PdfItem[] }[] = [];
  for (const item of items.toSorted((a, b) => bottomOf(b) - bottomOf(a))) {
    const last = lines.at(-1);
    if (last && last.bottom - bottomOf(item) < Math.max(last.height, item.height) / 2) {
      last.items.push(item);
      last.height = Math.max(last.height, item.height);
    } else lines.push({ bottom: bottomOf(item), height: item.height, items: [item] });
  }
  return lines.flatMap((line) => line.items.toSorted((a, b) => leftOf(a) - leftOf(b)));
}

const leftOf = ({ transform }: PdfItem): number => transform[4] ?? 0;
const bottomOf = ({ transform }: PdfItem): number => transform[5] ?? 0;

const goesOn = (above: PdfLine, line: PdfLine, width: number): boolean =>
  !beginsItem(line.text) &&
  room(above, width) <
    Math.max(firstWord(line), Math.min(line.height, line.right - line.left)) + line.height * slack;

const room = ({ left, right }: PdfLine, width: number): number => width - 2 * padding - (right - left);

/** `商 业 企` is set apart to fill its cell. */
const closed = (text: string): string =>
  /^\p{Script=Han}(?:\s+\p{Script=Han})+$/u.test(text) ? text.replace(/\s+/g, '') : text;
