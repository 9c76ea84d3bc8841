import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Deletes every file below a folder that is not in `keep` (absolute paths), and folders left empty; `skip` names top folders to leave alone. */
export function pruneFolder(folder: string, keep: ReadonlySet<string>, skip: readonly string[] = []): void {
  if (!existsSync(folder)) return;
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    if (skip.includes(item.name)) continue;
    const path = join(folder, item.name);
    if (!item.isDirectory()) {
      if (!keep.has(path)) rmSync(path);
      continue;
    }
    pruneFolder(path, keep);
    if (readdirSync(path).length === 0) rmSync(path, { recursive: true });
  }
}
