import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { programFile } from '../program-file.ts';
import { cutLists } from './list-cutter.ts';
import { type PlacedFile, placeFiles } from './list-packs.ts';
import type { PostingRuns } from './posting-runs.ts';

/** Where packs of lists are written; `root` is the folder of the program. */
export interface ListsPlace {
  readonly root: string;
  readonly output: string;
  readonly prefix: string;
}

/** Files of runs to be put together. */
export interface RunsToPlace extends Omit<ListsPlace, 'root'> {
  readonly runs: readonly string[];
}

/**
 * Writes the lists of an index from nothing. Where runs lie in files a thread of its own puts them together: gigabytes
 * go through its memory, for which the collector of this thread would go through all that a build holds, each time.
 */
export async function placeLists(
  { root, output, prefix }: ListsPlace,
  postings: PostingRuns,
): Promise<PlacedFile[]> {
  const runs = postings.files();
  if (runs.length === 0) return placeFiles(output, prefix, cutLists(postings.lists()));
  const job: RunsToPlace = { output, prefix, runs };
  const worker = new Worker(programFile(root, 'src/io/search/list-worker.ts'), { workerData: job });
  try {
    return (await once(worker, 'message'))[0] as PlacedFile[];
  } finally {
    await worker.terminate();
  }
}
