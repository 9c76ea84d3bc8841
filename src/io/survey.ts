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

/**
 * Begins to look, in a thread of its own, whether the published trees are as they were left: tens of thousands of files take a second.
 * The answer may be asked for once; without that the process may end before it is known.
 */
export function startSurvey(places: SurveyedPlaces, root: string): () => Promise<Untouched> {
  const worker = new Worker(join(root, 'src/io/survey-worker.ts'), { workerData: places });
  worker.unref();
  const answer = new Promise<Untouched>((resolve, reject) => {
    worker.on('message', resolve);
    worker.on('error', reject);
  });
  answer.catch(() => undefined);
  return () => {
    worker.ref();
    return answer;
  };
}
