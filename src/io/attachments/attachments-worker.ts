import { parentPort } from 'node:worker_threads';
import { readAttachment } from './read-attachment.ts';
import type { WorkerAnswer, WorkerJob } from './read-in-worker.ts';

const answer = (message: WorkerAnswer) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ file, name }: WorkerJob) => {
  try {
    answer({ kind: 'text', text: await readAttachment(file, name) });
  } catch (error) {
    answer({ kind: 'failed', error });
  }
});
answer({ kind: 'ready' });
