import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import type { AttachmentPart } from '../../domain/search/attachment-text.ts';
import type { ReadFile } from './formats.ts';
import { limits } from './limits.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { notesOf, type PdfDocument, pdfHidden } from './pdf-hidden.ts';
import { type PdfPage, pageTexts } from './pdf-pages.ts';
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
  const document = await open(bytes);
  try {
    const { parts, notes } = await readPages(document);
    const more = await pdfHidden(document, notes);
    return { parts, ...more };
  } finally {
    await document.loadingTask.destroy();
  }
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

async function readPages(document: PdfDocument): Promise<{ parts: AttachmentPart[]; notes: string[] }> {
  const notes: string[] = [];
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const blocks = pdfBlocks(items.filter((item) => 'str' in item));
    notes.push(...(await notesOf(page)));
    page.cleanup();
    characters += blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.characters) throw new UnreadableError('too-large', `${characters} characters`);
    pages.push({ number, blocks });
  }
  return { parts: pageTexts(pages).map((page) => ({ kind: 'page', ...page })), notes };
}
