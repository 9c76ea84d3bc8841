import type { LongParagraph } from './mentions.ts';

/** Shorter ones are alike by chance, or because a rule says so. */
const long = 100;
/** Headings, rows, items of lists and quotations are no paragraphs of the author's own. */
const other = /^\s{0,3}(?:#|\||>|[-*+]\s|\d{1,3}[.)]\s)/u;
/** How every such report begins. */
const preamble = /^(?:本报告|根据|依据|按照|依照)[^。]{0,120}编制/u;

/** Long paragraphs of a text; `digest` gives a name for a text that no other text has. */
export function longParagraphs(prose: string, digest: (text: string) => string): LongParagraph[] {
  let line = 1;
  return prose.split(/\n[ \t]*\n/).flatMap((block): LongParagraph[] => {
    const here = line;
    line += block.split('\n').length + 1;
    if (other.test(block)) return [];
    const plain = block.replace(/[\s*_\\]/gu, '');
    if (plain.length < long || preamble.test(plain)) return [];
    return [{ digest: digest(plain), start: plain.slice(0, 24), line: here + leading(block) }];
  });
}

/** Lines without text at the beginning of a block. */
const leading = (block: string): number => block.slice(0, block.search(/\S/)).split('\n').length - 1;
