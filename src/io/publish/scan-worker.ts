import { parentPort, workerData } from 'node:worker_threads';
import { type FolderStamps, sameFolders } from '../files/folder-stamps.ts';
import { listTree, sameTree, type Tree } from '../files/tree.ts';
import { readPublished } from './published-record.ts';
import type { Findings, SurveyedPlaces } from './scan.ts';

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
const left = published && look(output);
say({ left });
const files = published?.files ?? new Map<string, string>();
const asPublished = published !== null && left !== null && sameTree(files, left);
say({ asPublished });
/**
 * Both trees are links to the files of the output: where those are as they were, only the folders need be looked at.
 */
const folders = asPublished ? published.folders : null;
const isSame = (folder: string, stamps: FolderStamps | undefined): boolean => {
  if (stamps) return sameFolders(folder, stamps);
  const tree = published && look(folder);
  return tree !== null && sameTree(files, tree);
};
say({
  untouched: {
    target: isSame(target, folders?.target),
    spare: Boolean(published?.folders) && isSame(spare, folders?.spare),
  },
});
