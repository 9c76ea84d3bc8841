import { Readable } from 'node:stream';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { limits } from './limits.ts';
import { UnreadableError } from './unreadable-error.ts';

/** Unpacks a zip once, keeping nothing, and throws when it holds more than the limits allow or than it declares. */
export async function checkZip(bytes: Uint8Array): Promise<void> {
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
  for (const entry of entries) await unpack(zip, entry);
}

/** The stream fails as soon as an entry is longer than it declares. */
async function unpack(zip: ZipFile, entry: Entry): Promise<void> {
  const stream = Readable.from(await zip.openReadStreamPromise(entry));
  for await (const _chunk of stream);
}

const tooLarge = (detail: string) => new UnreadableError('too-large', detail);
