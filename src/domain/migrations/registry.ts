import type { Migration } from './migration.ts';
import { filePaths } from './to-2/file-paths.ts';
import { namesAsMeant } from './to-2/names-as-meant.ts';
import { zoneNames } from './to-2/zone-names.ts';
import { statedDownloads } from './to-3/stated-downloads.ts';

/** From each format to the next, in order. */
export const migrations: readonly Migration[] = [
  { from: 1, to: 2, steps: [zoneNames, filePaths, namesAsMeant] },
  { from: 2, to: 3, steps: [statedDownloads] },
];
