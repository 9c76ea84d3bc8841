import { parse } from 'csv-parse/sync';
import type { AttachmentPart } from '../../domain/search/attachment-text.ts';
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
export function readCsvText(bytes: Uint8Array): AttachmentPart[] {
  const text = decodeText(bytes);
  const rows: string[][] = parse(text, {
    delimiter: delimiterOf(text),
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  });
  return whole(rows.map(rowBlock));
}

const whole = (blocks: string[]): AttachmentPart[] => [{ kind: 'whole', blocks: blocks.filter(Boolean) }];

/** The separator that the first line holds most of. */
function delimiterOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/, 1);
  const count = (separator: string) => line.split(separator).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}
