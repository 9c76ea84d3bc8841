import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { FolderInUseError, lockFolder } from '../../../src/io/files/lock.ts';
import { temporaryFolder } from '../../tiny-site.ts';

/** A process of its own that holds the lock. */
async function holder(lock: string): Promise<ChildProcess> {
  const code = `import { lockFolder } from ${JSON.stringify(join(process.cwd(), 'src/io/files/lock.ts'))};
    lockFolder(process.argv[1]); gc(); process.stdout.write('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module-typescript', '-e', code, lock]);
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

test('a folder that another process holds is refused, and the message knows who, where and since when', async () => {
  const lock = join(temporaryFolder(), 'locks/a');
  const child = await holder(lock);
  const refused = (() => {
    try {
      return lockFolder(lock);
    } catch (error) {
      return error as FolderInUseError;
    }
  })() as FolderInUseError;
  expect(refused).toBeInstanceOf(FolderInUseError);
  expect(refused.owner).toMatchObject({ process: child.pid, host: hostname() });
  expect(Date.now() - Date.parse(refused.owner?.since ?? '')).toBeLessThan(60_000);
});

test('the lock of a process that was killed is free at once, though its note stands there', async () => {
  const lock = join(temporaryFolder(), 'a');
  const child = await holder(lock);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(readFileSync(`${lock}.owner`, 'utf8')).toContain(String(child.pid));
  lockFolder(lock)();
});

test.each([
  ['the number of a process that runs', String(process.pid)],
  ['the first process, which every container has', '1'],
  ['a text cut off', '{"process": 1, "ho'],
  ['nothing', ''],
  ['much text', 'x'.repeat(10_000)],
])('a lock file that holds %s and nobody holds is taken', (_name, text) => {
  const lock = join(temporaryFolder(), 'a');
  writeFileSync(lock, text);
  writeFileSync(`${lock}.owner`, text);
  const unlock = lockFolder(lock);
  expect(() => lockFolder(lock)).toThrow(FolderInUseError);
  unlock();
  lockFolder(lock)();
});

test('a note that cannot be read does not hide that the folder is held', async () => {
  const lock = join(temporaryFolder(), 'a');
  await holder(lock);
  writeFileSync(`${lock}.owner`, '{"proc');
  expect(() => lockFolder(lock)).toThrow(FolderInUseError);
});
