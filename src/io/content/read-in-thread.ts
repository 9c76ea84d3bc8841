import { Worker } from 'node:worker_threads';
import { programFile } from '../program-file.ts';
import type { Settings } from '../settings.ts';
import type { Content } from './read-content.ts';

/** What was read of a content folder by another thread. */
export type ReadApart = Pick<Content, 'entries' | 'findings' | 'mentions'>;

/** Reads a whole content folder in threads of its own, while this one goes on. */
export function readInThread(settings: Settings): Promise<ReadApart> {
  const worker = new Worker(programFile(settings.root, 'src/io/content/content-worker.ts'), {
    workerData: settings,
  });
  return new Promise((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}
