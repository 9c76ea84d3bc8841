import { readFile, stat } from 'node:fs/promises';
import type { AttachmentPart, AttachmentText } from '../../domain/search/attachment-text.ts';
import { type Format, formatOf, type ReadFile, unreadable } from './formats.ts';
import { limits } from './limits.ts';
import { readDocx } from './read-docx.ts';
import { readPdf } from './read-pdf.ts';
import { readPicture } from './read-picture.ts';
import { readCsvText, readTxt } from './read-plain.ts';
import { readSheets } from './read-sheets.ts';
import { readZip } from './read-zip.ts';
import { UnreadableError } from './unreadable-error.ts';

type Reader = (bytes: Uint8Array) => ReadFile | Promise<ReadFile>;

/** A format in which nothing can be hidden. */
const open =
  (read: (bytes: Uint8Array) => AttachmentPart[] | Promise<AttachmentPart[]>): Reader =>
  async (bytes) => ({ parts: await read(bytes), hidden: [], buried: [] });

const readers: Readonly<Record<Format, Reader>> = {
  '.pdf': readPdf,
  '.docx': readDocx,
  '.xlsx': readSheets,
  '.xls': readSheets,
  '.csv': open(readCsvText),
  '.txt': open(readTxt),
  '.jpg': readPicture,
  '.jpeg': readPicture,
  '.png': readPicture,
  '.webp': readPicture,
  '.tif': readPicture,
  '.tiff': readPicture,
  '.zip': (bytes) => readZip(bytes, (format, inner) => readers[format](inner)),
};

/**
 * Text of one file; `name` decides the format. Throws only when the disk fails; give hostile files to `readInWorker`.
 */
export async function readAttachment(file: string, name: string): Promise<AttachmentText> {
  const format = formatOf(name);
  if (format === null) return unreadable('unknown-format', null);
  const { size } = await stat(file);
  if (size > limits.file) return unreadable('too-large', `${size} bytes`);
  const bytes = await readFile(file);
  try {
    const read = await readers[format](bytes);
    const parts = read.parts.filter(({ blocks }) => blocks.length > 0);
    const unseen = {
      ...(read.hidden.length > 0 ? { hidden: read.hidden } : {}),
      ...(read.buried.length > 0 ? { buried: notIn(parts, read.buried) } : {}),
    };
    if (parts.length === 0) return { ...unreadable('no-text', null), ...unseen };
    const characters = parts.flatMap(({ blocks }) => blocks).reduce((sum, block) => sum + block.length, 0);
    if (characters > limits.characters) return unreadable('too-large', `${characters} characters`);
    return { outcome: 'read', parts, ...unseen };
  } catch (error) {
    if (error instanceof UnreadableError) return unreadable(error.reason, error.message);
    return unreadable('damaged', error instanceof Error ? error.message : String(error));
  }
}

/** Lines that are not shown as they stand, in a paragraph or cell. */
function notIn(parts: readonly AttachmentPart[], lines: readonly string[]): string[] {
  const shown = new Set(
    parts.flatMap(({ blocks }) => blocks.flatMap((block) => [block, ...block.split('\t')])),
  );
  return lines.filter((line) => !shown.has(line));
}
