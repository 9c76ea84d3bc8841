import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadMessage } from '../threads/limited-thread.ts';
import { prepareFile } from './prepare-file.ts';
import type { Preparation, PrepareChoice, PrepareJob } from './prepared.ts';

const answer = (message: ThreadMessage<Preparation>) => parentPort?.postMessage(message);

parentPort?.on('message', async (job: PrepareJob) => {
  answer({ kind: 'answer', answer: await prepareFile(job, workerData as PrepareChoice) });
});
answer({ kind: 'ready' });
