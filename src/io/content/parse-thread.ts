import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { programFile } from '../program-file.ts';
import type { ParseJob } from './parse-documents.ts';
import type { ParseAnswer, ParseOrder, ParseWorkerData } from './parse-worker.ts';

/** A thread that parses documents for one that does not return to its event loop meanwhile. */
export interface ParseThread {
  /** Number of orders without an answer. */
  readonly open: number;
  /** False when it has given its last answer. */
  readonly isAlive: boolean;
  send(order: ParseOrder): void;
  /** The next answer that is there; undefined for none. */
  take(): ParseAnswer | undefined;
  close(): void;
}

/** Starts a thread; `signal` is counted up with every answer. */
export function startParseThread(job: ParseJob, signal: Int32Array<SharedArrayBuffer>): ParseThread {
  const { port1, port2 } = new MessageChannel();
  const workerData: ParseWorkerData = { job, port: port2, signal };
  const worker = new Worker(programFile(job.root, 'src/io/content/parse-worker.ts'), {
    workerData,
    transferList: [port2],
  });
  worker.unref();
  let [open, isAlive] = [0, true];
  return {
    get open() {
      return open;
    },
    get isAlive() {
      return isAlive;
    },
    send(order) {
      open++;
      port1.postMessage(order);
    },
    take() {
      const received = receiveMessageOnPort(port1);
      if (!received) return undefined;
      open--;
      const said = received.message as ParseAnswer;
      isAlive &&= said !== null;
      return said;
    },
    close: () => port1.close(),
  };
}
