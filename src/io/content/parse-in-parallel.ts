import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { programFile } from '../program-file.ts';
import type { ReadFile } from '../store/parse-cache.ts';
import type { ContentFile } from './content-files.ts';
import { openParser, type ParseJob, type Parser } from './parse-documents.ts';
import type { ParsedPortions, WorkerInput } from './parse-worker.ts';

/** Fewer documents than this are parsed before a second thread has started. */
const worthwhile = 800;
/** Documents that a thread takes at a time. */
const portion = 100;
/** Milliseconds after which a thread that gives no answer is given up. */
const patience = 120_000;

/** Reads and parses documents on two threads when there are many. */
export function parseInParallel(files: readonly ContentFile[], job: ParseJob): ReadFile[] {
  const parser = openParser(job);
  try {
    return files.length < worthwhile ? parser.parse(files) : shareOut(files, parser, job);
  } finally {
    parser.close();
  }
}

function shareOut(files: readonly ContentFile[], { parse }: Parser, job: ParseJob): ReadFile[] {
  const count = Math.ceil(files.length / portion);
  const portions = Array.from({ length: count }, (_none, at) =>
    files.slice(at * portion, (at + 1) * portion),
  );
  // The other thread has the second half, as far as it gets: it starts late, and code may be bundled at the same time.
  const shared = Math.ceil(portions.length / 2);
  const claims = new Int32Array(new SharedArrayBuffer(4 * portions.length));
  const collect = startThread({ job, portions: portions.slice(shared), claims, first: shared });
  const parsed = new Map<number, ReadFile[]>();
  const order = [...portions.keys()];
  for (const at of [...order.slice(0, shared), ...order.slice(shared).reverse()])
    if (claim(claims, at)) parsed.set(at, parse(portions[at] ?? []));
  for (const [at, documents] of collect() ?? []) parsed.set(at, documents);
  // What a thread took that then failed is done here.
  return portions.flatMap((part, at) => parsed.get(at) ?? parse(part));
}

/** Takes a portion; false when the other thread has it. */
const claim = (claims: Int32Array, at: number): boolean => Atomics.compareExchange(claims, at, 0, 1) === 0;

/** Starts a thread; gives the function that waits for its results, null when it has none. */
function startThread(
  work: Pick<WorkerInput, 'job' | 'portions' | 'claims' | 'first'>,
): () => ParsedPortions | null {
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  const input: WorkerInput = { ...work, port: port2, signal };
  const worker = new Worker(programFile(work.job.root, 'src/io/content/parse-worker.ts'), {
    workerData: input,
    transferList: [port2],
  });
  worker.unref();
  return () => {
    Atomics.wait(signal, 0, 0, patience);
    const message = receiveMessageOnPort(port1)?.message as ParsedPortions | null | undefined;
    port1.close();
    return message ?? null;
  };
}
