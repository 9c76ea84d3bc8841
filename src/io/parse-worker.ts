import { type MessagePort, workerData } from 'node:worker_threads';
import { type ParseJob, parseDocuments } from './parse-documents.ts';

/** What the thread is given: work, a port for the results, and a signal on which the other thread sleeps. */
export interface WorkerInput {
  readonly job: ParseJob;
  readonly port: MessagePort;
  readonly signal: Int32Array<SharedArrayBuffer>;
}

const { job, port, signal } = workerData as WorkerInput;
try {
  port.postMessage(parseDocuments(job));
} catch {
  // The other thread does the work itself, and meets the error there.
  port.postMessage(null);
}
Atomics.store(signal, 0, 1);
Atomics.notify(signal, 0);
