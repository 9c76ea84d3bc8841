import { CFB } from '@e965/xlsx';

const starts = { zip: [0x50, 0x4b], compound: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] } as const;

/**
 * What an office file really is, whatever its name says: a zip, a compound file (before 2007, or encrypted), or
 * neither.
 */
export function containerOf(bytes: Uint8Array): keyof typeof starts | null {
  const is = (start: readonly number[]) => start.every((byte, index) => bytes[index] === byte);
  if (is(starts.zip)) return 'zip';
  return is(starts.compound) ? 'compound' : null;
}

/** Whether a compound file only wraps a newer office file that has a password. */
export function wrapsEncrypted(bytes: Uint8Array): boolean {
  const container: unknown = CFB.parse(bytes);
  return Boolean(CFB.find(container, 'EncryptedPackage'));
}
