import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { PublicFile } from '../domain/checks/rule.ts';

/** Every file below `public/` by its address (`/files/form.pdf`), with its size in bytes. */
export function listPublicFiles(folder: string): Map<string, PublicFile> {
  const files = new Map<string, PublicFile>();
  if (!existsSync(folder)) return files;
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names) {
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat?.isFile()) files.set(`/${name.replaceAll('\\', '/')}`, { size: stat.size });
  }
  return files;
}
