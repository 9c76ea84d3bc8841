import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: beside it first, then renamed into place; folders are made. */
export function writeFileWhole(path: string, data: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  const aside = `${path}.${process.pid}.part`;
  writeFileSync(aside, data);
  renameSync(aside, path);
}

/** Puts a new file in the place of an old one, which may be public by a second link, unless that has the same bytes. */
export function writeNew(path: string, data: string | Uint8Array): void {
  const madeFolder = mkdirSync(dirname(path), { recursive: true });
  if (madeFolder === undefined && existsSync(path)) {
    if (readFileSync(path).equals(Buffer.from(data))) return;
    rmSync(path, { force: true });
  }
  writeFileSync(path, data);
}
