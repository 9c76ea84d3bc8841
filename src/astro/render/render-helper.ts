import { Worker } from 'node:worker_threads';
import { programFile } from '../../io/program-file.ts';
import type {
  RenderAnswer,
  RenderMessage,
  RenderOrder,
  RenderTask,
  RenderWorkerData,
} from './render-worker.ts';

/** A second thread that renders pages. */
export interface RenderHelper {
  /** Starts the thread ahead of time: it loads the code of the site at once. */
  start(): void;
  /**
   * Takes orders from the front of the list until there are none; ends when it has done those that it took. Starts
   * the thread if need be.
   */
  render(orders: RenderOrder[], task: RenderTask): Promise<void>;
  /** Ends the thread if it was started. */
  stop(): Promise<void>;
}

/** A thread that is not started yet. */
export function makeRenderHelper(workerData: RenderWorkerData): RenderHelper {
  let worker: Worker | null = null;
  let failed: Promise<never> | null = null;
  const start = () => {
    if (worker && failed) return { worker, failed };
    const started = new Worker(programFile(workerData.root, 'src/astro/render/render-worker.ts'), {
      workerData,
    });
    worker = started;
    failed = new Promise((_resolve, reject) => {
      started.on('error', reject);
    });
    // Whoever gives it work hears of a failure.
    failed.catch(() => undefined);
    return { worker, failed };
  };
  return {
    start,
    render(orders, task) {
      const started = start();
      return Promise.race([started.failed, work(started.worker, orders, task)]);
    },
    async stop() {
      await worker?.terminate();
    },
  };
}

/** Orders that wait in the thread when it starts, as many as it does while this one is busy, and later. */
const [first, later] = [12, 2];

function work(worker: Worker, orders: RenderOrder[], task: RenderTask): Promise<void> {
  return new Promise((resolve, reject) => {
    let waiting = 0;
    const send = (message: RenderMessage) => {
      waiting++;
      worker.postMessage(message);
    };
    worker.on('message', (answer: RenderAnswer) => {
      if (answer !== 'done') return reject(answer.error);
      waiting--;
      while (waiting < later && orders.length > 0) send({ order: orders.shift() ?? [] });
      if (waiting === 0) resolve();
    });
    send({ task });
    for (const order of orders.splice(0, first)) send({ order });
  });
}
