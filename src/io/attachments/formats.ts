import { extname } from 'node:path';
import type {
  AttachmentPart,
  AttachmentText,
  Hidden,
  UnreadableReason,
} from '../../domain/search/attachment-text.ts';

const documents = ['.pdf', '.docx', '.xlsx', '.xls', '.csv', '.txt'] as const;
const pictures = ['.jpg', '.jpeg', '.png', '.webp', '.tif', '.tiff'] as const;
const formats = [...documents, ...pictures, '.zip'] as const;

/** The ending of a name, which decides how a file is read. */
export type Format = (typeof formats)[number];

/** How a file of this name is read; null when it is not. Capitals do not matter. */
export function formatOf(name: string): Format | null {
  const ending = extname(name).toLowerCase();
  return formats.find((format) => format === ending) ?? null;
}

/** What the reader of a format gives. */
export interface ReadFile {
  readonly parts: readonly AttachmentPart[];
  readonly hidden: readonly Hidden[];
  /** Lines that are no part of the text and could hold a number of a person. */
  readonly buried: readonly string[];
}

/** The answer for a file without text to give. */
export const unreadable = (reason: UnreadableReason, detail: string | null): AttachmentText => ({
  outcome: 'unreadable',
  reason,
  detail,
});
