import { parentPort, workerData } from 'node:worker_threads';
import { placeAll, type RunsToPlace } from './place-lists.ts';
import { mergedLists } from './posting-runs.ts';

const { runs, ...place } = workerData as RunsToPlace;
parentPort?.postMessage(await placeAll(mergedLists(runs), place));
