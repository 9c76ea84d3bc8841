import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Untouched } from './publish.ts';

/** Where to look. */
export interface SurveyedPlaces {
  readonly target: string;
  readonly spare: string;
  /** What was published last. */
  readonly record: string;
}

/** A look at the published trees that goes on in a thread of its own. */
export interface Survey {
  /** Ends when the record of what was published has been read: it may be changed then. */
  begun(): Promise<void>;
  /** The answer; it may be asked for at any time. */
  untouched(): Promise<Untouched>;
}

/** What the thread says: that it has read the record, then the answer. */
export type SurveyMessage = 'begun' | Untouched;

/**
 * Begins to look, in a thread of its own, whether the published trees are as they were left: tens of thousands of files take a second.
 * Without being asked for the answer the process may end before it is known.
 */
export function startSurvey(places: SurveyedPlaces, root: string): Survey {
  const worker = new Worker(join(root, 'src/io/survey-worker.ts'), { workerData: places });
  worker.unref();
  const heard = <T extends SurveyMessage>(isIt: (message: SurveyMessage) => message is T) => {
    const promise = new Promise<T>((resolve, reject) => {
      worker.on('message', (message: SurveyMessage) => {
        if (isIt(message)) resolve(message);
      });
      worker.on('error', reject);
    });
    promise.catch(() => undefined);
    return promise;
  };
  const begun = heard((message) => message === 'begun');
  const answer = heard((message): message is Untouched => message !== 'begun');
  const wait = async <T>(promise: Promise<T>): Promise<T> => {
    worker.ref();
    try {
      return await promise;
    } finally {
      worker.unref();
    }
  };
  return {
    begun: () => wait(begun.then(() => undefined)),
    untouched: () => wait(answer),
  };
}
