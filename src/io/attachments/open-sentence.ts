import type { PdfBlock } from './pdf-blocks.ts';
import type { PdfLine } from './pdf-lines.ts';

/** Nothing goes on behind these. */
const ends = /[。！？；：.!?;:]["”’』」）)]?$/;
/** Sizes that differ by this part are of different texts. */
const otherSize = 0.1;

/** Whether a paragraph does not end with a sentence. */
export const isOpen = ({ text }: PdfBlock): boolean => !ends.test(text);

export const areOfOneSize = (one: PdfLine, other: PdfLine): boolean =>
  Math.abs(one.height - other.height) < one.height * otherSize;
