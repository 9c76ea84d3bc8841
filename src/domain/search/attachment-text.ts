/** The text of one attachment, or why there is none; `detail` is what a library said, for logs. */
export type AttachmentText = (
  | { readonly outcome: 'read'; readonly parts: readonly AttachmentPart[] }
  | { readonly outcome: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string | null }
) & {
  /** What the file holds and nobody sees; it is not part of the text. Absent without any. */
  readonly hidden?: readonly Hidden[];
  /** Lines that stand nowhere in the text and could hold a number of a person. Absent without any. */
  readonly buried?: readonly string[];
};

/** A place in a file that a reader can turn to, with its paragraphs, lines or rows; never without any. */
export type AttachmentPart =
  | { readonly kind: 'whole'; readonly blocks: readonly string[] }
  /** `number` counts from 1, as viewers do. */
  | { readonly kind: 'page'; readonly number: number; readonly blocks: readonly string[] }
  /** Cells of a row are joined by a tab. */
  | { readonly kind: 'sheet'; readonly name: string; readonly blocks: readonly string[] };

/** Something in a file that its programs do not show. */
export type Hidden =
  /** Text of Word that is marked as hidden, or has the colour of what is behind it. */
  | { readonly kind: 'text' }
  /** Changes of Word that were tracked and never accepted. */
  | { readonly kind: 'revisions'; readonly count: number }
  /** `sheet` is null where the file has none. */
  | { readonly kind: 'comments'; readonly count: number; readonly sheet: string | null }
  /** `number` counts from 1 over all sheets. */
  | { readonly kind: 'sheet'; readonly number: number; readonly name: string }
  /** Ranges as Excel names them (`4`, `7-9`; `C`, `E-G`); only rows and columns that hold something. */
  | { readonly kind: 'rows' | 'columns'; readonly sheet: string; readonly ranges: readonly string[] }
  /** Links of a workbook to others, and caches of pivot tables: they keep rows of the source. */
  | { readonly kind: 'links' | 'pivots'; readonly count: number }
  /** Ranges with names that are hidden; files within the file. */
  | { readonly kind: 'names' | 'embedded'; readonly names: readonly string[] }
  /** People whom the properties name as authors. */
  | { readonly kind: 'authors'; readonly count: number }
  /** A picture says where it was taken. */
  | { readonly kind: 'position' }
  /** Cells whose text has the colour of what is behind it, or a format that shows nothing. */
  | { readonly kind: 'white'; readonly sheet: string; readonly cells: readonly string[] }
  /** Cells with something in them that lie below a merged cell. */
  | { readonly kind: 'covered'; readonly sheet: string; readonly cells: readonly string[] };

/**
 * Without text (a scan), with a password, broken, over a limit of size, time or memory, or of a format that is not
 * read.
 */
export type UnreadableReason = 'no-text' | 'encrypted' | 'damaged' | 'too-large' | 'unknown-format';
