import { execFileSync, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a whole command took. */
export interface Measured {
  /** On the clock. */
  readonly seconds: number;
  /** Of all processors, for the whole process tree; on Linux only, from samples. */
  readonly cpuSeconds: number;
  /** Largest sum of memory of the process tree; on Linux only. */
  readonly megabytes: number;
  readonly output: string;
  /** The same until a line that was waited for; null when it did not come. */
  readonly part: { readonly seconds: number; readonly megabytes: number } | null;
}

/** A command to be measured. */
export interface Command {
  readonly command: string;
  readonly args: readonly string[];
  readonly folder?: string;
  /** A line of the output that ends a part which is measured by itself. */
  readonly until?: RegExp;
  /** It is killed there. */
  readonly stops?: boolean;
}

const interval = 100;
/** Ticks of the kernel's accounting in a second. */
const ticks = 100;

/** Runs a command and measures it as a whole process tree. It starts when all that was written before is on disk. */
export function measure({ command, args, folder, until, stops }: Command): Promise<Measured> {
  if (process.platform === 'linux') execFileSync('sync');
  const started = performance.now();
  const child = spawn(command, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  let [peak, cpu, output] = [0, 0, ''];
  let part: Measured['part'] = null;
  const secondsSoFar = () => (performance.now() - started) / 1000;
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      output += data.toString();
      if (part !== null || !until?.test(output)) return;
      part = { seconds: secondsSoFar(), megabytes: peak };
      if (stops) child.kill('SIGKILL');
    });
  const timer = setInterval(() => {
    const tree = treeOf(child.pid ?? 0);
    peak = Math.max(peak, tree.megabytes);
    cpu = Math.max(cpu, tree.cpuSeconds);
  }, interval);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === 0 || (stops && part))
        resolve({ seconds: secondsSoFar(), cpuSeconds: cpu, megabytes: peak, output, part });
      else reject(new Error(output));
    });
  });
}

interface Process {
  readonly parent: number;
  readonly megabytes: number;
  readonly cpuSeconds: number;
}

/** Memory of a process and its children, and the time that they and the ended ones among them used. */
function treeOf(root: number): Pick<Process, 'megabytes' | 'cpuSeconds'> {
  const all = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      all.set(Number(name), readProcess(name));
    } catch {
      // A process may end between listing and reading.
    }
  }
  const inTree = (pid: number): boolean => pid === root || (pid > 1 && inTree(all.get(pid)?.parent ?? 0));
  const tree = [...all].filter(([pid]) => inTree(pid)).map(([, process]) => process);
  const sum = (pick: (process: Process) => number) =>
    tree.reduce((total, process) => total + pick(process), 0);
  return { megabytes: sum((process) => process.megabytes), cpuSeconds: sum((process) => process.cpuSeconds) };
}

function readProcess(pid: string): Process {
  // Fields after the name, which may hold spaces: state, parent, …, user and system time of itself and of its ended
  // children.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ')
    .map(Number);
  const memory = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0;
  const cpu = fields.slice(11, 15).reduce((total, value) => total + value, 0);
  return { parent: fields[1] ?? 0, megabytes: Number(memory) / 1000, cpuSeconds: cpu / ticks };
}
