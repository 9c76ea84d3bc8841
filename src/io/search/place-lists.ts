import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { programFile } from '../program-file.ts';
import type { WrittenIndex } from './index-plan.ts';
import { withJoined } from './joined-lists.ts';
import { cutLists } from './list-cutter.ts';
import { placeFiles } from './list-packs.ts';
import type { PostingRuns } from './posting-runs.ts';
import type { TokenList } from './token-lists.ts';

/** Where packs of lists are written; `root` is the folder of the program. */
export interface ListsPlace {
  readonly root: string;
  readonly output: string;
  /** Lists of so many bytes are cut. */
  readonly longList: number;
}

export type PlacedLists = Pick<WrittenIndex, 'lists' | 'common'>;

/** Files of runs to be put together. */
export interface RunsToPlace extends Omit<ListsPlace, 'root'> {
  readonly runs: readonly string[];
}

/**
 * Writes the lists of an index from nothing. Where runs lie in files a thread of its own puts them together: gigabytes
 * go through its memory, for which the collector of this thread would go through all that a build holds, each time.
 */
export async function placeLists(
  { root, output, longList }: ListsPlace,
  postings: PostingRuns,
): Promise<PlacedLists> {
  const runs = postings.files();
  if (runs.length === 0) return placeAll(postings.lists(), { output, longList });
  const job: RunsToPlace = { output, longList, runs };
  const worker = new Worker(programFile(root, 'src/io/search/list-worker.ts'), { workerData: job });
  try {
    return (await once(worker, 'message'))[0] as PlacedLists;
  } finally {
    await worker.terminate();
  }
}

/** Writes lists, those of joined runs behind them. */
export async function placeAll(
  lists: Iterable<TokenList>,
  { output, longList }: Omit<ListsPlace, 'root'>,
): Promise<PlacedLists> {
  const common: TokenList[] = [];
  const cut = cutLists(withJoined(lists, common, longList), longList);
  return { lists: await placeFiles(output, cut, longList), common: common.map(({ token }) => token) };
}
