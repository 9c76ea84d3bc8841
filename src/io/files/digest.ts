import { hash } from 'node:crypto';

/** SHA-256 of a text or bytes, hexadecimal; `length` characters of it. */
export const digest = (data: string | Uint8Array, length = 32): string =>
  hash('sha256', data, 'hex').slice(0, length);
