import { type PdfItem, type PdfLine, pdfLines } from './pdf-lines.ts';

/** A paragraph of a page, with what tells whether it goes on over the page. */
export interface PdfBlock {
  readonly text: string;
  readonly first: PdfLine;
  readonly last: PdfLine;
  /** The last line reaches the edge of its text, so that the paragraph may go on. */
  readonly isFull: boolean;
  /** The first line begins where the lines of the page begin; that of a new paragraph mostly begins further right. */
  readonly isFlush: boolean;
  /** All its lines are single characters. */
  readonly isVertical: boolean;
  /** It is no paragraph: it goes on nowhere, and is no head or foot. */
  readonly isAlone?: boolean;
}

/** A gap between lines this much wider than usual begins a paragraph. */
const wideGap = 1.3;
/** No paragraph has its lines further apart than this many times their height. */
const widestGap = 2.6;
/** So many lines that end at the same place show where their text ends, when it is at least so many characters wide. */
const [sharedBy, columnWidth] = [3, 8];
/** What begins so is an item of its own, also where the line above it is full. */
const numbered =
  /^(?:[（(][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十]{1,3}、|\d{1,3}[.、．](?!\d)|第.{1,5}[条章节])/;
/** Whether a line begins an item of its own. */
export const beginsItem = (text: string): boolean => numbered.test(text);

/** A line this many characters further in than others is set in. */
const indent = 1.2;
/** A line that ends this many characters before the edge ends a paragraph. */
const shortBy = 2;
/** Lines whose sizes differ by this part are no one paragraph. */
const otherSize = 0.1;

/**
 * Paragraphs of a page: lines that go on are joined, in columns and in cells of tables as well; in Chinese without a
 * space.
 */
export function pdfBlocks(items: readonly PdfItem[]): PdfBlock[] {
  const lines = pdfLines(items);
  const page = { lines, right: edge(lines), left: Math.min(...lines.map(({ left }) => left)) };
  const stacks = stacksOf(lines).flatMap((stack) => withoutHead(stack, lines));
  return joinColumns(stacks.flatMap((stack) => blocksOf(stack, page)));
}

interface Page {
  readonly lines: readonly PdfLine[];
  readonly left: number;
  readonly right: number;
}

const edge = (lines: readonly PdfLine[]): number =>
  lines.reduce((widest, { right }) => Math.max(widest, right), 0);

/** Lines that stand below each other, one after the other, in one size: a column, a cell, or a page without columns. */
function stacksOf(lines: readonly PdfLine[]): PdfLine[][] {
  const stacks: PdfLine[][] = [];
  for (const line of lines) {
    const above = stacks.at(-1)?.at(-1);
    if (above && isBelow(line, above)) stacks.at(-1)?.push(line);
    else stacks.push([line]);
  }
  return stacks;
}

/** So many lines of a title may stand across the columns below them. */
const longestHead = 3;

/** A title across columns is no part of the first of them. */
function withoutHead(stack: readonly PdfLine[], lines: readonly PdfLine[]): (readonly PdfLine[])[] {
  const most = Math.min(longestHead, stack.length - 2);
  for (let count = 1; count <= most; count++) {
    const [head, rest] = [stack.slice(0, count), stack.slice(count)];
    const isAcross = lines.some(
      (line) =>
        standsBeside(line, rest) && head.every(({ left, right }) => line.left < right && line.right > left),
    );
    if (isAcross) return [head, rest];
  }
  return [stack];
}

const isBelow = (line: PdfLine, above: PdfLine): boolean =>
  line.cells === above.cells &&
  above.bottom - line.bottom > line.height / 2 &&
  above.bottom - line.bottom < line.height * widestGap &&
  Math.abs(above.height - line.height) < line.height * otherSize &&
  line.left < above.right &&
  line.right > above.left;

function blocksOf(stack: readonly PdfLine[], page: Page): PdfBlock[] {
  const blocks: PdfBlock[] = [];
  const usual = usualGap(stack);
  const beside = page.lines.some((line) => standsBeside(line, stack));
  const right = beside ? edge(stack) : (sharedEdge(stack) ?? page.right);
  const left = beside ? Math.min(...stack.map((line) => line.left)) : page.left;
  const edgeLeft = Math.min(...stack.map((line) => line.left));
  const isFull = (line: PdfLine, next?: PdfLine) =>
    !line.cells && line.right > right - Math.max(line.height * shortBy, next ? firstWord(next) : 0);
  for (const line of stack) {
    const open = blocks.at(-1);
    const above = open?.last;
    const goesOn =
      above !== undefined &&
      !line.cells &&
      isFull(above, line) &&
      above.bottom - line.bottom <= usual * wideGap &&
      !(beside && beginsItem(line.text)) &&
      !beginsIndented(line, above, edgeLeft);
    if (open && goesOn)
      blocks[blocks.length - 1] = {
        ...open,
        text: joinLines(open.text, line.text),
        last: line,
        isFull: isFull(line),
        isVertical: (open.isVertical || open.first === open.last) && isSingle(open.first) && isSingle(line),
      };
    else
      blocks.push({
        text: line.text,
        first: line,
        last: line,
        isFull: isFull(line),
        isFlush: line.left < left + line.height,
        isVertical: false,
      });
  }
  return blocks;
}

/** A line set in further than others begins a paragraph, also below a full line; those of a title are centred. */
function beginsIndented(line: PdfLine, above: PdfLine, left: number): boolean {
  const isCentred = Math.abs(line.left + line.right - above.left - above.right) < line.height;
  return line.left > left + line.height * indent && (!isCentred || /[。！？；：.!?;:]$/.test(above.text));
}

const isSingle = ({ text }: PdfLine): boolean => [...text].length === 1;

/** Whether a line stands to the left or to the right of some lines. */
function standsBeside(line: PdfLine, stack: readonly PdfLine[]): boolean {
  const [top = line, bottom = line] = [stack[0], stack.at(-1)];
  const atHeight = line.bottom < top.bottom + top.height && line.bottom + line.height > bottom.bottom;
  return atHeight && stack.every(({ left, right }) => line.left >= right || line.right <= left);
}

/** The edge at which most lines of a text end, though others of the page go on further. */
function sharedEdge(stack: readonly PdfLine[]): number | null {
  const right = edge(stack);
  const full = stack.filter((line) => line.right > right - line.height / 2);
  return full.length >= sharedBy && full.every((line) => line.right - line.left > line.height * columnWidth)
    ? right
    : null;
}

/** Width of the first word of a line, for which the line above it had no room; Chinese is broken anywhere. */
export function firstWord({ text, left, right }: PdfLine): number {
  const [word = ''] = /^[\p{Script=Latin}\p{M}\d'’.,-]+ ?/u.exec(text) ?? [];
  return (word.length * (right - left)) / text.length;
}

/** Columns of vertical writing go on in the next column to the left, when they are as long as that. */
function joinColumns(blocks: readonly PdfBlock[]): PdfBlock[] {
  const joined: PdfBlock[] = [];
  for (const block of blocks) {
    const before = joined.at(-1);
    const goesOn =
      before?.isVertical &&
      block.isVertical &&
      Math.abs(before.first.bottom - block.first.bottom) < block.first.height / 2 &&
      before.last.bottom <= block.last.bottom + block.first.height / 2 &&
      block.last.left < before.last.left &&
      before.last.left - block.last.left < block.first.height * widestGap;
    if (before && goesOn)
      joined[joined.length - 1] = { ...before, text: joinLines(before.text, block.text), last: block.last };
    else joined.push(block);
  }
  return joined;
}

/** The median distance of two lines. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines
    .slice(1)
    .map((line, index) => (lines[index]?.bottom ?? 0) - line.bottom)
    .sort((left, right) => left - right);
  return gaps[Math.floor(gaps.length / 2)] ?? 0;
}

/** Two lines of a paragraph as one: a word that was broken with a hyphen is whole again, Chinese needs no space. */
export function joinLines(before: string, after: string): string {
  if (/\p{Ll}[-\u2010\u00ad]$/u.test(before) && /^\p{Ll}/u.test(after)) return before.slice(0, -1) + after;
  const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
  const together = wide.test(before.slice(-1)) || wide.test(after.slice(0, 1));
  return before + (together ? '' : ' ') + after;
}
