import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { type FileType, fileTypeOf, headLength } from '../../domain/files/file-type.ts';
import { codeVersion } from '../code-version.ts';
import type { Settings } from '../settings.ts';
import { digest } from './digest.ts';
import { isEncryptedOffice } from './encrypted-office.ts';
import type { FoundFile } from './walk-folder.ts';
import { writeFileWhole } from './write-file.ts';

/** Milliseconds within which a file can be changed twice at what its system calls the same time. */
const doubt = 2000;

type Known = readonly [stamp: string, type: FileType | null];

/**
 * What every file of the public folder that is not empty is by its first bytes; of files that are as they were,
 * nothing is read.
 */
export function typesOfFiles(
  settings: Settings,
  files: ReadonlyMap<string, FoundFile>,
): Map<string, FileType | null> {
  const cache = join(settings.state, 'file-types', `${digest(settings.public, 12)}.json`);
  const version = codeVersion(settings.root, [
    'src/domain/files/file-type.ts',
    'src/io/files/encrypted-office.ts',
  ]);
  const before = load(cache, version);
  const now = Date.now();
  let hasNew = false;
  const known = new Map<string, Known>();
  for (const [path, { size, time }] of files) {
    if (size === 0) continue;
    const stamp = `${size} ${time}`;
    const old = before.get(path);
    if (old?.[0] === stamp) known.set(path, old);
    else {
      known.set(path, [time > now - doubt ? '' : stamp, readType(join(settings.public, path))]);
      hasNew = true;
    }
  }
  if (hasNew || known.size !== before.size)
    writeFileWhole(cache, JSON.stringify({ version, files: [...known] }));
  return new Map([...known].map(([path, [, type]]) => [path, type]));
}

function readType(file: string): FileType | null {
  const head = Buffer.alloc(headLength);
  const handle = openSync(file, 'r');
  try {
    const type = fileTypeOf(head.subarray(0, readSync(handle, head, 0, headLength, 0)));
    return type === 'ole' && isEncryptedOffice(handle, head) ? 'encrypted' : type;
  } finally {
    closeSync(handle);
  }
}

function load(cache: string, version: string): Map<string, Known> {
  if (!existsSync(cache)) return new Map();
  try {
    const stored = JSON.parse(readFileSync(cache, 'utf8')) as { version: string; files: [string, Known][] };
    return new Map(stored.version === version ? stored.files : []);
  } catch {
    // Cut off or written over: every file is looked at anew.
    return new Map();
  }
}
