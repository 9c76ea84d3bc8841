import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { inThreads } from '../../../src/io/threads/in-threads.ts';
import { temporaryFolder } from '../../tiny-site.ts';

vi.setConfig({ testTimeout: 120_000 });

/** A thread that answers with its job after some milliseconds, ends itself, or never answers. */
const script = `
import { parentPort } from 'node:worker_threads';
parentPort.on('message', (job) => {
  if (job === 'ends') process.exit(3);
  if (job === 'endless') for (;;);
  if (job === 'heap') for (const all = []; ; ) all.push(Array(100_000).fill(all.length));
  if (job === 'growth') for (const all = []; ; ) all.push(Buffer.alloc(1_000_000, 1));
  setTimeout(() => parentPort.postMessage({ kind: 'answer', answer: job }), job);
});
parentPort.postMessage({ kind: 'ready' });
`;

test('every job has its outcome, in the order of the jobs, whatever ends or never answers', async () => {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(file, script);
  const job = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
    fc.constant('ends'),
    fc.constant('endless'),
  );
  const limits = { time: 400, heap: 64 * 1024 ** 2, growth: 1024 ** 3 };
  await fc.assert(
    fc.asyncProperty(
      fc.array(job, { maxLength: 12 }),
      fc.integer({ min: 1, max: 3 }),
      async (jobs, count) => {
        const found = await Array.fromAsync(inThreads(jobs, { script: file, limits, count }));
        expect(found.map(({ job: done }) => done)).toEqual(jobs);
        expect(
          found.map(({ outcome }) => (outcome.kind === 'answer' ? outcome.answer : outcome.reason)),
        ).toEqual(jobs.map((one) => (one === 'ends' ? 'ended' : one === 'endless' ? 'time' : one)));
      },
    ),
    { numRuns: 12 },
  );
});

test('who takes too much memory is told from who happens to run beside', async () => {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(file, script);
  const limits = { time: 60_000, heap: 64 * 1024 ** 2, growth: 400 * 1024 ** 2 };
  const jobs = [1, 'growth', 2000, 'heap', 2, 3];
  const found = await Array.fromAsync(inThreads(jobs, { script: file, limits, count: 2 }));
  expect(found.map(({ outcome }) => (outcome.kind === 'answer' ? outcome.answer : outcome.reason))).toEqual(
    jobs,
  );
});
