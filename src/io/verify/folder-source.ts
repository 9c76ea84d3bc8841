import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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
    const stats = lstatSync(file, { throwIfNoEntry: false });
    if (!stats) return { type: 'missing' };
    if (!stats.isFile()) return { type: 'unreadable', reason: 'not a file' };
    if (stats.size > most) return { type: 'longer' };
    return { type: 'bytes', bytes: readFileSync(file) };
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    return code === 'ENOTDIR' ? { type: 'missing' } : { type: 'unreadable', reason: message };
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
