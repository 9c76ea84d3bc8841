import { parentPort, workerData } from 'node:worker_threads';
import { loadCollectionSchemas } from '../content/content-config.ts';
import { type ItemsJob, type ItemsSite, readItems } from './read-items.ts';

const { site, root } = workerData as { readonly site: ItemsSite; readonly root: string };
// Schemas cannot be sent to another thread.
const schemas = loadCollectionSchemas(root);
parentPort?.on('message', async (job: ItemsJob) => {
  parentPort?.postMessage(await readItems(job, site, schemas));
});
