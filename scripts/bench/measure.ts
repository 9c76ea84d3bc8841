import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a whole command took: seconds on the clock, and the largest sum of memory of its process tree in MB. */
export interface Measured {
  readonly seconds: number;
  readonly megabytes: number;
  readonly output: string;
}

/** Runs a command of the project and measures it as a whole process tree (memory on Linux only). */
export function measure(args: readonly string[]): Promise<Measured> {
  const started = performance.now();
  const child = spawn(process.execPath, [...process.execArgv, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak = 0;
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
    });
  const timer = setInterval(() => {
    peak = Math.max(peak, treeMemory(child.pid ?? 0));
  }, 100);
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, megabytes: peak, output });
      else reject(new Error(output));
    });
  });
}

function treeMemory(root: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/PPid:\s+(\d+)/.exec(status)?.[1]));
      sizes.set(Number(name), Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000);
    } catch {
      // A process may end between listing and reading.
    }
  }
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && inTree(parents.get(pid) ?? 0));
  return [...sizes].reduce((sum, [pid, size]) => (inTree(pid) ? sum + size : sum), 0);
}
