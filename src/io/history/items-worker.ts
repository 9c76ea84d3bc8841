import { parentPort, workerData } from 'node:worker_threads';
import { type ItemsJob, type ItemsSite, readItems } from './read-items.ts';

parentPort?.on('message', async (job: ItemsJob) => {
  parentPort?.postMessage(await readItems(job, workerData as ItemsSite));
});
