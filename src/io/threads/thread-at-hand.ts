import type { LimitedThread } from './limited-thread.ts';

/** Milliseconds for which a thread waits for more work before it is ended. */
const patience = 2000;

/**
 * A thread that is kept for a moment after its work, for to load its code takes longer than most jobs. While it waits
 * it does not keep the process. Who asks while it is in use gets a thread of his own.
 */
export class ThreadAtHand<Job, Answer> {
  readonly #make: () => LimitedThread<Job, Answer>;
  #waiting: LimitedThread<Job, Answer> | null = null;
  #timer: NodeJS.Timeout | undefined;

  constructor(make: () => LimitedThread<Job, Answer>) {
    this.#make = make;
  }

  take(): LimitedThread<Job, Answer> {
    clearTimeout(this.#timer);
    const thread = this.#waiting ?? this.#make();
    this.#waiting = null;
    thread.hold(true);
    return thread;
  }

  /** Takes back what `take` gave; ends it when another one waits already. */
  async give(thread: LimitedThread<Job, Answer>): Promise<void> {
    if (this.#waiting) return thread.end();
    thread.hold(false);
    this.#waiting = thread;
    this.#timer = setTimeout(() => {
      this.#waiting = null;
      void thread.end();
    }, patience).unref();
  }
}
