import type { AttachmentText } from '../../domain/search/attachment-text.ts';
import { programFile } from '../program-file.ts';
import { LimitedThread } from '../threads/limited-thread.ts';
import { unreadable } from './formats.ts';
import { readingLimits } from './limits.ts';

/** An absolute path and the name that decides the format. */
export interface WorkerJob {
  readonly file: string;
  readonly name: string;
}

/**
 * Reads files one after the other on a thread that is ended, and the file given up, when it goes over a limit. `root`
 * is the folder of the project. Throws when the thread cannot start or the disk fails.
 */
export async function* readInWorker<Job extends WorkerJob>(
  jobs: Iterable<Job>,
  root: string,
  limits = readingLimits,
): AsyncGenerator<{ readonly job: Job; readonly text: AttachmentText }> {
  const thread = new LimitedThread<WorkerJob, AttachmentText>(
    programFile(root, 'src/io/attachments/attachments-worker.ts'),
    limits,
  );
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
    await thread.end();
  }
}
