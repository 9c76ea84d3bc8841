import { parentPort, workerData } from 'node:worker_threads';
import type { Untouched } from './publish.ts';
import { readPublished } from './published-record.ts';
import type { SurveyedPlaces, SurveyMessage } from './survey.ts';
import { listTree, sameTree } from './tree.ts';

const { target, spare, record } = workerData as SurveyedPlaces;
const say = (message: SurveyMessage) => parentPort?.postMessage(message);
const published = readPublished(record);
say('begun');

/** A folder that cannot be read, or changes while it is read, is not as it was left. */
function isSame(folder: string): boolean {
  try {
    return published !== null && sameTree(published.files, listTree(folder));
  } catch {
    return false;
  }
}

const untouched: Untouched = {
  target: isSame(target),
  spare: published?.linked === true && isSame(spare),
};
say(untouched);
