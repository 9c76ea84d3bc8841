import { LimitedThread, type ThreadLimits, type ThreadOutcome } from './limited-thread.ts';

/** Threads of one script, and what each job on them may cost. */
export interface Threads {
  readonly script: string;
  readonly limits: ThreadLimits;
  readonly count: number;
  /** What all jobs need. */
  readonly data?: unknown;
}

/** Jobs of each thread that may wait for one before them. */
const ahead = 4;

/** Does jobs on several threads; their outcomes come in the order of the jobs. */
export async function* inThreads<Job, Answer>(
  jobs: Iterable<Job> | AsyncIterable<Job>,
  threads: Threads,
): AsyncGenerator<{ readonly job: Job; readonly outcome: ThreadOutcome<Answer> }> {
  const pool = new Pool<Job, Answer>(threads);
  const open: { readonly job: Job; readonly outcome: Promise<ThreadOutcome<Answer>> }[] = [];
  try {
    for await (const job of jobs) {
      const outcome = pool.ask(job);
      // Whoever waits for it hears of an error; when nobody waits any more it does not matter.
      outcome.catch(() => undefined);
      open.push({ job, outcome });
      const first = open.length > threads.count * ahead ? open.shift() : undefined;
      if (first) yield { job: first.job, outcome: await first.outcome };
    }
    for (const { job, outcome } of open) yield { job, outcome: await outcome };
  } finally {
    await pool.end();
  }
}

class Pool<Job, Answer> {
  readonly #all: readonly LimitedThread<Job, Answer>[];
  readonly #free: LimitedThread<Job, Answer>[];
  readonly #waiting: ((thread: LimitedThread<Job, Answer>) => void)[] = [];
  #alone: Promise<unknown> = Promise.resolve();

  constructor({ script, limits, count, data }: Threads) {
    this.#all = Array.from({ length: count }, () => new LimitedThread<Job, Answer>(script, limits, data));
    this.#free = [...this.#all];
  }

  /** The memory of a process cannot be told apart by thread: who seems to take too much tries again alone. */
  async ask(job: Job): Promise<ThreadOutcome<Answer>> {
    const thread = await this.#take();
    const outcome = await thread.ask(job).finally(() => this.#give(thread));
    return outcome.kind === 'stopped' && outcome.reason === 'growth' && this.#all.length > 1
      ? this.#askAlone(job)
      : outcome;
  }

  async end(): Promise<void> {
    await Promise.all(this.#all.map((thread) => thread.end()));
  }

  #askAlone(job: Job): Promise<ThreadOutcome<Answer>> {
    const done = this.#alone.then(async () => {
      const taken: LimitedThread<Job, Answer>[] = [];
      try {
        while (taken.length < this.#all.length) taken.push(await this.#take());
        return await (taken[0] as LimitedThread<Job, Answer>).ask(job);
      } finally {
        for (const thread of taken) this.#give(thread);
      }
    });
    this.#alone = done.catch(() => undefined);
    return done;
  }

  async #take(): Promise<LimitedThread<Job, Answer>> {
    const free = this.#free.pop();
    return free ?? new Promise((resolve) => this.#waiting.push(resolve));
  }

  #give(thread: LimitedThread<Job, Answer>): void {
    const next = this.#waiting.shift();
    if (next) next(thread);
    else this.#free.push(thread);
  }
}
