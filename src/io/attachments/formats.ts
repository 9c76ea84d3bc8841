import { extname } from 'node:path';
import type {
  AttachmentPart,
  AttachmentText,
  Hidden,
  UnreadableReason,
} from '../../domain/search/attachment-text.ts';

const formats = ['.pdf', '.docx', '.xlsx', '.xls', '.csv', '.txt'] as const;

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
}

/** The answer for a file without text to give. */
export const unreadable = (reason: UnreadableReason, detail: string | null): AttachmentText => ({
  outcome: 'unreadable',
  reason,
  detail,
});
