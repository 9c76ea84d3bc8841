import { execFileSync } from 'node:child_process';
import { gitEnvironment } from './run-git.ts';

/** Sizes in bytes of git objects by name; those that do not exist are left out. */
export function blobSizes(root: string, names: readonly string[]): Map<string, number> {
  if (names.length === 0) return new Map();
  const output = execFileSync('git', ['-C', root, 'cat-file', '--batch-check'], {
    input: `${names.join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 2 ** 31 - 1,
    stdio: ['pipe', 'pipe', 'ignore'],
    env: gitEnvironment(),
  });
  return new Map(
    output.split('\n').flatMap((line): [string, number][] => {
      const [name = '', type, size] = line.split(' ');
      return type === 'blob' ? [[name, Number(size)]] : [];
    }),
  );
}
