import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { noVersions, type SiteHistory } from '../../domain/revisions/history.ts';
import { type Settings, workFolders } from '../settings.ts';
import { writeFileWhole } from '../write-file.ts';

const fileOf = (settings: Settings) => join(workFolders(settings).output, '../history.json');

/** Hands the history that was read for a build to the code that Astro runs; the texts that only search needs stay behind. */
export function writeHistory(settings: Settings, history: SiteHistory): void {
  const items = history.items.map(({ superseded: _searched, ...item }) => item);
  writeFileWhole(fileOf(settings), JSON.stringify({ ...history, items }));
}

/** The history of the build at work; none when nothing was handed over. */
export function readHandedHistory(settings: Settings): SiteHistory {
  const file = fileOf(settings);
  if (!existsSync(file)) return noVersions('off');
  return JSON.parse(readFileSync(file, 'utf8')) as SiteHistory;
}
