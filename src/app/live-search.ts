import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { programFile } from '../io/program-file.ts';
import { type Settings, workFolders } from '../io/settings.ts';

/** The search index of a site that is being written: of its content alone, made when somebody searches. */
export interface LiveSearch {
  /** The folder in which the index of the content as it stands is found; waits until it is made. */
  folder(): Promise<string>;
  /** The content has changed. */
  forget(): void;
}

/** Opens the search of a site; a thread of its own makes the index, and what is kept of it serves the next time. */
export function openLiveSearch(settings: Settings): LiveSearch {
  const folder = join(workFolders(settings).output, '../live/output');
  let made: Promise<void> | null = null;
  /** Ends when no thread is at work: two never write one index. */
  let idle: Promise<void> = Promise.resolve();
  return {
    async folder() {
      made ??= idle.then(() => index(settings, folder));
      const making = made;
      idle = making.catch(() => undefined);
      await making.catch((error: unknown) => {
        if (made === making) made = null;
        throw error;
      });
      return folder;
    },
    forget() {
      made = null;
    },
  };
}

function index(settings: Settings, folder: string): Promise<void> {
  const worker = new Worker(programFile(settings.root, 'src/app/live-search-worker.ts'), {
    workerData: { settings, folder },
  });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`${code}`))));
  });
}
