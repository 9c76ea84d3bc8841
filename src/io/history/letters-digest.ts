import { lettersOf } from '../../domain/ledger/letters.ts';
import { digest } from '../files/digest.ts';

/** Digest of the letters of a document, without layout: it stands in ledgers and must never change. */
export const lettersDigest = (bytes: Buffer): string => digest(lettersOf(bytes.toString('utf8')), 24);
