import type { getDocumentProxy } from 'unpdf';
import type { ReadFile } from './formats.ts';
import { peopleAmong } from './package-hidden.ts';
import { mayHoldNumber } from './package-texts.ts';

/** A PDF that is open. */
export type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;
/** A page of it. */
export type PdfPageProxy = Awaited<ReturnType<PdfDocument['getPage']>>;

/** Notes that somebody wrote on a page, as their texts; links and fields of forms are none. */
export async function notesOf(page: PdfPageProxy): Promise<string[]> {
  const annotations: readonly Record<string, unknown>[] = await page.getAnnotations();
  return annotations.flatMap(({ subtype, contentsObj }) => {
    const text = textOf((contentsObj as { str?: unknown } | undefined)?.str);
    return notes.has(textOf(subtype)) && text.trim() !== '' ? [text] : [];
  });
}

const notes: ReadonlySet<string> = new Set(
  'Text Highlight Underline StrikeOut Squiggly Ink Caret'.split(' '),
);

/** What a PDF holds beside its pages: notes, files within, people in its properties. */
export async function pdfHidden(
  document: PdfDocument,
  noted: readonly string[],
): Promise<Pick<ReadFile, 'hidden' | 'buried'>> {
  const { info } = await document.getMetadata();
  const values = Object.values(info as Readonly<Record<string, unknown>>).map(textOf);
  const attached: unknown = await document.getAttachments();
  const names = attached instanceof Map ? [...attached.keys()].map(textOf) : [];
  const people = peopleAmong([textOf((info as { Author?: unknown }).Author)]);
  return {
    hidden: [
      ...(noted.length > 0 ? [{ kind: 'comments', count: noted.length, sheet: null } as const] : []),
      ...(names.length > 0 ? [{ kind: 'embedded', names } as const] : []),
      ...(people > 0 ? [{ kind: 'authors', count: people } as const] : []),
    ],
    buried: [...values, ...noted, ...names].filter(mayHoldNumber),
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
