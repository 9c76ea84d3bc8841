import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { LimitedThread } from '../../../src/io/threads/limited-thread.ts';
import { ThreadAtHand } from '../../../src/io/threads/thread-at-hand.ts';
import { temporaryFolder } from '../../tiny-site.ts';

/** A thread that answers with its number, or never. */
const script = `
import { parentPort, threadId } from 'node:worker_threads';
parentPort.on('message', (job) => {
  if (job === 'endless') for (;;);
  parentPort.postMessage({ kind: 'answer', answer: threadId });
});
parentPort.postMessage({ kind: 'ready' });
`;

function makeThreads() {
  const file = join(temporaryFolder(), 'thread.mjs');
  writeFileSync(file, script);
  const limits = { time: 2000, heap: 64 * 1024 ** 2, growth: 1024 ** 3 };
  return new ThreadAtHand<string, number>(() => new LimitedThread<string, number>(file, limits));
}

test('who comes next gets the thread that is loaded; who comes meanwhile gets one of his own', async () => {
  const threads = makeThreads();
  const first = threads.take();
  const meanwhile = threads.take();
  const numbers = [await first.ask('number'), await meanwhile.ask('number')];
  expect(numbers[0]).not.toEqual(numbers[1]);
  await threads.give(first);
  await threads.give(meanwhile);
  const next = threads.take();
  expect(await next.ask('number')).toEqual(numbers[0]);
  await next.end();
});

test('after a job that had to be stopped the next one is done on a new thread', async () => {
  const threads = makeThreads();
  const thread = threads.take();
  const before = await thread.ask('number');
  expect(await thread.ask('endless')).toMatchObject({ kind: 'stopped', reason: 'time' });
  await threads.give(thread);
  const next = threads.take();
  const after = await next.ask('number');
  expect(after.kind).toBe('answer');
  expect(after).not.toEqual(before);
  await next.end();
});
