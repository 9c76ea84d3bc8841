import { hash } from 'node:crypto';
import { sm3 } from './sm3.ts';

/** What is listed of bytes: how many, and their digests, hexadecimal. */
export interface FileDigests {
  readonly size: number;
  readonly sha256: string;
  readonly sm3: string;
}

export const sha256 = (bytes: string | Uint8Array): string => hash('sha256', bytes, 'hex');

/** Looks at the bytes of a file. */
export const digestsOfBytes = (bytes: Uint8Array): FileDigests => ({
  size: bytes.length,
  sha256: sha256(bytes),
  sm3: sm3(bytes),
});
