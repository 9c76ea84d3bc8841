import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { ImportedText } from '../../domain/import/types.ts';
import { readMarkdown } from './read-md.ts';
import { readPlainText } from './read-txt.ts';

/** One reader per format, by extension. */
const readers: Readonly<Record<string, (text: string, fileName: string) => ImportedText>> = {
  '.txt': readPlainText,
  '.md': readMarkdown,
};

/** Extensions that can be imported. */
export const importable: readonly string[] = Object.keys(readers);

/** Why a file cannot be imported. */
export type ImportProblem = 'unsupported' | 'too-large' | 'empty' | 'not-utf8' | 'unreadable';

const maxBytes = 20_000_000;

/** Reads a file for import, or says why it cannot. */
export function readForImport(path: string): ImportedText | ImportProblem {
  const reader = readers[extname(path).toLowerCase()];
  if (!reader) return 'unsupported';
  let bytes: Buffer;
  try {
    if (statSync(path).size > maxBytes) return 'too-large';
    bytes = readFileSync(path);
  } catch {
    return 'unreadable';
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).replace(/\r\n?/g, '\n');
    if (text.includes('\0')) return 'not-utf8';
    return text.trim() === '' ? 'empty' : reader(text, basename(path));
  } catch {
    return 'not-utf8';
  }
}
