import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { currentSettings } from '../settings.ts';
import { inThreads } from '../threads/in-threads.ts';
import type { Stopped, ThreadLimits } from '../threads/limited-thread.ts';
import type { ImportOptions, ImportOutcome } from './outcome.ts';
import { isImportable } from './prepare-file.ts';
import type { NotPrepared, Preparation, PrepareChoice, PrepareJob } from './prepared.ts';
import { writePrepared } from './write-prepared.ts';

const MB = 1024 ** 2;

/** What importing one file may cost. */
export const importLimits: ThreadLimits = { time: 30_000, heap: 512 * MB, growth: 1024 * MB };

/** Imports files and folders; a file that cannot be imported does not keep the others back. */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  limits = importLimits,
): Promise<ImportOutcome[]> {
  const taken = new Set<string>();
  const outcomes: ImportOutcome[] = [];
  const jobs: PrepareJob[] = [];
  for (const path of paths) {
    const files = filesIn(path);
    if (files === null) outcomes.push({ type: 'problem', source: path, problem: 'unreadable' });
    else if (files.length === 0) outcomes.push({ type: 'problem', source: path, problem: 'nothing-here' });
    else jobs.push(...files.map((file) => ({ file })));
  }
  const script = join(currentSettings().root, 'src/io/import/import-worker.ts');
  const count = Math.min(threads, jobs.length);
  const data = choiceOf(options);
  for await (const { job, outcome } of inThreads<PrepareJob, Preparation>(jobs, {
    script,
    limits,
    count,
    data,
  })) {
    const prepared = outcome.kind === 'answer' ? outcome.answer : stoppedAs(outcome);
    outcomes.push(...writePrepared(job.file, prepared, options, taken));
  }
  return outcomes;
}

/** More would take more memory than they save time. */
const threads = 2;

const stoppedAs = ({ reason }: Stopped): NotPrepared => ({
  problem: reason === 'time' ? 'too-slow' : reason === 'ended' ? 'damaged' : 'too-much-memory',
});

/** What threads need of the options. */
function choiceOf(options: ImportOptions): PrepareChoice {
  const { collection, publisher, defaultPublisher, content, bodies, confirmed } = options;
  return { collection, publisher, defaultPublisher, content, bodies, confirmed };
}

/** The file itself, or the importable files of a folder in order of path; null for a folder that cannot be read. */
function filesIn(path: string): string[] | null {
  try {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) return [path];
    return readdirSync(path, { recursive: true, withFileTypes: true })
      .filter((item) => !item.isDirectory() && isImportable(item.name))
      .map((item) => join(item.parentPath, item.name))
      .sort();
  } catch {
    return null;
  }
}
