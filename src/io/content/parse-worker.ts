import { setPriority } from 'node:os';
import { type MessagePort, workerData } from 'node:worker_threads';
import { makeSettings } from '../settings.ts';
import { applySiteConfig } from '../site-config.ts';
import type { ReadFile } from '../store/parse-cache.ts';
import type { ContentFile } from './content-files.ts';
import { openParser, type ParseJob } from './parse-documents.ts';

/** What the thread is given: work, a port for the results, and a signal on which the other thread sleeps. */
export interface WorkerInput {
  readonly job: ParseJob;
  readonly portions: readonly (readonly ContentFile[])[];
  /** By number of a portion: 1 when a thread has taken it. */
  readonly claims: Int32Array;
  /** Number of the first portion. */
  readonly first: number;
  readonly port: MessagePort;
  readonly signal: Int32Array<SharedArrayBuffer>;
}

/** Results by number of the portion. */
export type ParsedPortions = readonly (readonly [portion: number, documents: ReadFile[]])[];

/**
 * On Linux a thread has a priority of its own: this one lets the process that bundles the code go first, which ends
 * early so.
 */
const low = 10;

const { job, portions, claims, first, port, signal } = workerData as WorkerInput;
try {
  if (process.platform === 'linux') setPriority(0, low);
  applySiteConfig(makeSettings({}));
  const parser = openParser(job);
  const parsed: ParsedPortions = portions.flatMap((files, index) => {
    const at = first + index;
    return Atomics.compareExchange(claims, at, 0, 1) === 0 ? [[at, parser.parse(files)] as const] : [];
  });
  parser.close();
  port.postMessage(parsed);
} catch {
  // The other thread does the work itself, and meets the error there.
  port.postMessage(null);
}
Atomics.store(signal, 0, 1);
Atomics.notify(signal, 0);
