import type { PortableDocument } from '../../../domain/portable/types.ts';

/** One item to be written as a PDF file. */
export interface PdfJob {
  readonly document: PortableDocument;
  /** Of the version, `2024-05-31`: the file says that it was made on that day. */
  readonly date: string;
  /** Set as an official document (GB/T 9704-2012) rather than plainly. */
  readonly official: boolean;
  /** Of whom it is, and the site that it is from: the line above every page. */
  readonly author: string;
  readonly site: string;
  /** Words below the text. */
  readonly words: PdfWords;
}

/** Words of the file, in its language. */
export interface PdfWords {
  readonly address: string;
  readonly digest: string;
  readonly source: string;
  /** What a code for cameras stands for. */
  readonly code: string;
  /** Stands in the place of a text that cannot be set. */
  readonly failed: string;
}

/** What was written. */
export interface PdfFile {
  readonly bytes: Uint8Array;
  /** Characters that no font has: the file names them by number (`[U+2B6A5]`). */
  readonly missing: readonly string[];
  /** Pictures that cannot be shown: their description stands in their place. */
  readonly pictures: readonly string[];
}

/** Writes PDF files: tagged, PDF/A-2a, the same bytes from the same job. */
export interface PdfWriter {
  /** Throws when a document cannot be set at all. */
  write(job: PdfJob): PdfFile;
}
