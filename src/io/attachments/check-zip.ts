import { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from './limits.ts';
import { UnreadableError } from './unreadable-error.ts';

/**
 * Unpacks a zip once and throws when it holds more than the limits allow or than it declares; gives the entries whose
 * names fit `kept`, by lower-case path.
 */
export async function checkZip(bytes: Uint8Array, kept?: RegExp): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
    lazyEntries: true,
    decodeStrings: false,
  });
  if (zip.entryCount > limits.zipEntries) throw tooLarge(`${zip.entryCount} entries`);
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw new UnreadableError('encrypted', 'an encrypted entry');
    entries.push(entry);
  }
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > limits.zipUnpacked) throw tooLarge(`${unpacked} bytes unpacked`);
  if (unpacked > limits.zipRatio * bytes.length) throw tooLarge(`${unpacked} bytes in ${bytes.length}`);
  const files = new Map<string, Uint8Array>();
  for (const entry of entries) {
    const path = Buffer.from(entry.fileName).toString('utf8').replaceAll('\\', '/').toLowerCase();
    const chunks = await unpack(zip, entry, kept?.test(path) ?? false);
    if (chunks) files.set(path, Buffer.concat(chunks));
  }
  return files;
}

/** The stream fails as soon as an entry is longer than it declares. */
async function unpack(zip: ZipFile, entry: Entry, keep: boolean): Promise<Buffer[] | null> {
  const stream = Readable.from(await zip.openReadStreamPromise(entry));
  const chunks: Buffer[] = [];
  for await (const chunk of stream) if (keep) chunks.push(chunk as Buffer);
  return keep ? chunks : null;
}

const tooLarge = (detail: string) => new UnreadableError('too-large', detail);
