import { parentPort, workerData } from 'node:worker_threads';
import { type ItemsJob, readItems } from './read-items.ts';

parentPort?.postMessage(await readItems(workerData as ItemsJob));
