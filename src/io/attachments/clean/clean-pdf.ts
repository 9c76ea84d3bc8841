import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { Removed } from './removed.ts';

/** A PDF with a digital signature: to change anything makes the signature worthless. */
export class SignedError extends Error {}

/** Notes that somebody wrote on a page, and files that hang on it. */
const notes: ReadonlySet<string> = new Set(
  'Text Highlight Underline StrikeOut Squiggly Ink Caret Popup FileAttachment'.split(' '),
);
/** What programs tell of themselves and of people, wherever it stands. */
const told = ['Metadata', 'PieceInfo', 'LastModified'];
const name = (text: string) => PDFName.of(text);

/**
 * A PDF without authors, programs, notes, files within and former states; pages and title stay. Throws for a file with
 * a password, and a `SignedError` for one that is signed.
 */
export async function cleanPdf(
  bytes: Uint8Array,
): Promise<{ readonly bytes: Uint8Array; readonly removed: Removed[] }> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  if (isSigned(document)) throw new SignedError();
  const properties = cleanProperties(document);
  const comments = cleanPages(document);
  const embedded = cleanEmbedded(document);
  forgetUnused(document);
  const saved = await document.save({ updateFieldAppearances: false });
  return {
    bytes: saved,
    removed: [
      ...(comments > 0 ? [{ kind: 'comments', count: comments } as const] : []),
      ...(embedded > 0 ? [{ kind: 'embedded', count: embedded } as const] : []),
      ...(properties > 0 ? [{ kind: 'properties', count: properties } as const] : []),
    ],
  };
}

function isSigned({ context }: PDFDocument): boolean {
  return context
    .enumerateIndirectObjects()
    .some(([, object]) => object instanceof PDFDict && object.has(name('ByteRange')));
}

/** Everything in the properties but the title, and what stands beside objects. */
function cleanProperties({ context }: PDFDocument): number {
  let count = 0;
  const info = context.lookup(context.trailerInfo.Info);
  if (info instanceof PDFDict)
    for (const key of info.keys())
      if (key !== name('Title')) {
        info.delete(key);
        count++;
      }
  for (const [, object] of context.enumerateIndirectObjects()) {
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) continue;
    for (const key of told) if (dict.delete(name(key))) count++;
  }
  return count;
}

function cleanPages(document: PDFDocument): number {
  let count = 0;
  for (const { node } of document.getPages()) {
    const annotations = node.Annots();
    if (!annotations) continue;
    const kept = annotations.asArray().filter((one) => {
      const annotation = document.context.lookup(one);
      const kind = annotation instanceof PDFDict ? annotation.lookup(name('Subtype')) : undefined;
      const isNote = kind instanceof PDFName && notes.has(kind.decodeText());
      // A window belongs to its note and is none of its own.
      if (isNote && kind !== name('Popup')) count++;
      return !isNote;
    });
    if (kept.length < annotations.size()) node.set(name('Annots'), document.context.obj(kept));
  }
  return count;
}

/** Files within, by the list of their names; a page or the file may point to them as well. */
function cleanEmbedded({ catalog, context }: PDFDocument): number {
  const names = catalog.lookup(name('Names'));
  const list = names instanceof PDFDict ? names.lookup(name('EmbeddedFiles')) : undefined;
  const count = list instanceof PDFDict ? filesIn(list) : 0;
  if (names instanceof PDFDict) names.delete(name('EmbeddedFiles'));
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict) object.delete(name('AF'));
  return count;
}

/** Pairs of names and files in a tree of names. */
function filesIn(tree: PDFDict, depth = 0): number {
  const [names, kids] = [tree.lookup(name('Names')), tree.lookup(name('Kids'))];
  const own = names instanceof PDFArray ? Math.floor(names.size() / 2) : 0;
  if (!(kids instanceof PDFArray) || depth > 20) return own;
  return kids.asArray().reduce((sum, _kid, at) => {
    const kid = kids.lookup(at);
    return sum + (kid instanceof PDFDict ? filesIn(kid, depth + 1) : 0);
  }, own);
}

/** What nothing leads to is written by nobody: notes, metadata, pages that were taken away. */
function forgetUnused({ context }: PDFDocument): void {
  const used = new Set<PDFRef>();
  const waiting: (PDFObject | undefined)[] = [context.trailerInfo.Root, context.trailerInfo.Info];
  for (let object = waiting.pop(); object || waiting.length > 0; object = waiting.pop()) {
    if (object instanceof PDFRef) {
      if (used.has(object)) continue;
      used.add(object);
      waiting.push(context.lookup(object));
    } else if (object instanceof PDFArray) waiting.push(...object.asArray());
    else if (object instanceof PDFDict) waiting.push(...object.values());
    else if (object instanceof PDFStream) waiting.push(object.dict);
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!used.has(ref)) context.delete(ref);
}
