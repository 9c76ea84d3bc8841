import { isCjkLetter, isCjkPunctuation } from './cjk.ts';
import type { TreeNode } from './tree.ts';

/** A line at least this wide (28 Chinese characters) may have been wrapped by an editor's window. */
const wide = 56;
const sentenceEnd = /[。！？；：.!?;:][”’）》」』"')]*$/;
/** What begins a line of its own: a number, a label such as `电话：`. */
const ownLine =
  /^(?:[（(]?[一二三四五六七八九十百\d]{1,4}[）)、．.]|第[一二三四五六七八九十百零\d]{1,6}[条章节款项]|附件|[①-⑳]|[^，。；：:]{1,12}[：:])/;

/**
 * Tells of each line break of a paragraph whether readers see it. A typed line is a line; only where a whole
 * paragraph was wrapped at a width (long lines that end inside a sentence) do long lines run on.
 */
function visibleBreaks(lines: readonly string[]): boolean[] {
  const widths = lines.map(widthOf);
  const isWrapped = lines.some(
    (line, at) =>
      at < lines.length - 1 &&
      (widths[at] ?? 0) >= wide &&
      !sentenceEnd.test(line.trimEnd()) &&
      !ownLine.test((lines[at + 1] ?? '').trim()),
  );
  const limit = isWrapped ? Math.max(...widths) * 0.8 : Number.POSITIVE_INFINITY;
  return lines
    .slice(0, -1)
    .map((_line, at) => (widths[at] ?? 0) < limit || ownLine.test((lines[at + 1] ?? '').trim()));
}

/** Columns of a line; a Chinese character takes two. */
function widthOf(line: string): number {
  let width = 0;
  for (const char of line.trim())
    width += isCjkLetter(char) || isCjkPunctuation(char) || /[“”‘’…—]/.test(char) ? 2 : 1;
  return width;
}

/** What becomes of the line breaks of one paragraph, asked in order. */
export interface BreakPlan {
  /** True when text of nothing but a line break is one that was typed; elsewhere it only parts blocks. */
  readonly isParagraph: boolean;
  next(): boolean;
}

/** Plans the line breaks of a paragraph or item; undefined when it has none. */
export function planBreaks(node: TreeNode): BreakPlan | undefined {
  const isParagraph = nameOf(node) === 'p';
  if (!hasBreak(node)) return undefined;
  const lines = [''];
  const isSoft: boolean[] = [];
  const add = (line: string, soft: boolean) => {
    isSoft.push(soft);
    lines.push(line);
  };
  const collect = (parent: TreeNode) => {
    let afterBreak = false;
    for (const child of parent.children ?? []) {
      const value = child.type === 'text' ? (child.value ?? '') : '';
      const isTyped = !(afterBreak && value === '\n') && (isParagraph || value.trim() !== '');
      if (value !== '' && isTyped) {
        const [first = '', ...rest] = value.split('\n');
        lines.push((lines.pop() ?? '') + first);
        for (const line of rest) add(line, true);
      } else if (nameOf(child) === 'br') add('', false);
      else if (!blocks.has(nameOf(child))) collect(child);
      afterBreak = nameOf(child) === 'br';
    }
  };
  collect(node);
  const visible = visibleBreaks(lines).filter((_visible, at) => isSoft[at]);
  let at = 0;
  return { isParagraph, next: () => visible[at++] ?? false };
}

const nameOf = (node: TreeNode): string => node.tagName ?? node.name ?? '';
/** These plan their own line breaks, or have none. */
const blocks = new Set(
  'p ul ol li table tr pre blockquote dl dt dd h1 h2 h3 h4 h5 h6 summary caption figcaption'.split(' '),
);

const hasBreak = (node: TreeNode): boolean =>
  node.type === 'text'
    ? node.value?.includes('\n') === true
    : node.children?.some((child) => !blocks.has(nameOf(child)) && hasBreak(child)) === true;
