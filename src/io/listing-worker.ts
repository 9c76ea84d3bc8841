import { parentPort, workerData } from 'node:worker_threads';
import type { ListedFolder } from './listing.ts';
import { listTree } from './tree.ts';

const { folder, skip } = workerData as ListedFolder;
parentPort?.postMessage(listTree(folder, skip));
