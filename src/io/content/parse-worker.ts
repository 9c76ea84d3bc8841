import { setPriority } from 'node:os';
import { type MessagePort, workerData } from 'node:worker_threads';
import { makeSettings } from '../settings.ts';
import { applySiteConfig } from '../site-config.ts';
import type { ReadFile } from '../store/parse-cache.ts';
import type { ContentFile } from './content-files.ts';
import { openParser, type ParseJob, type Parser } from './parse-documents.ts';

/** What the thread is given: a port for orders and answers, and a signal on which the other thread sleeps. */
export interface ParseWorkerData {
  readonly job: ParseJob;
  readonly port: MessagePort;
  /** Counts answers of all threads. */
  readonly signal: Int32Array<SharedArrayBuffer>;
}

/** Documents to be parsed; null when there are no more. */
export type ParseOrder = { readonly portion: number; readonly files: readonly ContentFile[] } | null;

/** Results; null when all texts are on disk, or the thread cannot go on: the last answer. */
export type ParseAnswer = { readonly portion: number; readonly documents: readonly ReadFile[] } | null;

/**
 * On Linux a thread has a priority of its own: this one lets the process that bundles the code go first, which ends
 * early so.
 */
const low = 10;

const { job, port, signal } = workerData as ParseWorkerData;
let parser: Parser | null = null;

// The event loop turns between two orders: only then is freed what the parser handed over.
port.on('message', (order: ParseOrder) => setImmediate(take, order));

function take(order: ParseOrder): void {
  try {
    parser ??= open();
    if (order) return answer({ portion: order.portion, documents: parser.parse(order.files) });
    parser.close();
  } catch {
    // The other thread does the work itself, and meets the error there.
  }
  answer(null);
  port.close();
}

function open(): Parser {
  if (process.platform === 'linux') setPriority(0, low);
  applySiteConfig(makeSettings({}));
  return openParser(job);
}

function answer(said: ParseAnswer): void {
  port.postMessage(said);
  Atomics.add(signal, 0, 1);
  Atomics.notify(signal, 0);
}
