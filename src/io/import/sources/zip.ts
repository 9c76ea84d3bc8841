import { createWriteStream } from 'node:fs';
import { extname, join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { mirroredUrl } from './folder.ts';
import {
  type Collected,
  type CollectProblem,
  formatName,
  foundNothing,
  type SourceFile,
} from './source-file.ts';

const MB = 1024 ** 2;

/** What an archive may hold: entries, bytes of all, and bytes for each of its own once it is larger than `free`. */
export const archiveLimits = { entries: 50_000, unpacked: 2048 * MB, ratio: 100, free: 20 * MB } as const;

/** Thrown where an archive must not be unpacked. */
class Refused extends Error {
  readonly problem: CollectProblem;

  constructor(problem: CollectProblem, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Unpacks the files of a zip into a folder under numbers; their own names are only shown. */
export async function filesOfZip(
  disk: string,
  path: string,
  folder: string,
  limits = archiveLimits,
): Promise<Collected> {
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(disk, { lazyEntries: true, decodeStrings: false, autoClose: false });
    const entries = await entriesOf(zip, limits);
    const files: SourceFile[] = [];
    for (const [at, { entry, name }] of entries.entries()) {
      const file = join(folder, `${at + 1}${safeEnding(name)}`);
      await unpack(zip, entry, file);
      const url = mirroredUrl(name.split('/'));
      files.push({ disk: file, path: join(path, name), name: formatName(name), url, mirrored: url !== null });
    }
    return files.length === 0 ? foundNothing(path, 'nothing-here') : { files, problems: [] };
  } catch (error) {
    if (error instanceof Refused) return foundNothing(path, error.problem, error.message);
    return foundNothing(path, error instanceof Error && 'syscall' in error ? 'unreadable' : 'damaged');
  } finally {
    zip?.close();
  }
}

/** Entries that are files, in order of name; throws when one of them may do harm. */
async function entriesOf(
  zip: ZipFile,
  { entries, unpacked, ratio, free }: typeof archiveLimits,
): Promise<{ readonly entry: Entry; readonly name: string }[]> {
  if (zip.entryCount > entries) throw new Refused('archive-too-large', `${zip.entryCount}`);
  const found: { entry: Entry; name: string }[] = [];
  let [size, packed] = [0, 0];
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (entry.isEncrypted()) throw new Refused('encrypted', name);
    if (!isSafe(name) || isLink(entry)) throw new Refused('archive-unsafe', name);
    size += entry.uncompressedSize;
    packed += entry.compressedSize;
    if (size > unpacked || (size > free && size > packed * ratio))
      throw new Refused('archive-too-large', name);
    if (!name.endsWith('/') && !isOfSystem(name)) found.push({ entry, name });
  }
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Names are UTF-8 where the archive says so or they can be, else as Chinese systems write them. */
function nameOf(entry: Entry): string {
  const bytes = Buffer.from(entry.fileName);
  const decode = (encoding: string) => new TextDecoder(encoding, { fatal: true }).decode(bytes);
  try {
    return decode('utf-8').replaceAll('\\', '/');
  } catch {
    return new TextDecoder('gb18030').decode(bytes).replaceAll('\\', '/');
  }
}

const isSafe = (name: string): boolean =>
  !name.startsWith('/') && !/^[a-z]:/i.test(name) && !name.includes('\0') && !name.split('/').includes('..');

/** Bits of the kind of file in the mode of Unix, of which 0xa is a link. */
const isLink = ({ externalFileAttributes }: Entry): boolean =>
  ((externalFileAttributes >>> 16) & 0xf000) === 0xa000;

const isOfSystem = (name: string): boolean =>
  /(?:^|\/)(?:__MACOSX\/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/i.test(name);

const safeEnding = (name: string): string =>
  /^\.[a-z0-9]{1,8}$/i.exec(extname(name))?.[0]?.toLowerCase() ?? '';

/** The stream fails as soon as an entry is longer than it declares. */
async function unpack(zip: ZipFile, entry: Entry, disk: string): Promise<void> {
  const left = { bytes: entry.uncompressedSize };
  const guard = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left.bytes -= chunk.length;
      done(left.bytes < 0 ? new Refused('archive-too-large', 'longer than it says') : null, chunk);
    },
  });
  await pipeline(await zip.openReadStreamPromise(entry), guard, createWriteStream(disk, { flags: 'wx' }));
}
