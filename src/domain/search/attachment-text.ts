/** The text of one attachment, or why there is none; `detail` is what a library said, for logs. */
export type AttachmentText =
  | { readonly outcome: 'read'; readonly parts: readonly AttachmentPart[] }
  | { readonly outcome: 'unreadable'; readonly reason: UnreadableReason; readonly detail: string | null };

/** A place in a file that a reader can turn to, with its paragraphs, lines or rows; never without any. */
export type AttachmentPart =
  | { readonly kind: 'whole'; readonly blocks: readonly string[] }
  /** `number` counts from 1, as viewers do. */
  | { readonly kind: 'page'; readonly number: number; readonly blocks: readonly string[] }
  /** Cells of a row are joined by a tab. */
  | { readonly kind: 'sheet'; readonly name: string; readonly blocks: readonly string[] };

/** Without text (a scan), with a password, broken, over a limit of size, time or memory, or of a format that is not read. */
export type UnreadableReason = 'no-text' | 'encrypted' | 'damaged' | 'too-large' | 'unknown-format';
