import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import type { AttachmentPart } from '../../domain/search/attachment-text.ts';
import { limits } from './limits.ts';
import { pdfBlocks } from './pdf-blocks.ts';
import { type PdfPage, pageTexts } from './pdf-pages.ts';
import { UnreadableError } from './unreadable-error.ts';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** Character maps of Adobe, without which Chinese fonts that a file does not bring along have no text. */
const require = createRequire(import.meta.url);
const library = dirname(require.resolve('pdfjs-dist/package.json'));
const options = {
  cMapUrl: `${join(library, 'cmaps')}/`,
  cMapPacked: true,
  useWorkerFetch: false,
  verbosity: 0,
};

/** The text layer page by page; pages without text are left out. */
export async function readPdf(bytes: Uint8Array): Promise<AttachmentPart[]> {
  const document = await open(bytes);
  try {
    return await readPages(document);
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), options);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new UnreadableError('encrypted', error.message);
    throw error;
  }
}

async function readPages(document: Document): Promise<AttachmentPart[]> {
  const pages: PdfPage[] = [];
  let characters = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { items } = await page.getTextContent();
    const blocks = pdfBlocks(items.filter((item) => 'str' in item));
    page.cleanup();
    characters += blocks.reduce((sum, { text }) => sum + text.length, 0);
    if (characters > limits.characters) throw new UnreadableError('too-large', `${characters} characters`);
    pages.push({ number, blocks });
  }
  return pageTexts(pages).map((page) => ({ kind: 'page', ...page }));
}
