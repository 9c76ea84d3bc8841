import type { AttachmentPart } from '../../domain/search/attachment-text.ts';
import { parseCsv } from '../files/csv.ts';
import { decodeText } from './decode-text.ts';
import { rowBlock, tidy } from './tidy.ts';

/** Plain text: every line that is not blank is a block. */
export const readTxt = (bytes: Uint8Array): AttachmentPart[] =>
  whole(
    decodeText(bytes)
      .split(/\r\n?|\n/)
      .map(tidy),
  );

/** A table as text, with commas, semicolons or tabs: every row is a block. */
export const readCsvText = (bytes: Uint8Array): AttachmentPart[] => whole(parseCsv(bytes).map(rowBlock));

const whole = (blocks: string[]): AttachmentPart[] => [{ kind: 'whole', blocks: blocks.filter(Boolean) }];
