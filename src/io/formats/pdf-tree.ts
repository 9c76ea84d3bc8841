import type { Block, Loss, LossRule, SourceTree } from '../../domain/import/blocks.ts';
import { readPdf } from '../attachments/read-pdf.ts';

const pageNumber =
  /^[-–—~\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}(?:\s*页)?)?[-–—~\s]*$/;
const dotted = /(?:(?<!…)…{2,}|(?<!\.)\.{6,}|(?<!·)·{6,})\s*(?:-\s*)?\d{1,4}\s*(?:-\s*)?$/;

/** The text layer of a PDF as a tree; a scan has none, which is told. */
export async function readPdfTree(bytes: Uint8Array, fileName: string): Promise<SourceTree> {
  const pages = (await readPdf(bytes)).parts.flatMap((part) => (part.kind === 'page' ? part : []));
  if (pages.length === 0)
    return {
      ...{ fileName, blocks: [], main: null, stated: [], losses: [] },
      notices: [{ kind: 'scan', count: 1, detail: '' }],
    };
  const heads = repeatedHeads(pages.map(({ blocks }) => blocks[0] ?? ''));
  const isNumberOf = pageNumbers(pages);
  const blocks: Block[] = [];
  const losses: Loss[] = [];
  for (const page of pages)
    for (const [at, text] of page.blocks.entries()) {
      const place = { page: page.number, line: null };
      const isEdge = at === 0 || at === page.blocks.length - 1;
      const rule: LossRule | null =
        isEdge && pageNumber.test(text) && isNumberOf(text, page.number)
          ? 'page-number'
          : at === 0 && heads.has(text)
            ? 'running-head'
            : dotted.test(text)
              ? 'contents'
              : null;
      if (rule) losses.push({ rule, text, place });
      else blocks.push({ kind: 'paragraph', runs: [{ text }], place });
    }
  const numbers = pages.map(({ number }) => number);
  const blank = Array.from({ length: Math.max(...numbers) }, (_none, at) => at + 1).filter(
    (number) => !numbers.includes(number),
  );
  const text = blocks.map((block) => ('runs' in block ? (block.runs[0]?.text ?? '') : '')).join('');
  const garbled = /[\uFFFD\uE000-\uF8FF]{1,20}/.exec(text)?.[0];
  return {
    fileName,
    blocks,
    main: null,
    stated: [],
    losses,
    notices: [
      ...(blank.length > 0
        ? [{ kind: 'scan-pages', count: blank.length, detail: blank.join(', ') } as const]
        : []),
      ...(garbled ? [{ kind: 'gibberish', count: 1, detail: garbled } as const] : []),
    ],
  };
}

/**
 * Tells the number of a page from a number that happens to stand at its edge: it is marked as one (`- 3 -`), or runs on
 * from page to page.
 */
function pageNumbers(
  pages: readonly { readonly number: number; readonly blocks: readonly string[] }[],
): (text: string, page: number) => boolean {
  const offsetOf = (text: string, page: number) => Number(/\d+/.exec(text)?.[0]) - page;
  const offsets = pages.flatMap(({ number, blocks }) => [
    ...new Set(
      [blocks[0] ?? '', blocks.at(-1) ?? ''].flatMap((text) =>
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
const bare = /^\s*\d{1,4}\s*$/;

/** What three pages or more begin with is not of their text. */
function repeatedHeads(first: readonly string[]): ReadonlySet<string> {
  const counts = Map.groupBy(first, (text) => text);
  return new Set([...counts].flatMap(([text, all]) => (text !== '' && all.length >= 3 ? text : [])));
}
