import { type ChildProcess, fork } from 'node:child_process';
import { programFile } from '../../program-file.ts';
import type { PdfFile, PdfJob } from './pdf-writer.ts';

/** What processes are told when they start. */
export interface PdfPlace {
  /** Folder of the site: fonts of its own stand in it. */
  readonly home: string;
  /** The public folder, absolute. */
  readonly public: string;
  /** Fonts that are there, as `PdfMeans` names them. */
  readonly known: readonly string[];
}

/** A file, or why there is none. */
export type PdfAnswer = PdfFile | { readonly why: string };

/** Milliseconds that one file may take. */
const patience = 120_000;
/** More of them take memory and no time away: pages are rendered meanwhile. */
const most = 2;

/**
 * Writes PDF files in processes that start with the first one. The compiler is native code: in a thread nobody could
 * stop it, it would take the build along when it fails, and two of them in one process wait for each other.
 */
export class PdfProcesses {
  readonly #start: () => ChildProcess;
  readonly #free: (ChildProcess | null)[] = new Array<null>(most).fill(null);
  readonly #waiting: ((child: ChildProcess | null) => void)[] = [];
  readonly #alive = new Set<ChildProcess>();

  /** `root` is the folder of the program. */
  constructor(root: string, place: PdfPlace) {
    const script = programFile(root, 'src/io/writers/pdf/pdf-process.ts');
    this.#start = () =>
      fork(script, [JSON.stringify(place)], {
        execArgv: [],
        serialization: 'advanced',
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
  }

  async write(job: PdfJob): Promise<PdfAnswer> {
    const child = (await this.#take()) ?? this.#begin();
    const answer = await answerOf(child, job);
    this.#give(this.#alive.has(child) ? child : null);
    return answer;
  }

  async end(): Promise<void> {
    for (const child of this.#alive) child.kill('SIGKILL');
    this.#alive.clear();
  }

  #begin(): ChildProcess {
    const child = this.#start();
    this.#alive.add(child);
    const gone = () => this.#alive.delete(child);
    child.once('exit', gone).once('error', gone);
    return child;
  }

  async #take(): Promise<ChildProcess | null> {
    const free = this.#free.pop();
    return free === undefined ? new Promise((resolve) => this.#waiting.push(resolve)) : free;
  }

  #give(child: ChildProcess | null): void {
    const next = this.#waiting.shift();
    if (next) next(child);
    else this.#free.push(child);
  }
}

/** What a process says to a job; one that takes too long is ended. */
async function answerOf(child: ChildProcess, job: PdfJob): Promise<PdfAnswer> {
  const { promise, resolve } = Promise.withResolvers<PdfAnswer>();
  const onAnswer = (answer: unknown) => resolve(answer as PdfAnswer);
  const onEnd = (code: unknown) => resolve({ why: `the process ended: ${code}` });
  const timer = setTimeout(() => {
    resolve({ why: `not done after ${patience / 1000} s` });
    child.kill('SIGKILL');
  }, patience);
  child.once('message', onAnswer).once('exit', onEnd).once('error', onEnd);
  try {
    child.send(job, (error) => error && onEnd(error.message));
    const answer = await promise;
    return answer;
  } finally {
    clearTimeout(timer);
    child.off('message', onAnswer).off('exit', onEnd).off('error', onEnd);
  }
}
