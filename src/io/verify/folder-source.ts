import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { linkStats } from '../files/link-stats.ts';
import type { Found, SiteSource } from './site-source.ts';

/** A site in a folder. Links are named and not followed: what is behind them is no part of the folder. */
export function openFolder(folder: string): SiteSource {
  return {
    atOnce: 1,
    list: () => namesIn(folder),
    read: async (path, most) => readWhole(join(folder, path), most),
    close: () => undefined,
  };
}

function readWhole(file: string, most: number): Found {
  try {
    const stats = linkStats(file);
    if (!stats) return { type: 'missing' };
    if (!stats.isFile()) return { type: 'unreadable', reason: 'not a file' };
    if (stats.size > most) return { type: 'longer' };
    return { type: 'bytes', bytes: readFileSync(file) };
  } catch (error) {
    return { type: 'unreadable', reason: (error as Error).message };
  }
}

function namesIn(folder: string): Set<string> {
  const names = new Set<string>();
  const look = (below: string) => {
    for (const item of readdirSync(join(folder, below), { withFileTypes: true }))
      if (item.isDirectory()) look(`${below}${item.name}/`);
      else names.add(below + item.name);
  };
  look('');
  return names;
}
