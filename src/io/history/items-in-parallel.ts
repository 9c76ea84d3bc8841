import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ItemHistory } from '../../domain/revisions/history.ts';
import { type ItemsJob, readItems } from './read-items.ts';

/** Fewer states than this are read before a second thread has started. */
const worthwhile = 600;

/** Reads histories on two threads when there are many states; `root` is the folder of the project. */
export async function readItemsInParallel(job: ItemsJob, root: string): Promise<(ItemHistory | null)[]> {
  const sizes = job.threads.map(({ states }) => states.length);
  const all = sizes.reduce((sum, size) => sum + size, 0);
  if (all < worthwhile) return readItems(job);
  let [at, taken] = [0, 0];
  while (taken < all / 2) taken += sizes[at++] ?? 0;
  const worker = new Worker(join(root, 'src/io/history/items-worker.ts'), {
    workerData: { ...job, threads: job.threads.slice(at) } satisfies ItemsJob,
  });
  const others = once(worker, 'message') as Promise<[(ItemHistory | null)[]]>;
  const [own, [rest]] = await Promise.all([readItems({ ...job, threads: job.threads.slice(0, at) }), others]);
  return [...own, ...rest];
}
