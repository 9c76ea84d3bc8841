import { writeFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { buildSite } from '../../src/app/build-site.ts';
import type { Progress } from '../../src/app/progress.ts';
import { makeSettings } from '../../src/io/settings.ts';
import { printedReport } from '../lib/build-report.ts';

// Builds a site and leaves a CPU profile of every stage: content, output, and how the files of the profiles begin.
const [content = '', out = '', prefix = ''] = process.argv.slice(2);
const session = new Session();
session.connect();
await session.post('Profiler.enable');

const progress: Progress = {
  step(stage, work) {
    // Starting needs no answer: the inspector works in this thread.
    void session.post('Profiler.start');
    const finish = async () => {
      const { profile } = await session.post('Profiler.stop');
      writeFileSync(`${prefix}-${stage}.cpuprofile`, JSON.stringify(profile));
    };
    const done = work();
    if (!(done instanceof Promise)) {
      void finish();
      return done;
    }
    return done.then(async (result) => {
      await finish();
      return result;
    }) as typeof done;
  },
};
await buildSite(makeSettings({ content, out, today: '2026-11-23' }), printedReport(progress, 'en', 'en'));
