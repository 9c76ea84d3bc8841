import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';

/** Numbers of the system call `renameat2` by kind of processor. */
const numbers: Readonly<Partial<Record<NodeJS.Architecture, number>>> = {
  x64: 316,
  arm64: 276,
  riscv64: 276,
};
const call = 'exit(syscall($ARGV[0] + 0, -100, $ARGV[1], -100, $ARGV[2], 2) == 0 ? 0 : 1)';

/**
 * Exchanges two folders in one step, so that nobody finds either of them missing. Node has no call for it: `mv` of
 * new systems does it, and Perl, which comes with git on most others. False, and nothing has happened, where neither
 * can, or the file system cannot.
 */
export function exchange(one: string, other: string): boolean {
  if (process.platform !== 'linux') return false;
  const number = numbers[process.arch];
  return (
    exchangeBy('mv', ['--exchange', '--no-target-directory', '--', one, other], one) ||
    (number !== undefined && exchangeBy('perl', ['-e', call, '--', String(number), one, other], one))
  );
}

function exchangeBy(command: string, args: readonly string[], folder: string): boolean {
  const before = statSync(folder).ino;
  spawnSync(command, args, { stdio: 'ignore' });
  return statSync(folder).ino !== before;
}
