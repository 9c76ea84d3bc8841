import type { CollectionName } from '../schema/collections.ts';
import type { ReportKind } from '../schema/reports.ts';

/** A text file to import. */
export interface ImportedText {
  /** Name of the file without folder. */
  readonly fileName: string;
  /** Text with `\n` between lines, without BOM. */
  readonly text: string;
}

/** What was recognised in a text; each fact by one recogniser. */
export interface Facts {
  /** What the text or, failing that, the file's name says. */
  readonly title: string;
  readonly year: number | null;
  readonly reportKind: ReportKind | null;
  readonly published: string | null;
  readonly issued: string | null;
  readonly number: string | null;
  readonly source: SourceLine | null;
}

/** Where a text comes from: the line under a title on a government page, or what its file states. */
export interface SourceLine {
  /** To the letter; null where there is no such line. */
  readonly line: string | null;
  readonly site: string | null;
  readonly date: string | null;
  readonly views: number | null;
  /** Address of the page from which the text was taken. */
  readonly url?: string | null;
}

/** Where an imported document goes and what it says. */
export interface ImportedDocument {
  readonly collection: CollectionName;
  /** Path below the content folder without extension. */
  readonly path: string;
  readonly facts: Facts;
  /** The whole file, front matter included. */
  readonly text: string;
  readonly headings: number;
}
