import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AttachmentText } from '../../domain/search/attachment-text.ts';
import { unreadable } from './formats.ts';
import { type ReadingLimits, readingLimits } from './limits.ts';

/** An absolute path and the name that decides the format. */
export interface WorkerJob {
  readonly file: string;
  readonly name: string;
}

/** What the thread says: that it is loaded, a text, or that the disk failed. */
export type WorkerAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'text'; readonly text: AttachmentText }
  | { readonly kind: 'failed'; readonly error: unknown };

type Outcome = WorkerAnswer | { readonly kind: 'stopped'; readonly text: AttachmentText };

/** Milliseconds between two looks at the memory of the process. */
const watch = 100;

/**
 * Reads files one after the other on a thread that is ended, and the file given up, when it goes over a limit. `root`
 * is the folder of the project. Throws when the thread cannot start or the disk fails.
 */
export async function* readInWorker<Job extends WorkerJob>(
  jobs: Iterable<Job>,
  root: string,
  limits = readingLimits,
): AsyncGenerator<{ readonly job: Job; readonly text: AttachmentText }> {
  let worker: Worker | null = null;
  try {
    for (const job of jobs) {
      const reused: boolean = worker !== null && isAlive(worker);
      if (!worker || !reused) worker = await start(root, limits);
      let result = await ask(worker, job, limits);
      if (result.kind === 'stopped' && reused) {
        // What the file before left behind must not count against this one.
        await worker.terminate();
        worker = await start(root, limits);
        result = await ask(worker, job, limits);
      }
      if (result.kind === 'failed') throw result.error;
      if (result.kind === 'ready') throw new Error('The thread that reads attachments started twice.');
      if (result.kind === 'stopped') await worker.terminate();
      yield { job, text: result.text };
    }
  } finally {
    await worker?.terminate();
  }
}

/** An ended thread has no number. */
const isAlive = (worker: Worker) => worker.threadId !== -1;

function ask(worker: Worker, { file, name }: WorkerJob, limits: ReadingLimits): Promise<Outcome> {
  const outcome = nextOutcome(worker, limits);
  worker.postMessage({ file, name } satisfies WorkerJob);
  return outcome;
}

async function start(root: string, limits: ReadingLimits): Promise<Worker> {
  const worker = new Worker(join(root, 'src/io/attachments/attachments-worker.ts'), {
    resourceLimits: { maxOldGenerationSizeMb: limits.heap / 1024 ** 2 },
  });
  // Whoever waits for an answer hears of an error; nobody waits for a thread that is being ended.
  worker.on('error', () => undefined);
  const outcome = await nextOutcome(worker, readingLimits);
  if (outcome.kind === 'ready') return worker;
  await worker.terminate();
  const detail =
    outcome.kind === 'stopped' && outcome.text.outcome === 'unreadable' ? outcome.text.detail : null;
  throw new Error(`The thread that reads attachments does not start: ${detail}`);
}

/** What a thread says next, or that it was or must be stopped. */
async function nextOutcome(worker: Worker, { time, growth }: ReadingLimits): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  const stop = (reason: 'too-large' | 'damaged', detail: string) =>
    resolve({ kind: 'stopped', text: unreadable(reason, detail) });
  const before = process.memoryUsage.rss();
  const timer = setTimeout(() => stop('too-large', `not read after ${time} ms`), time);
  const watcher = setInterval(() => {
    if (process.memoryUsage.rss() - before > growth) stop('too-large', 'it takes too much memory');
  }, watch);
  const onError = (error: Error & { code?: string }) =>
    stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'too-large' : 'damaged', error.message);
  const onExit = (code: number) => stop('damaged', `the thread ended with code ${code}`);
  worker.once('message', resolve).once('error', onError).once('exit', onExit);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    clearInterval(watcher);
    worker.off('message', resolve).off('error', onError).off('exit', onExit);
  }
}
