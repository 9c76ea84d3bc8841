import { spinner } from '@clack/prompts';
import type { Progress, Stage } from '../../src/app/progress.ts';
import type { Locale } from '../../src/domain/text/locale.ts';
import { type Message, say, textIn } from '../../src/domain/text/message.ts';

const names: Readonly<Record<Stage, Message>> = {
  read: say('progress.namesRead'),
  check: say('progress.names'),
  history: say('progress.namesHistory'),
  members: say('progress.namesMembers'),
  unchanged: say('progress.namesUnchanged'),
  render: say('progress.namesRender'),
  index: say('progress.namesIndex'),
  list: say('progress.namesList'),
  publish: say('progress.namesPublish'),
};

/** Progress on a terminal with a spinner, elsewhere as plain lines. */
export function makeProgress(locale: Locale): Progress {
  return {
    step<T>(stage: Stage, work: () => T): T {
      const name = textIn(names[stage], locale);
      const show = process.stdout.isTTY ? spinnerFor(name) : linesFor(name);
      const started = performance.now();
      const done = (ok: boolean) => show(ok, ((performance.now() - started) / 1000).toFixed(1));
      return settle(work, done);
    },
  };
}

/** Runs work that may be a promise and tells how it ended. */
function settle<T>(work: () => T, done: (ok: boolean) => void): T {
  try {
    const result = work();
    if (result instanceof Promise) {
      result.then(
        () => done(true),
        () => done(false),
      );
      return result;
    }
    done(true);
    return result;
  } catch (error) {
    done(false);
    throw error;
  }
}

function spinnerFor(name: string) {
  const turning = spinner();
  turning.start(name);
  return (ok: boolean, seconds: string) =>
    ok ? turning.stop(`${name} ${seconds} s`) : turning.error(`${name} ${seconds} s`);
}

function linesFor(name: string) {
  console.log(`${name} …`);
  return (ok: boolean, seconds: string) => console.log(`${ok ? '✓' : '✗'} ${name} ${seconds} s`);
}
