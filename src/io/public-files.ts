import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicFile } from '../domain/checks/rule.ts';

/** A file and when it was last changed, in milliseconds since 1970; nobody can set that time back (`ctime`). */
export interface FoundFile extends PublicFile {
  readonly time: number;
}

/** Every file below `public/` by its address (`/files/form.pdf`), with its size in bytes. */
export function listPublicFiles(folder: string): Map<string, FoundFile> {
  const files = new Map<string, FoundFile>();
  if (!existsSync(folder)) return files;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile()) files.set(`/${name.replaceAll('\\', '/')}`, { size: stat.size, time: stat.ctimeMs });
  }
  return files;
}
