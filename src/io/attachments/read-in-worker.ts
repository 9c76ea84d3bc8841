import type { AttachmentText } from '../../domain/search/attachment-text.ts';
import { programFile } from '../program-file.ts';
import { LimitedThread, type ThreadLimits } from '../threads/limited-thread.ts';
import { ThreadAtHand } from '../threads/thread-at-hand.ts';
import { unreadable } from './formats.ts';
import { readingLimits } from './limits.ts';

/** An absolute path and the name that decides the format. */
export interface WorkerJob {
  readonly file: string;
  readonly name: string;
}

/** One for each folder of a program and limits. */
const atHand = new Map<string, ThreadAtHand<WorkerJob, AttachmentText>>();

/**
 * Reads files one after the other on a thread that is ended, and the file given up, when it goes over a limit. `root`
 * is the folder of the project. Throws when the thread cannot start or the disk fails.
 */
export async function* readInWorker<Job extends WorkerJob>(
  jobs: Iterable<Job>,
  root: string,
  limits = readingLimits,
): AsyncGenerator<{ readonly job: Job; readonly text: AttachmentText }> {
  const threads = threadsFor(root, limits);
  const thread = threads.take();
  try {
    for (const job of jobs) {
      const outcome = await thread.ask({ file: job.file, name: job.name });
      const text =
        outcome.kind === 'answer'
          ? outcome.answer
          : unreadable(outcome.reason === 'ended' ? 'damaged' : 'too-large', outcome.detail);
      yield { job, text };
    }
  } finally {
    await threads.give(thread);
  }
}

function threadsFor(root: string, limits: ThreadLimits): ThreadAtHand<WorkerJob, AttachmentText> {
  const script = programFile(root, 'src/io/attachments/attachments-worker.ts');
  const key = JSON.stringify([script, limits]);
  const known = atHand.get(key) ?? new ThreadAtHand(() => new LimitedThread(script, limits));
  atHand.set(key, known);
  return known;
}
