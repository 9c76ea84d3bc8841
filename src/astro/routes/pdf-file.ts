import { type Corpus, dateOf, type Entry, isOf, pathOf, timezoneOf, urlOf } from '../../domain/corpus.ts';
import type { PortableDocument } from '../../domain/portable/types.ts';
import { documentFilePath } from '../../domain/routes/document-files.ts';
import type { ViewContext } from '../../domain/view/context.ts';
import { publisherName } from '../../domain/view/entries.ts';
import { dayOf } from '../../domain/view/history/days.ts';
import { fill, type Labels } from '../../domain/view/labels.ts';
import type { ItemPage } from '../../domain/view/page-types.ts';
import { digest } from '../../io/files/digest.ts';
import type { PaperFiles } from '../../io/render-bridge.ts';
import type { PdfWords } from '../../io/writers/pdf/pdf-writer.ts';
import { bridge } from './bridge.ts';
import { linkedPictures } from './linked-pictures.ts';

/** An item with all that a file of it is written from. */
export interface LoadedItem {
  readonly context: ViewContext;
  readonly entry: Entry;
  readonly page: ItemPage;
  readonly document: PortableDocument;
}

/** The digest of all that a PDF file shows; `item` is that of all that is known of the item. */
export function pdfKey(corpus: Corpus, entry: Entry, item: string): string {
  const pictures = linkedPictures(corpus, entry);
  return digest([item, corpus.site.name, bridge.handed?.paper?.keyOf(pictures) ?? ''].join('\n'));
}

/** An item as a PDF file. */
export async function pdfFile({ context, entry, document }: LoadedItem): Promise<Uint8Array<ArrayBuffer>> {
  const { corpus, history, labels } = context;
  const last = history.items.get(pathOf(entry))?.revisions.at(-1);
  const bytes = await paperOf().write(documentFilePath(urlOf(entry), 'pdf').slice(1), {
    document,
    date: last ? dayOf(last.seconds, timezoneOf(corpus.site)) : (dateOf(entry) ?? firstDay),
    official: isOf(entry, 'documents') && labels.locale === 'zh-CN',
    author: publisherName(context, entry),
    site: corpus.site.name,
    words: wordsOf(labels),
  });
  return new Uint8Array(bytes);
}

/** What writes PDF files in this build. */
export function paperOf(): PaperFiles {
  const { paper } = bridge.handed ?? {};
  if (!paper) throw new Error('Nobody writes PDF files.');
  return paper;
}

/** Of what nobody dates; a file must name some day. */
const firstDay = '1980-01-01';

/** Words that stand in every file. */
export function wordsOf({ marks, ui }: Labels): PdfWords {
  const named = (name: string) => fill(marks.named, { name, what: '' });
  return {
    address: `${ui.printedFrom} `,
    digest: named(ui.digest),
    source: named(ui.source),
    code: ui.addressCode,
    failed: ui.notSet,
  };
}
