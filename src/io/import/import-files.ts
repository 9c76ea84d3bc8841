import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../domain/text/message.ts';
import { programFile } from '../program-file.ts';
import { currentSettings } from '../settings.ts';
import { inThreads } from '../threads/in-threads.ts';
import type { Stopped, ThreadLimits } from '../threads/limited-thread.ts';
import { filesBeside, jobOf, slugsOf } from './jobs.ts';
import { type SettledImport, settleImport } from './links/settle-import.ts';
import type { ImportOptions, ImportOutcome } from './outcome.ts';
import { isImportable } from './prepare-file.ts';
import type { NotPrepared, Preparation, PrepareChoice, PrepareJob } from './prepared.ts';
import { KnownSources } from './record/known-sources.ts';
import { collectSources } from './sources/collect.ts';
import { asWordFiles, findOffice, needsOffice } from './sources/office.ts';
import type { SourceFile, SourceProblem } from './sources/source-file.ts';
import { fetchLimits } from './sources/url-list.ts';
import { writePrepared } from './write-prepared.ts';

const MB = 1024 ** 2;

/** What importing one file may cost. */
export const importLimits: ThreadLimits = { time: 30_000, heap: 512 * MB, growth: 1024 * MB };

/** More would take more memory than they save time. */
const threads = 2;

/**
 * Imports files, folders, archives, copies of sites and lists of addresses; what cannot be imported does not keep the
 * rest back.
 */
export async function importFiles(
  paths: readonly string[],
  options: ImportOptions,
  limits = importLimits,
): Promise<SettledImport> {
  const work = mkdtempSync(join(tmpdir(), 'gongkai-import-'));
  try {
    const fetch = { ...fetchLimits, allowPrivate: options.privateAddresses };
    const sources = await collectSources(paths, { work, fetch, isImportable });
    const outcomes = sources.problems.map(problemOutcome);
    const script = programFile(currentSettings().root, 'src/io/import/import-worker.ts');
    const count = Math.min(threads, sources.toImport.length);
    const told = (problem: SourceProblem) => outcomes.push(problemOutcome(problem));
    const known = new KnownSources(options);
    const slugs = newOnes(slugsOf(sources.toImport), known, outcomes, options.content);
    const jobs = jobsFor(slugs, join(work, 'office'), told);
    const pool = { script, limits, count, data: choiceOf(options, filesBeside(sources.all)) };
    const addresses = new Map<string, readonly string[]>();
    const copies = new Map<string, ReadonlyMap<string, string>>();
    const taken = new Set<string>();
    let done = 0;
    for await (const { job, outcome } of inThreads<PrepareJob, Preparation>(jobs, pool)) {
      const prepared = outcome.kind === 'answer' ? outcome.answer : stoppedAs(outcome);
      const made = await writePrepared(job.path, prepared, options, taken);
      outcomes.push(...made);
      if ('addresses' in prepared) {
        addresses.set(job.path, prepared.addresses);
        if (prepared.copies) copies.set(job.path, prepared.copies);
        known.add(job.path, made, prepared.addresses);
      }
      options.progress?.(++done, slugs.size);
    }
    const settled = settleImport(
      outcomes,
      { addresses, copies, before: known.documents(new Set(addresses.keys())) },
      options,
    );
    for (const [source, own] of addresses)
      known.add(
        source,
        settled.outcomes.filter((outcome) => outcome.source === source),
        own,
      );
    return settled;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Sources that no earlier run imported; the others are told. */
function newOnes(
  slugs: ReadonlyMap<SourceFile, string>,
  known: KnownSources,
  outcomes: ImportOutcome[],
  content: string,
): ReadonlyMap<SourceFile, string> {
  return new Map(
    [...slugs].filter(([file]) => {
      const before = known.find(file);
      if (before)
        for (const { path } of before.written)
          outcomes.push({ type: 'known', source: file.path, target: join(content, `${path}.mdx`) });
      return before === null;
    }),
  );
}

/** Files as they are read; those of older programs are converted first, while no thread takes memory yet. */
async function* jobsFor(
  slugs: ReadonlyMap<SourceFile, string>,
  work: string,
  told: (problem: SourceProblem) => void,
): AsyncGenerator<PrepareJob> {
  const old = new Map([...slugs].filter(([{ name }]) => needsOffice(name)));
  const converted = old.size > 0 ? await asWordFiles(old, work, findOffice()) : new Map<SourceFile, never>();
  for (const [file, slug] of slugs) {
    const ready = converted.get(file) ?? file;
    if (typeof ready === 'string') told({ source: file.path, problem: ready });
    else yield jobOf(ready, slug);
  }
}

const problemOutcome = ({ source, problem, detail }: SourceProblem): ImportOutcome => ({
  type: 'problem',
  source,
  problem,
  ...(detail === undefined ? {} : { notes: [say('import-report.detail', { detail })] }),
});

const stoppedAs = ({ reason }: Stopped): NotPrepared => ({
  problem: reason === 'time' ? 'too-slow' : reason === 'ended' ? 'damaged' : 'too-much-memory',
});

/** What threads need of the options. */
function choiceOf(options: ImportOptions, beside: PrepareChoice['beside']): PrepareChoice {
  const { collection, publisher, defaultPublisher, content, bodies, confirmed, keepSource, site } = options;
  const own = { locale: site.locale, home: options.home, public: options.public };
  const of = { collection, publisher, defaultPublisher, content, bodies };
  return { ...of, confirmed, keepSource, site, own, beside };
}
