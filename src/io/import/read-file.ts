import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { SourceTree } from '../../domain/import/blocks.ts';
import { textTree } from '../../domain/import/text-tree.ts';
import type { ImportedText } from '../../domain/import/types.ts';
import type { UnreadableReason } from '../../domain/search/attachment-text.ts';
import { decodeAs } from '../attachments/decode-text.ts';
import { UnreadableError } from '../attachments/unreadable-error.ts';
import { readHtml } from '../formats/html/read-html.ts';
import { readPdfTree } from '../formats/pdf-tree.ts';
import { readWordTree } from '../formats/word-tree.ts';

/** A file after its reader: a tree, or Markdown, which is kept as it is. */
export type ImportSource =
  | { readonly form: 'tree'; readonly tree: SourceTree }
  | { readonly form: 'markdown'; readonly text: ImportedText };

type Reader = (
  bytes: Uint8Array,
  fileName: string,
  url: string | null,
) => ImportSource | Promise<ImportSource>;

const asTree =
  (
    read: (bytes: Uint8Array, fileName: string, url: string | null) => SourceTree | Promise<SourceTree>,
  ): Reader =>
  async (bytes, fileName, url) => ({ form: 'tree', tree: await read(bytes, fileName, url) });

/** One reader per format, by extension. */
const readers: Readonly<Record<string, Reader>> = {
  '.txt': asTree(readTxt),
  '.md': (bytes, fileName) => ({ form: 'markdown', text: { fileName, text: linesOf(decodeAs(bytes).text) } }),
  '.html': asTree(readHtml),
  '.htm': asTree(readHtml),
  '.shtml': asTree(readHtml),
  '.docx': asTree(readWordTree),
  '.docm': asTree(readWordTree),
  '.pdf': asTree(readPdfTree),
};

/** A file, the name that decides its format, and the address at which it stood. */
interface ReadJob {
  readonly file: string;
  readonly name: string;
  readonly url: string | null;
}

/** Whether files of this name are read as texts. */
export const isText = (name: string): boolean => Object.hasOwn(readers, extname(name).toLowerCase());

/** Why a file cannot be imported. */
export type ImportProblem =
  | 'unsupported'
  | 'empty'
  | 'unreadable'
  | 'too-slow'
  | 'too-much-memory'
  | UnreadableReason;

/** Reads a text for import; null when it is empty. Throws an `UnreadableError` that says why it cannot be read. */
export async function readForImport({ file, name, url }: ReadJob): Promise<ImportSource | null> {
  const reader = readers[extname(name).toLowerCase()];
  if (!reader) throw new UnreadableError('unknown-format', extname(name));
  const source = await reader(await readFile(file), name, url);
  return isEmpty(source) ? null : source;
}

const isEmpty = (source: ImportSource): boolean =>
  source.form === 'markdown' ? source.text.text.trim() === '' : source.tree.blocks.length === 0;

const linesOf = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');

function readTxt(bytes: Uint8Array, fileName: string): SourceTree {
  const { text, encoding } = decodeAs(bytes);
  const tree = textTree({ fileName, text: linesOf(text) });
  return encoding === 'utf-8'
    ? tree
    : { ...tree, notices: [{ kind: 'encoding', count: 1, detail: encoding }, ...tree.notices] };
}
