import type { UnreadableReason } from '../../domain/search/attachment-text.ts';

/** Thrown by the reader of a format when it knows why a file has no text to give. */
export class UnreadableError extends Error {
  readonly reason: UnreadableReason;

  constructor(reason: UnreadableReason, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}
