import type { ReadFile } from '../store/parse-cache.ts';
import type { ContentFile } from './content-files.ts';
import { openParser, type ParseJob, type Parser } from './parse-documents.ts';
import { startParseThread } from './parse-thread.ts';

/** How documents are shared out. */
interface Shares {
  /** Fewer documents than this are parsed before a second thread has started. */
  readonly worthwhile: number;
  /** Documents that a thread takes at a time. */
  readonly portion: number;
  /**
   * Portions that this thread takes where there are more than twice as many: what the parser hands over, 25 kB for each
   * document, is freed when the event loop of a thread turns, and here it stands still.
   */
  readonly own: number;
}

const usual: Shares = { worthwhile: 800, portion: 100, own: 15 };
/** Portions that wait in a thread, so that it has work until the next come. */
const ahead = 2;
/** Milliseconds after which threads that give no answer are given up. */
const patience = 120_000;

/** Reads and parses documents, on several threads when there are many. */
export function parseInParallel(
  files: readonly ContentFile[],
  job: ParseJob,
  shares: Shares = usual,
): ReadFile[] {
  const parser = openParser(job);
  try {
    return files.length < shares.worthwhile ? parser.parse(files) : shareOut(files, parser, job, shares);
  } finally {
    parser.close();
  }
}

function shareOut(
  files: readonly ContentFile[],
  { parse }: Parser,
  job: ParseJob,
  { portion, own }: Shares,
): ReadFile[] {
  const count = Math.ceil(files.length / portion);
  const filesOf = (at: number) => files.slice(at * portion, (at + 1) * portion);
  const areMany = count > 2 * own;
  const signal = new Int32Array(new SharedArrayBuffer(4));
  const threads = Array.from({ length: areMany ? 2 : 1 }, () => startParseThread(job, signal));
  const parsed = new Map<number, readonly ReadFile[]>();
  let [next, mine, answers] = [0, 0, 0];
  const share = () => {
    for (const thread of threads) {
      for (let said = thread.take(); said !== undefined; said = thread.take()) {
        answers++;
        if (said) parsed.set(said.portion, said.documents);
      }
      for (; thread.isAlive && thread.open < ahead && next < count; next++)
        thread.send({ portion: next, files: filesOf(next) });
    }
  };
  const areAlive = () => threads.some(({ isAlive }) => isAlive);
  const wait = () => Atomics.wait(signal, 0, answers, patience) !== 'timed-out';
  try {
    for (share(); next < count; share()) {
      if (areMany && mine >= own && areAlive()) {
        if (!wait()) break;
        continue;
      }
      const at = next++;
      parsed.set(at, parse(filesOf(at)));
      mine++;
    }
    for (const thread of threads) thread.send(null);
    for (; areAlive() && wait(); share());
  } finally {
    for (const thread of threads) thread.close();
  }
  // What a thread took that then failed is done here.
  return Array.from({ length: count }, (_none, at) => parsed.get(at) ?? parse(filesOf(at))).flat();
}
