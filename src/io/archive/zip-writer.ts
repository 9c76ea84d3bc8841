import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';

/** How an entry stands in a ZIP file: made smaller, or as it is, so that programs can read pieces of it. */
type ZipMethod = 'deflated' | 'stored';

/** A ZIP file that is written from beginning to end (APPNOTE 6.3); its bytes depend on nothing but what is put in. */
export interface ZipWriter {
  /** Puts an entry of at most 4 GB in. Names have `/` and no beginning or end of it. */
  put(name: string, bytes: Uint8Array, method?: ZipMethod): void;
  /** Puts what comes in pieces in as it is, as large as it may be. */
  putPieces(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Writes the directory and a note of plain letters; the file is whole. Gives how many entries it has. */
  finish(note: string): number;
  /** Lets the file go as it is. */
  close(): void;
}

interface Entry {
  /** As text: small buffers are cut out of large ones, and thousands that are kept would keep all of those. */
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const [utf8, unixFile] = [0x0800, 0o100644];
const [large, many] = [0xffffffff, 0xffff];
/** Made by version 4.5 on Unix. */
const version = 45;
/** What is no smaller when deflated. */
const packed = /\.(?:zip|docx|xlsx|pptx|png|jpe?g|gif|webp|avif|woff2?|gz|mp[34]|pf_\w+|pagefind)$/i;

/** Begins a ZIP file at a path; all entries have this day (ISO date). */
export function openZipWriter(path: string, day: string): ZipWriter {
  const file = openSync(path, 'w');
  const entries: Entry[] = [];
  const date = dosDate(day);
  let offset = 0;
  const write = (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
    offset += bytes.length;
  };
  return {
    put(name, bytes, method = packed.test(name) ? 'stored' : 'deflated') {
      const small = method === 'deflated' ? deflateRawSync(bytes) : bytes;
      const deflated = small.length < bytes.length;
      const body = deflated ? small : bytes;
      const entry: Entry = {
        ...{ name, deflated, crc: crc32(bytes), offset },
        ...{ packed: body.length, size: bytes.length },
      };
      write(localHead(entry, date));
      write(body);
      entries.push(entry);
    },
    async putPieces(name, pieces) {
      const begin = offset;
      const blank: Entry = { name, deflated: false, crc: 0, packed: 0, size: 0, offset: begin };
      write(localHead(blank, date, true));
      const start = offset;
      let crc = 0;
      for await (const piece of pieces) {
        crc = crc32(piece, crc);
        write(piece);
      }
      const size = offset - start;
      const entry = { ...blank, crc, packed: size, size };
      const head = localHead(entry, date, true);
      writeSync(file, head, 0, head.length, begin);
      entries.push(entry);
    },
    finish(note) {
      const start = offset;
      for (const entry of entries) write(centralHead(entry, date));
      write(endOf(entries.length, start, offset, Buffer.from(note)));
      return entries.length;
    },
    close: () => closeSync(file),
  };
}

/** MS-DOS date of a day, which knows none before 1980. */
function dosDate(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? 0x21 : ((year - 1980) << 9) | (month << 5) | date;
}

function localHead({ name, deflated, crc, packed, size }: Entry, date: number, isWide = false): Buffer {
  const own = Buffer.from(name);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(isWide ? version : 20, 4);
  head.writeUInt16LE(utf8, 6);
  head.writeUInt16LE(deflated ? 8 : 0, 8);
  head.writeUInt16LE(date, 12);
  head.writeUInt32LE(crc, 14);
  head.writeUInt32LE(isWide ? large : packed, 18);
  head.writeUInt32LE(isWide ? large : size, 22);
  head.writeUInt16LE(own.length, 26);
  head.writeUInt16LE(isWide ? 20 : 0, 28);
  return Buffer.concat([head, own, ...(isWide ? [wide([size, packed])] : [])]);
}

/** Numbers that have no room in 32 bits (zip64 extra field). */
function wide(numbers: readonly number[]): Buffer {
  const extra = Buffer.alloc(4 + 8 * numbers.length);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8 * numbers.length, 2);
  numbers.forEach((number, at) => void extra.writeBigUInt64LE(BigInt(number), 4 + 8 * at));
  return extra;
}

function centralHead({ name, deflated, crc, packed, size, offset }: Entry, date: number): Buffer {
  const own = Buffer.from(name);
  const numbers = [size, packed, offset];
  const extra = numbers.some((number) => number >= large) ? wide(numbers) : Buffer.alloc(0);
  const held = (number: number) => (extra.length > 0 ? large : number);
  const head = Buffer.alloc(46);
  head.writeUInt32LE(0x02014b50, 0);
  head.writeUInt16LE((3 << 8) | version, 4);
  head.writeUInt16LE(extra.length > 0 ? version : 20, 6);
  head.writeUInt16LE(utf8, 8);
  head.writeUInt16LE(deflated ? 8 : 0, 10);
  head.writeUInt16LE(date, 14);
  head.writeUInt32LE(crc, 16);
  head.writeUInt32LE(held(packed), 20);
  head.writeUInt32LE(held(size), 24);
  head.writeUInt16LE(own.length, 28);
  head.writeUInt16LE(extra.length, 30);
  head.writeUInt32LE((unixFile << 16) >>> 0, 38);
  head.writeUInt32LE(held(offset), 42);
  return Buffer.concat([head, own, extra]);
}

function endOf(count: number, start: number, end: number, note: Buffer): Buffer {
  const size = end - start;
  const last = Buffer.alloc(22);
  last.writeUInt32LE(0x06054b50, 0);
  last.writeUInt16LE(Math.min(count, many), 8);
  last.writeUInt16LE(Math.min(count, many), 10);
  last.writeUInt32LE(Math.min(size, large), 12);
  last.writeUInt32LE(Math.min(start, large), 16);
  last.writeUInt16LE(note.length, 20);
  if (count < many && size < large && start < large) return Buffer.concat([last, note]);
  const big = Buffer.alloc(76);
  big.writeUInt32LE(0x06064b50, 0);
  big.writeBigUInt64LE(44n, 4);
  big.writeUInt16LE((3 << 8) | version, 12);
  big.writeUInt16LE(version, 14);
  for (const [at, number] of [count, count, size, start].entries())
    big.writeBigUInt64LE(BigInt(number), 24 + 8 * at);
  big.writeUInt32LE(0x07064b50, 56);
  big.writeBigUInt64LE(BigInt(end), 64);
  big.writeUInt32LE(1, 72);
  return Buffer.concat([big, last, note]);
}
