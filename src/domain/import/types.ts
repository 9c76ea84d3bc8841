import type { CollectionName } from '../schema/collections.ts';
import type { ReportKind } from '../schema/reports.ts';

/** A file to import after its reader: lines of text, or Markdown that is kept as such. */
export interface ImportedText {
  /** Name of the file without folder. */
  readonly fileName: string;
  readonly form: 'lines' | 'markdown';
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

/** The line under a title on a government page. */
export interface SourceLine {
  /** To the letter. */
  readonly line: string;
  readonly site: string | null;
  readonly date: string | null;
  readonly views: number | null;
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
