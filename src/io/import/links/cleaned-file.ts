import { extname } from 'node:path';
import { cleanable, cleanFile } from '../../attachments/clean/clean-file.ts';

/** A file without what nobody sees in it. */
export interface CleanedFile {
  readonly bytes: Uint8Array;
  /** How often something was taken out. */
  readonly count: number;
  /** False where nothing is known of the format: what it holds beside its text is still there. */
  readonly isCleaned: boolean;
}

/** Formats in which nothing of people or places can be. */
const harmless: readonly string[] = ['.txt', '.csv', '.gif'];

/** Cleans a file as `clean-file` does; null for one that is damaged. */
export async function cleanedFile(bytes: Uint8Array, name: string): Promise<CleanedFile | null> {
  const ending = extname(name).toLowerCase();
  if (!cleanable.includes(ending)) return { bytes, count: 0, isCleaned: harmless.includes(ending) };
  try {
    const cleaned = await cleanFile(bytes, name);
    return (
      cleaned && {
        bytes: cleaned.bytes,
        count: cleaned.removed.reduce((sum, { count }) => sum + count, 0),
        isCleaned: true,
      }
    );
  } catch {
    return null;
  }
}
