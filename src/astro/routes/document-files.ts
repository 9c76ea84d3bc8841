import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Entry, urlOf } from '../../domain/corpus.ts';
import { aboutItem, jsonDocument } from '../../domain/exports/documents/json-document.ts';
import { markdownDocument } from '../../domain/exports/documents/markdown-document.ts';
import { textDocument } from '../../domain/exports/documents/text-document.ts';
import { typeHeader } from '../../domain/files/media-types.ts';
import { portableDocument } from '../../domain/portable/portable-document.ts';
import type { PortableDocument } from '../../domain/portable/types.ts';
import { documentFormatsOf } from '../../domain/routes/document-files.ts';
import { type DownloadFormat, downloadTypes } from '../../domain/schema/download-formats.ts';
import type { ViewContext } from '../../domain/view/context.ts';
import { digest } from '../../io/files/digest.ts';
import { currentSettings } from '../../io/settings.ts';
import { type DocumentPicture, documentPicture } from '../../io/writers/docx/pictures.ts';
import { bridge } from './bridge.ts';
import { loadContext } from './context.ts';
import { linkedPictures } from './linked-pictures.ts';
import { ownTextOf } from './own-text.ts';
import { itemKeys, pageModel } from './pages.ts';
import { type LoadedItem, pdfFile, pdfKey } from './pdf-file.ts';
import { segmentsOf } from './prose.ts';

/** One path for every file that holds an item; its key is that of all that is known of the item. */
export async function documentFilePaths() {
  const { corpus } = loadContext();
  // Where pages are shown while somebody writes, nobody asks for keys.
  const keys = bridge.handed?.models ? null : await itemKeys();
  const keyOf: Partial<Record<DownloadFormat, (entry: Entry, key: string) => string>> = {
    docx: (entry, key) => digest(JSON.stringify([key, linkedPictures(corpus, entry).map(stampOf)])),
    pdf: (entry, key) => pdfKey(corpus, entry, key),
  };
  return corpus.entries.flatMap((entry) => {
    const path = urlOf(entry);
    const key = keys?.get(path) ?? '';
    return documentFormatsOf({ site: corpus.site }, entry).map((format) => ({
      params: { item: path.slice(1, -1), format },
      props: { path, format },
      cacheKey: keyOf[format]?.(entry, key) ?? key,
    }));
  });
}

/** Tells the bytes of a picture from those that stood there before. */
function stampOf(src: string): readonly unknown[] {
  const { size, mtimeMs } = statSync(join(currentSettings().public, src), { throwIfNoEntry: false }) ?? {};
  return [src, size, mtimeMs];
}

/** What an item is in one of these formats. */
export async function documentFile(path: string, format: DownloadFormat): Promise<Response> {
  const headers = { 'Content-Type': typeHeader(downloadTypes[format]) };
  return new Response(await writers[format](await loadItem(path)), { headers });
}

/** Files of one item are made one behind the other. */
let last: { readonly path: string; readonly model: object; readonly document: PortableDocument } | null =
  null;
bridge.forget.push(() => {
  last = null;
});

async function loadItem(path: string): Promise<LoadedItem> {
  const context = loadContext();
  const entry = context.corpus.byPath.get(path.slice(1, -1));
  const model = await pageModel(path);
  if (!entry || model.page.kind !== 'item') throw new Error(`There is no item ${path}.`);
  if (last?.path !== path || last.model !== model.page)
    last = {
      path,
      model: model.page,
      document: portableDocument(context, model.page, segmentsOf(model.page.prose)),
    };
  return { context, entry, page: model.page, document: last.document };
}

/** What writes each format; the larger ones are loaded only where such a file is made. */
const writers: Readonly<
  Record<DownloadFormat, (item: LoadedItem) => string | Promise<Uint8Array<ArrayBuffer>>>
> = {
  json: ({ context, entry, document }) =>
    jsonDocument(document, aboutItem(context, entry), {
      home: context.home,
      markdown: markdownDocument(document, entry.data, context),
    }),
  md: ({ context, entry, document }) => markdownDocument(document, entry.data, context),
  txt: ({ context, document }) => textDocument(document, context.labels),
  docx: async ({ context, entry, page, document }) => {
    const { docxBytes } = await import('../../io/writers/docx/docx.ts');
    const picture = (src: string) => pictureOf(context, src);
    const own = { data: entry.data, text: ownTextOf(entry, page) };
    return new Uint8Array(docxBytes(document, { labels: context.labels, ...own, picture }));
  },
  pdf: pdfFile,
};

/** A picture of the public folder; null for one that is not there, is no picture or is broken. */
function pictureOf({ files }: ViewContext, src: string): DocumentPicture | null {
  return files.has(src) ? documentPicture(readFileSync(join(currentSettings().public, src))) : null;
}
