import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { CachedDocument } from './parse-cache.ts';
import { type ParseJob, parseDocuments } from './parse-documents.ts';
import type { WorkerInput } from './parse-worker.ts';

/** Fewer documents than this are parsed before a second thread has started. */
const worthwhile = 800;
/** Milliseconds after which a thread that gives no answer is given up. */
const patience = 120_000;

/** Parses documents on two threads when there are many; `root` is the folder of the project. */
export function parseInParallel(job: ParseJob, root: string): CachedDocument[] {
  if (job.files.length < worthwhile) return parseDocuments(job);
  const half = Math.ceil(job.files.length / 2);
  const others = { ...job, files: job.files.slice(half) };
  const collect = startThread(others, root);
  const own = parseDocuments({ ...job, files: job.files.slice(0, half) });
  return [...own, ...(collect() ?? parseDocuments(others))];
}

/** Starts a thread; gives the function that waits for its results, null when it has none. */
function startThread(job: ParseJob, root: string): () => CachedDocument[] | null {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const input: WorkerInput = { job, port: port2, signal };
  const worker = new Worker(join(root, 'src/io/parse-worker.ts'), {
    workerData: input,
    transferList: [port2],
  });
  worker.unref();
  return () => {
    Atomics.wait(signal, 0, 0, patience);
    const message = receiveMessageOnPort(port1)?.message as CachedDocument[] | null | undefined;
    port1.close();
    return message ?? null;
  };
}
