import { CFB } from '@e965/xlsx';

/** What Word, Excel and PowerPoint write of a file with a password: a compound file with the real one in it. */
export function encryptedOffice(): Uint8Array {
  const container: unknown = CFB.utils.cfb_new();
  CFB.utils.cfb_add(container, '/EncryptedPackage', Buffer.alloc(64));
  CFB.utils.cfb_add(container, '/EncryptionInfo', Buffer.alloc(64));
  return CFB.write(container, { type: 'buffer' }) as Uint8Array;
}
