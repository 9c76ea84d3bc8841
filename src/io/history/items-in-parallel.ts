import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ItemHistory } from '../../domain/revisions/history.ts';
import { loadCollectionSchemas } from '../content/content-config.ts';
import { programFile } from '../program-file.ts';
import { type ItemsJob, type ItemsSite, readItems } from './read-items.ts';

type Histories = (ItemHistory | null)[];

/** Fewer states than this are read before a second thread has started. */
const worthwhile = 600;
/** Documents that a thread takes at a time. */
const portion = 250;
/** Texts live shortly: with little room for the young they are all carried to the old. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

/** Reads histories, on two threads when there are many states; `root` is the folder of the project. */
export async function readItemsInParallel(job: ItemsJob, site: ItemsSite, root: string): Promise<Histories> {
  const states = job.threads.reduce((sum, thread) => sum + thread.states.length, 0);
  const schemas = loadCollectionSchemas(root);
  if (states < worthwhile) return readItems(job, site, schemas);
  const worker = new Worker(programFile(root, 'src/io/history/items-worker.ts'), {
    workerData: { site, root },
    resourceLimits,
  });
  const waiting = portionsOf(job);
  const results: Histories[] = [];
  const work = async (read: (job: ItemsJob) => Promise<Histories>) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) results[next.at] = await read(next.job);
  };
  const elsewhere = async (part: ItemsJob) => {
    const answer = once(worker, 'message');
    worker.postMessage(part);
    return (await answer)[0] as Histories;
  };
  try {
    await Promise.all([work(elsewhere), work((part) => readItems(part, site, schemas))]);
  } finally {
    await worker.terminate();
  }
  return results.flat();
}

function portionsOf({ threads, current, records }: ItemsJob): { at: number; job: ItemsJob }[] {
  return Array.from({ length: Math.ceil(threads.length / portion) }, (_none, at) => {
    const own = threads.slice(at * portion, (at + 1) * portion);
    const entries = own.flatMap(({ path }) => {
      const entry = current.get(path);
      return entry ? [[path, entry] as const] : [];
    });
    const known = own.flatMap(({ path }) => {
      const record = records.get(path);
      return record ? [[path, record] as const] : [];
    });
    return { at, job: { threads: own, current: new Map(entries), records: new Map(known) } };
  });
}
