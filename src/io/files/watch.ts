import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Milliseconds in which changes are taken as one: editors write a file in several steps. */
const pause = 25;

/**
 * Tells of everything that changes below a folder, by absolute paths, until it is stopped; a folder that is not there
 * is waited for by nobody.
 */
export function watchFolder(folder: string, changed: (paths: readonly string[]) => void): () => void {
  const pending = new Set<string>();
  const watchers = new Map<string, FSWatcher>();
  let timer: NodeJS.Timeout | null = null;
  const note = (path: string) => {
    pending.add(path);
    timer ??= setTimeout(() => {
      const paths = [...pending];
      pending.clear();
      timer = null;
      changed(paths);
    }, pause);
  };
  // Only Linux has no recursive watching of its own: there every folder is watched.
  const recursive = process.platform !== 'linux';
  const add = (path: string) => {
    if (watchers.has(path) || !isFolder(path)) return;
    const watcher = watch(path, { recursive }, (_event, name) => {
      if (name === null) return;
      const at = join(path, name);
      if (!recursive && isFolder(at)) addAll(at);
      note(at);
    });
    watcher.on('error', () => {
      watcher.close();
      watchers.delete(path);
    });
    watchers.set(path, watcher);
  };
  const addAll = (path: string) => {
    add(path);
    if (recursive || !isFolder(path)) return;
    for (const item of readdirSync(path, { withFileTypes: true, recursive: true })) {
      const at = join(item.parentPath, item.name);
      if (item.isDirectory()) add(at);
      // What came with a new folder was written before anybody watched it.
      else if (started) note(at);
    }
  };
  let started = false;
  addAll(folder);
  started = true;
  return () => {
    for (const watcher of watchers.values()) watcher.close();
    if (timer) clearTimeout(timer);
  };
}

/** Changes of a folder: those before somebody asks for them are kept. */
export interface Watched {
  tell(changed: (paths: readonly string[]) => void): void;
  stop(): void;
}

/** Begins to watch before anything is read: what changes meanwhile is read again. */
export function watchEarly(folder: string): Watched {
  const early = new Set<string>();
  let changed = (paths: readonly string[]) => {
    for (const path of paths) early.add(path);
  };
  const stop = watchFolder(folder, (paths) => changed(paths));
  return {
    stop,
    tell(told) {
      changed = told;
      if (early.size > 0) told([...early]);
    },
  };
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
