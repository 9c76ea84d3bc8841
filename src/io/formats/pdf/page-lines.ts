import type { LossRule } from '../../../domain/import/blocks.ts';
import type { PdfPage } from '../../attachments/pdf-pages.ts';
import type { PageBlock } from './page-blocks.ts';

const pageNumber =
  /^[-–—~\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-–—~\s]*$/;
const dotted = /(?:(?<!…)…{2,}|(?<!\.)\.{6,}|(?<!·)·{6,})\s*(?:-\s*)?\d{1,4}\s*(?:-\s*)?$/;
const bare = /^\s*\d{1,4}\s*$/;

/** Tells by which rule a line of a page is no text; null where it is one. */
export function linesThatGo(
  pages: readonly PdfPage<PageBlock>[],
): (page: PdfPage<PageBlock>, at: number) => LossRule | null {
  const heads = repeatedHeads(pages.map(({ blocks }) => textAt(blocks, 0)));
  const isNumberOf = pageNumbers(pages);
  return (page, at) => {
    const text = textAt(page.blocks, at);
    const isEdge = at === 0 || at === page.blocks.length - 1;
    if (isEdge && pageNumber.test(text) && isNumberOf(text, page.number)) return 'page-number';
    if (at === 0 && heads.has(text)) return 'running-head';
    if (isEdge && isPrinted(page) && (at > 0 || printedAt.test(text))) return 'running-head';
    return dotted.test(text) ? 'contents' : null;
  };
}

/** Day and hour that a browser writes above a page that it prints, before its title; and the address below. */
const printedAt = /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}[,，]?\s+(?:[上下]午\s*)?\d{1,2}:\d{2}/;
const printedFrom = /^(?:https?|file):\/\/\S+\s+(\d{1,4})\/\d{1,4}$/;

/** Whether a page ends with its address and its number, as browsers print it. */
const isPrinted = ({ number, blocks }: PdfPage<PageBlock>): boolean =>
  Number(printedFrom.exec(textAt(blocks, -1))?.[1]) === number;

/** Text of a line; a table is none. */
function textAt(blocks: readonly PageBlock[], at: number): string {
  const block = blocks.at(at);
  return block && !block.table ? block.text : '';
}

/**
 * Tells the number of a page from a number that happens to stand at its edge: it is marked as one (`- 3 -`), or runs on
 * from page to page.
 */
function pageNumbers(pages: readonly PdfPage<PageBlock>[]): (text: string, page: number) => boolean {
  const offsetOf = (text: string, page: number) => Number(/\d+/.exec(text)?.[0]) - page;
  const offsets = pages.flatMap(({ number, blocks }) => [
    ...new Set(
      [textAt(blocks, 0), textAt(blocks, -1)].flatMap((text) =>
        bare.test(text) ? offsetOf(text, number) : [],
      ),
    ),
  ]);
  const counts = Map.groupBy(offsets, (offset) => offset);
  const isAlone = pages.length === 1;
  return (text, page) => {
    const offset = offsetOf(text, page);
    return !bare.test(text) || (isAlone ? offset === 0 : (counts.get(offset)?.length ?? 0) > 1);
  };
}

/** What three pages or more begin with is not of their text. */
function repeatedHeads(first: readonly string[]): ReadonlySet<string> {
  const counts = Map.groupBy(first, (text) => text);
  return new Set([...counts].flatMap(([text, all]) => (text !== '' && all.length >= 3 ? text : [])));
}
