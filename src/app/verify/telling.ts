import type { Finding } from '../../domain/finding.ts';
import type { Message } from '../../domain/text/message.ts';

/** Tells what is wrong with a file of a site, and what to do. */
export type Tell = (file: string, message: Message, fix: Message, severity?: Finding['severity']) => void;

/** What a site is held against besides what it says of itself. */
export interface VerifyWishes {
  /** Allowed signers from elsewhere; null takes those that the site itself names. */
  readonly signers: Uint8Array | null;
  /** Certificates (PEM) of authorities whose time stamps are trusted. */
  readonly authorities?: Uint8Array | null;
  /** ISO date of the clock. */
  readonly today: string;
  /** Only a part of the site is there: other files, and the lists that have none of these, are not missed. */
  readonly isPart?: boolean;
}

/** No file of the lists themselves is longer. */
export const mostOfList = 64 * 1024 ** 2;

export const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
