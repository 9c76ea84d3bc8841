import { parentPort } from 'node:worker_threads';
import type { AttachmentText } from '../../domain/search/attachment-text.ts';
import type { ThreadMessage } from '../threads/limited-thread.ts';
import { readAttachment } from './read-attachment.ts';
import type { WorkerJob } from './read-in-worker.ts';

const answer = (message: ThreadMessage<AttachmentText>) => parentPort?.postMessage(message);

parentPort?.on('message', async ({ file, name }: WorkerJob) => {
  try {
    answer({ kind: 'answer', answer: await readAttachment(file, name) });
  } catch (error) {
    answer({ kind: 'failed', error });
  }
});
answer({ kind: 'ready' });
