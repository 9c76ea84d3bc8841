import { readSync } from 'node:fs';

/** The stream of an office file with a password, as directories of compound files name it (MS-OFFCRYPTO 1.3). */
const stream = Buffer.from('EncryptedPackage', 'utf16le');
/** Sectors of the directory that are looked at: programs write them one behind the other, and few. */
const sectors = 16;

/**
 * Whether a compound file only wraps a newer office file that has a password; `head` are its first 512 bytes. Only the
 * beginning of its directory is read.
 */
export function isEncryptedOffice(handle: number, head: Buffer): boolean {
  const size = 1 << Math.min(head.readUInt16LE(30), 12);
  const directory = Buffer.alloc(size * sectors);
  const read = readSync(handle, directory, 0, directory.length, (head.readUInt32LE(48) + 1) * size);
  return directory.subarray(0, read).includes(stream);
}
