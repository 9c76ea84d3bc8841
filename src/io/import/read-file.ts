import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Notice, SourceTree } from '../../domain/import/blocks.ts';
import { localAddress } from '../../domain/import/links/addresses.ts';
import { textTree } from '../../domain/import/text-tree.ts';
import type { ImportedText } from '../../domain/import/types.ts';
import { decodeAs } from '../attachments/decode-text.ts';
import { UnreadableError } from '../attachments/unreadable-error.ts';
import { readHtml } from '../formats/html/read-html.ts';
import type { PagePlace } from '../formats/page-place.ts';
import { readPdfTree } from '../formats/pdf/pdf-tree.ts';
import { readWordTree } from '../formats/word-tree.ts';
import type { PrepareJob } from './prepared.ts';

/** A file after its reader: a tree, or Markdown, which is kept as it is. */
export type ImportSource =
  | { readonly form: 'tree'; readonly tree: SourceTree }
  | { readonly form: 'markdown'; readonly text: ImportedText; readonly notices: readonly Notice[] };

type Reader = (bytes: Uint8Array, fileName: string, place: PagePlace) => ImportSource | Promise<ImportSource>;

const asTree =
  (
    read: (bytes: Uint8Array, fileName: string, place: PagePlace) => SourceTree | Promise<SourceTree>,
  ): Reader =>
  async (bytes, fileName, place) => ({ form: 'tree', tree: await read(bytes, fileName, place) });

/** One reader per format, by extension. */
const readers: Readonly<Record<string, Reader>> = {
  '.txt': asTree(readTxt),
  '.md': readMarkdown,
  '.html': asTree(readHtml),
  '.htm': asTree(readHtml),
  '.shtml': asTree(readHtml),
  '.docx': asTree(readWordTree),
  '.docm': asTree(readWordTree),
  '.pdf': asTree(readPdfTree),
};

/** Whether files of this name are read as texts. */
export const isText = (name: string): boolean => Object.hasOwn(readers, extname(name).toLowerCase());

/**
 * Reads a text for import; null when it is empty. `isThere` tells which files lie around it. Throws an
 * `UnreadableError` that says why it cannot be read.
 */
export async function readForImport(
  { file, name, url, path }: PrepareJob,
  isThere: (address: string) => boolean,
): Promise<ImportSource | null> {
  const reader = readers[extname(name).toLowerCase()];
  if (!reader) throw new UnreadableError('unknown-format', extname(name));
  const source = await reader(await readFile(file), name, { url, local: localAddress(path), isThere });
  return isEmpty(source) ? null : source;
}

const isEmpty = (source: ImportSource): boolean =>
  source.form === 'markdown'
    ? source.text.text.trim() === ''
    : source.tree.blocks.length === 0 && !isScan(source.tree);

/** Whether a file has pages and no text: it can be kept as it is. */
export const isScan = ({ notices }: SourceTree): boolean => notices.some(({ kind }) => kind === 'scan');

const linesOf = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

function readMarkdown(bytes: Uint8Array, fileName: string): ImportSource {
  const { text, encoding } = decodeAs(bytes);
  const notices = encoding === 'utf-8' ? [] : [{ kind: 'encoding', count: 1, detail: encoding } as const];
  return { form: 'markdown', text: { fileName, text: linesOf(text) }, notices };
}

function readTxt(bytes: Uint8Array, fileName: string): SourceTree {
  const { text, encoding } = decodeAs(bytes);
  const tree = textTree({ fileName, text: linesOf(text) });
  return encoding === 'utf-8'
    ? tree
    : { ...tree, notices: [{ kind: 'encoding', count: 1, detail: encoding }, ...tree.notices] };
}
