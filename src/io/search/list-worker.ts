import { parentPort, workerData } from 'node:worker_threads';
import { cutLists } from './list-cutter.ts';
import { placeFiles } from './list-packs.ts';
import type { RunsToPlace } from './place-lists.ts';
import { mergedLists } from './posting-runs.ts';

const { output, prefix, runs } = workerData as RunsToPlace;
parentPort?.postMessage(await placeFiles(output, prefix, cutLists(mergedLists(runs))));
