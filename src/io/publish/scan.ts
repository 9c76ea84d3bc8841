import { Worker } from 'node:worker_threads';
import type { Tree } from '../files/tree.ts';
import { programFile } from '../program-file.ts';
import type { Untouched } from './publish.ts';

/** Where to look. */
export interface SurveyedPlaces {
  /** The private output. */
  readonly output: string;
  readonly target: string;
  readonly spare: string;
  /** What was published last. */
  readonly record: string;
}

/** What the thread finds out, in this order. */
export interface Findings {
  /** The record of what was published has been read: it may be changed now. */
  readonly begun: true;
  /** What stands in the output; null where no build has ended before, or it cannot be looked at. */
  readonly left: Tree | null;
  /** What stands there is what was published last, every file. */
  readonly asPublished: boolean;
  readonly untouched: Untouched;
}

/** Waits for one of the findings; each may be asked for at any time, or never. */
export type Scan = <Name extends keyof Findings>(name: Name) => Promise<Findings[Name]>;

/**
 * Begins to look, in a thread of its own, at what the last build left and whether the published trees are as it left
 * them: tens of thousands of files take a second. Without being asked the process may end before the thread does.
 */
export function startScan(places: SurveyedPlaces, root: string): Scan {
  const worker = new Worker(programFile(root, 'src/io/publish/scan-worker.ts'), { workerData: places });
  worker.unref();
  const promiseOf = <Name extends keyof Findings>(name: Name) => {
    const finding = new Promise<Findings[Name]>((resolve, reject) => {
      worker.on('message', (findings: Partial<Findings>) => {
        if (name in findings) resolve(findings[name] as Findings[Name]);
      });
      worker.on('error', reject);
    });
    finding.catch(() => undefined);
    return finding;
  };
  const promises: { readonly [Name in keyof Findings]: Promise<Findings[Name]> } = {
    begun: promiseOf('begun'),
    left: promiseOf('left'),
    asPublished: promiseOf('asPublished'),
    untouched: promiseOf('untouched'),
  };
  return async <Name extends keyof Findings>(name: Name): Promise<Findings[Name]> => {
    worker.ref();
    try {
      return await promises[name];
    } finally {
      worker.unref();
    }
  };
}
