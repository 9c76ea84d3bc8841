import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Hidden } from '../domain/search/attachment-text.ts';
import { cleanFile } from '../io/attachments/clean/clean-file.ts';
import { SignedError } from '../io/attachments/clean/clean-pdf.ts';
import type { Removed } from '../io/attachments/clean/removed.ts';
import { readAttachment } from '../io/attachments/read-attachment.ts';

/** What became of a file that was to be cleaned. */
export type CleanOutcome =
  | { readonly type: 'missing' | 'unknown-format' | 'damaged' | 'signed' | 'nothing' }
  | { readonly type: 'taken'; readonly copy: string }
  | {
      readonly type: 'written';
      readonly copy: string;
      readonly removed: readonly Removed[];
      /** What is still there and has to be taken out by hand. */
      readonly left: readonly Hidden[];
    };

/** Writes a copy of a file without what nobody sees beside it (`list-clean.docx`); nothing is ever overwritten. */
export async function cleanCopy(file: string): Promise<CleanOutcome> {
  if (!existsSync(file)) return { type: 'missing' };
  const copy = `${file.slice(0, file.length - extname(file).length)}-clean${extname(file)}`;
  const cleaned = await cleanFile(readFileSync(file), file).catch((error: unknown) =>
    error instanceof SignedError ? 'signed' : 'damaged',
  );
  if (cleaned === null) return { type: 'unknown-format' };
  if (typeof cleaned === 'string') return { type: cleaned };
  if (cleaned.removed.length === 0) return { type: 'nothing' };
  if (existsSync(copy)) return { type: 'taken', copy };
  writeFileSync(copy, cleaned.bytes, { flag: 'wx' });
  const { hidden = [] } = await readAttachment(copy, basename(copy));
  return { type: 'written', copy, removed: cleaned.removed, left: hidden };
}
