import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import type { ReadFile } from './formats.ts';
import { limits } from './limits.ts';
import { type PdfBlock, pdfBlocks } from './pdf-blocks.ts';
import { notesOf, type PdfDocument, type PdfPageProxy, pdfHidden } from './pdf-hidden.ts';
import type { PdfItem } from './pdf-lines.ts';
import { joinedColumns } from './pdf-next-column.ts';
import { type PdfPage, pageTexts } from './pdf-pages.ts';
import { upright, withoutEdges } from './pdf-upright.ts';
import { UnreadableError } from './unreadable-error.ts';

/** Character maps of Adobe, without which Chinese fonts that a file does not bring along have no text. */
const require = createRequire(import.meta.url);
const library = dirname(require.resolve('pdfjs-dist/package.json'));
const options = {
  cMapUrl: `${join(library, 'cmaps')}/`,
  cMapPacked: true,
  useWorkerFetch: false,
  verbosity: 0,
};

/** The text layer page by page; pages without text are left out. What else the file holds is told. */
export async function readPdf(bytes: Uint8Array): Promise<ReadFile> {
  const { pages, ...more } = await readPages(bytes, async (page) => {
    const { main, above, below } = withoutEdges({ items: await itemsOf(page), rules: [] });
    return [above, upright(main).items, below].flatMap((items) => joinedColumns(pdfBlocks(items)));
  });
  return { parts: pageTexts(pages).map((page) => ({ kind: 'page', ...page })), ...more };
}

/** What stands on the pages of a file, by what `blocksOf` makes of each, and what else it holds. */
export async function readPages<Block extends PdfBlock>(
  bytes: Uint8Array,
  blocksOf: (page: PdfPageProxy) => Promise<readonly Block[]>,
): Promise<{ readonly pages: readonly PdfPage<Block>[] } & Pick<ReadFile, 'hidden' | 'buried'>> {
  const document = await open(bytes);
  try {
    const notes: string[] = [];
    const pages: PdfPage<Block>[] = [];
    let characters = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const blocks = await blocksOf(page);
      notes.push(...(await notesOf(page)));
      page.cleanup();
      characters += blocks.reduce((sum, { text }) => sum + text.length, 0);
      if (characters > limits.characters) throw new UnreadableError('too-large', `${characters} characters`);
      pages.push({ number, blocks });
    }
    return { pages, ...(await pdfHidden(document, notes)) };
  } finally {
    await document.loadingTask.destroy();
  }
}

/** Runs of text of a page in the order of the file. */
export async function itemsOf(page: PdfPageProxy): Promise<PdfItem[]> {
  const { items } = await page.getTextContent();
  return items.filter((item) => 'str' in item);
}

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableError('encrypted', error.message);
    throw error;
  }
}
