import { closeSync, openSync, readSync, writeSync } from 'node:fs';
import type { ListPart } from './token-lists.ts';

/** Bytes that are written, or read of one file, at a time; what is longer is taken whole. */
const [written, read] = [1 << 20, 1 << 16];
/** Before the token and the bytes of a part: five whole numbers. */
const headLength = 20;

/** Writes parts of lists into a new file, in the order in which they come. */
export function writeRun(path: string, parts: Iterable<ListPart>): void {
  const file = openSync(path, 'wx');
  try {
    let open: Uint8Array[] = [];
    let size = 0;
    const flush = () => {
      writeAll(file, Buffer.concat(open));
      [open, size] = [[], 0];
    };
    for (const { token, count, first, last, bytes } of parts) {
      const name = Buffer.from(token);
      const head = Buffer.alloc(headLength);
      for (const [at, value] of [name.length, bytes.length, count, first, last].entries())
        head.writeUInt32LE(value, at * 4);
      open.push(head, name, bytes);
      size += headLength + name.length + bytes.length;
      if (size >= written) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

/** The parts in a file, of which little is in memory at a time. */
export function* readRun(path: string): Generator<ListPart> {
  const file = openSync(path, 'r');
  try {
    const take = bytesOf(file);
    for (let head = take(headLength); head; head = take(headLength)) {
      const [name = 0, length = 0, count = 0, first = 0, last = 0] = Array.from({ length: 5 }, (_none, at) =>
        head.readUInt32LE(at * 4),
      );
      const body = take(name + length);
      if (!body) throw new Error(`${path} is cut off.`);
      yield { token: body.toString('utf8', 0, name), count, first, last, bytes: body.subarray(name) };
    }
  } finally {
    closeSync(file);
  }
}

/** Takes so many bytes of a file, which stay as they are; null when fewer are left. */
function bytesOf(file: number): (length: number) => Buffer | null {
  let [open, at] = [Buffer.alloc(0), 0];
  return (length) => {
    if (at + length > open.length) {
      const rest = open.subarray(at);
      const next = Buffer.allocUnsafeSlow(Math.max(read, length));
      let size = rest.copy(next);
      for (let more = -1; more !== 0 && size < next.length; size += more)
        more = readSync(file, next, size, next.length - size, null);
      [open, at] = [next.subarray(0, size), 0];
      if (length > size) return null;
    }
    at += length;
    return open.subarray(at - length, at);
  };
}
