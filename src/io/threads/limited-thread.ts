import { Worker } from 'node:worker_threads';

/** What one job may cost: milliseconds, bytes of heap, bytes that the whole process may grow by. */
export interface ThreadLimits {
  readonly time: number;
  readonly heap: number;
  readonly growth: number;
}

/** What the script of a thread says: that it is loaded, the answer to a job, or that the disk failed. */
export type ThreadMessage<Answer> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown };

/** A job that was given up because it took too long or too much memory, or ended its thread. */
export interface Stopped {
  readonly kind: 'stopped';
  readonly reason: 'time' | 'heap' | 'growth' | 'ended';
  readonly detail: string;
}

/** What became of a job. */
export type ThreadOutcome<Answer> = { readonly kind: 'answer'; readonly answer: Answer } | Stopped;

/** Milliseconds between two looks at the memory of the process. */
const watch = 100;
/** Milliseconds in which a thread must be loaded. */
const startTime = 60_000;

/** A thread that does one job after the other, and is ended with a job that goes over a limit. */
export class LimitedThread<Job, Answer> {
  readonly #script: string;
  readonly #limits: ThreadLimits;
  readonly #data: unknown;
  #worker: Worker | null = null;

  /**
   * `script` is the absolute path of a module that answers each message with a `ThreadMessage`; `data` is what all its
   * jobs need.
   */
  constructor(script: string, limits: ThreadLimits, data?: unknown) {
    this.#script = script;
    this.#limits = limits;
    this.#data = data;
  }

  /** Does a job; throws when the thread cannot start or the disk fails. */
  async ask(job: Job): Promise<ThreadOutcome<Answer>> {
    const isUsed = this.#worker !== null && isAlive(this.#worker);
    const outcome = await this.#askOnce(job);
    // What the job before left behind must not count against this one.
    return isUsed && outcome.kind === 'stopped' && outcome.reason !== 'time' ? this.#askOnce(job) : outcome;
  }

  /** Ends the thread. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  /** Whether the thread keeps the process alive; one that is not started yet will. */
  hold(yes: boolean): void {
    if (yes) this.#worker?.ref();
    else this.#worker?.unref();
  }

  async #askOnce(job: Job): Promise<ThreadOutcome<Answer>> {
    if (!this.#worker || !isAlive(this.#worker)) this.#worker = await this.#start();
    const next = this.#next(this.#worker, this.#limits);
    this.#worker.postMessage(job);
    const outcome = await next;
    if (outcome.kind === 'failed') throw outcome.error;
    if (outcome.kind === 'ready') throw new Error(`The thread of ${this.#script} started twice.`);
    if (outcome.kind === 'stopped') await this.end();
    return outcome;
  }

  async #start(): Promise<Worker> {
    const worker = new Worker(this.#script, {
      workerData: this.#data,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.heap / 1024 ** 2 },
    });
    // Whoever waits for an answer hears of an error; nobody waits for a thread that is being ended.
    worker.on('error', () => undefined);
    const outcome = await this.#next(worker, { ...this.#limits, time: startTime, growth: 2 * 1024 ** 3 });
    if (outcome.kind === 'ready') return worker;
    await worker.terminate();
    const detail = outcome.kind === 'stopped' ? outcome.detail : outcome.kind;
    throw new Error(`The thread of ${this.#script} does not start: ${detail}`);
  }

  /** What a thread says next, or that it was or must be stopped. */
  async #next(
    worker: Worker,
    { time, growth }: Pick<ThreadLimits, 'time' | 'growth'>,
  ): Promise<ThreadMessage<Answer> | Stopped> {
    const { promise, resolve } = Promise.withResolvers<ThreadMessage<Answer> | Stopped>();
    const stop = (reason: Stopped['reason'], detail: string) => resolve({ kind: 'stopped', reason, detail });
    const before = process.memoryUsage.rss();
    const timer = setTimeout(() => stop('time', `not done after ${time} ms`), time);
    const watcher = setInterval(() => {
      if (process.memoryUsage.rss() - before > growth) stop('growth', 'it takes too much memory');
    }, watch);
    const onError = (error: Error & { code?: string }) =>
      stop(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'heap' : 'ended', error.message);
    const onExit = (code: number) => stop('ended', `the thread ended with code ${code}`);
    worker.once('message', resolve).once('error', onError).once('exit', onExit);
    try {
      return await promise;
    } finally {
      clearTimeout(timer);
      clearInterval(watcher);
      worker.off('message', resolve).off('error', onError).off('exit', onExit);
    }
  }
}

/** An ended thread has no number. */
const isAlive = (worker: Worker) => worker.threadId !== -1;
