import { offeredFiles } from '../search/attached-files.ts';
import type { AttachmentText } from '../search/attachment-text.ts';
import type { Given } from './rule.ts';

/** Formats that are looked into, whether an item offers the file or not: whoever knows its address has it. */
const guarded = /\.(?:pdf|docx|xlsx?|csv|txt|jpe?g|png|webp|tiff?|zip)$/i;

/** True for a file below `public/` that is looked into. */
export const isGuarded = (path: string): boolean => guarded.test(path);

/** A file below `public/` and what was read of it. */
export interface GuardedFile {
  /** Where findings stand: the file of the first item that offers it, else itself. */
  readonly file: string;
  /** Its address. */
  readonly path: string;
  /** As waivers name it. */
  readonly about: string;
  readonly text: AttachmentText;
}

/** Every file that was looked into, in the order of their addresses. */
export function guardedFiles({ corpus, texts, publicFolder }: Given['attachments']): GuardedFile[] {
  const offered = new Map(offeredFiles(corpus).map(({ file, path }) => [path, file]));
  return [...texts]
    .map(([path, text]) => ({
      file: offered.get(path) ?? publicFolder + path,
      path,
      about: publicFolder + path,
      text,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
