import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { reducePicture } from '../io/attachments/clean/reduce-picture.ts';

/** What became of a picture that was to be made smaller. */
export type ReduceOutcome =
  | { readonly type: 'missing' | 'unknown-format' | 'damaged' | 'nothing' | 'no-library' }
  | { readonly type: 'taken'; readonly copy: string }
  /** Sizes in bytes. */
  | { readonly type: 'written'; readonly copy: string; readonly before: number; readonly after: number };

/** Writes a smaller copy of a picture beside it (`photo-small.jpg`); nothing is ever overwritten. */
export async function reduceCopy(file: string): Promise<ReduceOutcome> {
  if (!existsSync(file)) return { type: 'missing' };
  const copy = `${file.slice(0, file.length - extname(file).length)}-small${extname(file)}`;
  const bytes = readFileSync(file);
  const reduced = await reducePicture(bytes, file).catch(() => 'damaged' as const);
  if (reduced === null) return { type: 'unknown-format' };
  if (typeof reduced === 'string') return { type: reduced };
  if (reduced.length >= bytes.length) return { type: 'nothing' };
  if (existsSync(copy)) return { type: 'taken', copy };
  writeFileSync(copy, reduced, { flag: 'wx' });
  return { type: 'written', copy, before: bytes.length, after: reduced.length };
}
