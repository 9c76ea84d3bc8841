import { parentPort, workerData } from 'node:worker_threads';
import { loadCollectionSchemas } from '../content/content-config.ts';
import { makeSettings } from '../settings.ts';
import { applySiteConfig } from '../site-config.ts';
import { type ItemsJob, type ItemsSite, readItems } from './read-items.ts';

const { site, root } = workerData as { readonly site: ItemsSite; readonly root: string };
applySiteConfig(makeSettings({}));
// Schemas cannot be sent to another thread.
const schemas = loadCollectionSchemas(root);
parentPort?.on('message', async (job: ItemsJob) => {
  parentPort?.postMessage(await readItems(job, site, schemas));
});
