import { parentPort, workerData } from 'node:worker_threads';
import { readPublished } from './published-record.ts';
import type { Findings, SurveyedPlaces } from './survey.ts';
import { listTree, sameTree, type Tree } from './tree.ts';

const { output, target, spare, record } = workerData as SurveyedPlaces;
const say = (findings: Partial<Findings>) => parentPort?.postMessage(findings);

/** Null for a folder that cannot be read, or changes while it is read. */
function look(folder: string): Tree | null {
  try {
    return listTree(folder);
  } catch {
    return null;
  }
}

const published = readPublished(record);
say({ begun: true });
say({ left: published && look(output) });
const isSame = (folder: string): boolean => {
  const tree = published && look(folder);
  return tree !== null && sameTree(published?.files ?? new Map(), tree);
};
say({
  untouched: { target: isSame(target), spare: published?.linked === true && isSame(spare) },
});
