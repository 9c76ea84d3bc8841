import { readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../../src/io/files/digest.ts';
import { makeSettings, workFolders } from '../../src/io/settings.ts';

/** Deletes what builds kept of a generated site, which nobody will build again. */
export function forgetSite(content: string, out: string): void {
  const settings = makeSettings({ content, out });
  rmSync(dirname(workFolders(settings).output), { recursive: true, force: true });
  for (const name of ['documents', 'history', 'attachments']) {
    const folder = join(settings.state, name);
    for (const file of filesIn(folder))
      if (file.startsWith(digest(settings.content, 12))) rmSync(join(folder, file), { recursive: true });
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
